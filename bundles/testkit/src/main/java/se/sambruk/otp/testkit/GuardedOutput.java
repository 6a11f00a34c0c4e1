package se.sambruk.otp.testkit;

import java.io.IOException;
import java.io.OutputStream;

/** An output that fails after so many bytes, and remembers being closed. */
final class GuardedOutput extends OutputStream {
    private static final String FULL = "the sample's output is full";

    private final long room;
    private long written;
    private boolean closed;

    GuardedOutput(long room) {
        this.room = room;
    }

    /** Whether a fault stems from this kind of output. */
    static boolean caused(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (FULL.equals(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void write(int b) throws IOException {
        take(1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        take(length);
    }

    private void take(int length) throws IOException {
        written += length;
        if (written > room) {
            throw new IOException(FULL);
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
