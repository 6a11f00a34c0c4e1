package se.sambruk.otp.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.WritableByteChannel;

/** Writes to a stream, and stays open when the thread that writes is interrupted, as the JDK's own channels do not. Thread-safe. */
final class LastingChannel implements WritableByteChannel {

    private final OutputStream out;
    private volatile boolean open = true;

    LastingChannel(OutputStream out) {
        this.out = out;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        synchronized (out) {
            out.write(bytes);
        }
        return bytes.length;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        out.close();
    }
}
