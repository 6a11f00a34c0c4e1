package se.sambruk.otp.launcher;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Leaves out a terminal's control sequences, for output that goes to a file or a pipe: Karaf's own commands print bold and colours
 * wherever they are.
 */
final class PlainOutput extends FilterOutputStream {

    private static final int ESCAPE = 0x1b;

    private enum State {
        TEXT,
        ESCAPED,
        SEQUENCE
    }

    private State state = State.TEXT;

    PlainOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        int c = b & 0xff;
        switch (state) {
            case TEXT -> {
                if (c == ESCAPE) {
                    state = State.ESCAPED;
                } else {
                    out.write(c);
                }
            }
            // "ESC [" begins a sequence that a letter ends; after ESC alone one character belongs to it.
            case ESCAPED -> state = c == '[' ? State.SEQUENCE : State.TEXT;
            case SEQUENCE -> {
                if (c >= 0x40 && c <= 0x7e) {
                    state = State.TEXT;
                }
            }
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int begun = offset;
        int end = offset + length;
        for (int i = offset; i < end; i++) {
            if (state != State.TEXT || bytes[i] == ESCAPE) {
                out.write(bytes, begun, i - begun);
                write(bytes[i]);
                begun = i + 1;
            }
        }
        out.write(bytes, begun, end - begun);
    }
}
