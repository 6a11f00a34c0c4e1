package se.sambruk.otp.shell.output;

import java.io.PrintStream;
import java.util.Objects;

/**
 * Where a person reads.
 *
 * @param width of the terminal in characters; 0 where there is none, or nobody knows
 * @param styled whether it knows bold
 */
public record Screen(PrintStream out, PrintStream err, int width, boolean styled) {
    private static final int USUAL = 80;

    public Screen {
        Objects.requireNonNull(out);
        Objects.requireNonNull(err);
    }

    /** Within which running text is broken. */
    int proseWidth() {
        return width > 0 ? width : USUAL;
    }

    /** Within which tables are broken: not at all where nobody knows, as the rows may go to another program. */
    int tableWidth() {
        return width > 0 ? width : Integer.MAX_VALUE;
    }
}
