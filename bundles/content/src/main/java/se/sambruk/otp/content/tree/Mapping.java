package se.sambruk.otp.content.tree;

import java.util.List;
import java.util.Optional;

/** An object: keys, each with its place, and their values. No key stands twice. */
public record Mapping(List<Entry> entries, int line, int column, String part) implements Node {
    public Mapping(List<Entry> entries, int line, int column) {
        this(entries, line, column, "");
    }

    /** A key and what it holds. */
    public record Entry(Scalar key, Node value) {}

    /** The value of a key. */
    public Optional<Node> get(String key) {
        for (Entry entry : entries) {
            if (entry.key().text().equals(key)) {
                return Optional.of(entry.value());
            }
        }
        return Optional.empty();
    }

    /** Whether a key stands here with something after it. */
    public boolean has(String key) {
        return get(key).filter(node -> !(node instanceof Scalar scalar && scalar.isEmpty()))
                .isPresent();
    }

    /** The text of a key's value, where it is a scalar and says something. */
    public Optional<Scalar> text(String key) {
        return get(key).filter(node -> node instanceof Scalar scalar && !scalar.isEmpty())
                .map(Scalar.class::cast);
    }
}
