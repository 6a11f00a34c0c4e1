package se.sambruk.otp.launcher;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a caller sees of its command: UTF-8, without colours where the caller cannot show them, and nothing more once it has been
 * {@link #shut}. Thread-safe.
 */
final class CallerOutput extends PrintStream {

    private static final int BUFFER = 8192;

    private final Valve valve;

    CallerOutput(OutputStream out, boolean styled) {
        this(new Valve(out), styled);
    }

    private CallerOutput(Valve valve, boolean styled) {
        super(buffered(valve, styled), false, StandardCharsets.UTF_8);
        this.valve = valve;
    }

    private static OutputStream buffered(OutputStream out, boolean styled) {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        return styled ? buffered : new PlainOutput(buffered);
    }

    /** Passes on what has been written, and drops what anybody writes from here on. */
    void shut() {
        flush();
        valve.open = false;
    }

    private static final class Valve extends FilterOutputStream {
        private volatile boolean open = true;

        Valve(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            if (open) {
                out.write(b);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (open) {
                out.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (open) {
                out.flush();
            }
        }
    }
}
