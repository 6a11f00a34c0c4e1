package se.sambruk.otp.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.LinkedBlockingQueue;
import se.sambruk.otp.launcher.wire.Connection;

/**
 * The caller's standard input, asked for piece by piece: a command that does not read must not swallow what the caller's script
 * meant for its next command.
 */
final class RemoteInput extends InputStream {
    private static final byte[] END = new byte[0];

    private final Connection connection;
    private final LinkedBlockingQueue<byte[]> pieces = new LinkedBlockingQueue<>();
    private byte[] piece = END;
    private int position;
    private boolean ended;

    RemoteInput(Connection connection) {
        this.connection = connection;
    }

    void add(byte[] content) {
        if (content.length > 0) {
            pieces.add(content);
        }
    }

    void end() {
        pieces.add(END);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == piece.length && !next()) {
            return -1;
        }
        int count = Math.min(length, piece.length - position);
        System.arraycopy(piece, position, bytes, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return piece.length - position;
    }

    private boolean next() throws IOException {
        if (ended) {
            return false;
        }
        connection.send(Connection.WANT_INPUT);
        try {
            piece = pieces.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        position = 0;
        ended = piece == END;
        return !ended;
    }
}
