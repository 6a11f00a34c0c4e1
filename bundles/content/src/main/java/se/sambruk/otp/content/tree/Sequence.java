package se.sambruk.otp.content.tree;

import java.util.List;

/** A list. */
public record Sequence(List<Node> items, int line, int column, String part) implements Node {
    public Sequence(List<Node> items, int line, int column) {
        this(items, line, column, "");
    }
}
