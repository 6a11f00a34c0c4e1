package se.sambruk.otp.testkit;

import java.io.ByteArrayInputStream;

/** An input that remembers being closed. */
final class GuardedInput extends ByteArrayInputStream {
    private boolean closed;

    GuardedInput(byte[] bytes) {
        super(bytes);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
