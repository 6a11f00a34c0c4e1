package se.sambruk.otp.content.tree;

/**
 * A text, number, date or truth value, with its text as written: YAML's own ideas of what {@code yes} or {@code 0123} are
 * never reach it.
 *
 * @param quoted whether it stood between quotation marks or in a block, so that it is text whatever it looks like
 */
public record Scalar(String text, boolean quoted, int line, int column, String part) implements Node {
    public Scalar(String text, boolean quoted, int line, int column) {
        this(text, quoted, line, column, "");
    }

    /** Whether nothing is said: no text, or {@code null}, or {@code ~}. */
    public boolean isEmpty() {
        return text.isBlank() || !quoted && (text.equals("null") || text.equals("~"));
    }
}
