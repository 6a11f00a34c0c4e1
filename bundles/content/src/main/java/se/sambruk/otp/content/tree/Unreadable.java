package se.sambruk.otp.content.tree;

/** Stands where something was written that is not allowed. It has been told of, so that nothing more is said about it. */
public record Unreadable(int line, int column, String part) implements Node {
    public Unreadable(int line, int column) {
        this(line, column, "");
    }
}
