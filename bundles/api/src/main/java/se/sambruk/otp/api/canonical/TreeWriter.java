package se.sambruk.otp.api.canonical;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Builds the object node of a canonical tree: leaves out what is absent, so that absence has one form. What is put in is copied:
 * nothing that is done to it later changes the tree, or its hash. Not thread-safe.
 */
public final class TreeWriter {
    private final Map<String, Object> node = new TreeMap<>();

    /** Puts a value that is always there; a {@link TreeValue} or {@link WireValue} is put in its own form. */
    public TreeWriter put(String key, Object value) {
        node.put(key, node(value));
        return this;
    }

    /** Puts a value where there is one. */
    public TreeWriter put(String key, Optional<?> value) {
        value.ifPresent(v -> put(key, v));
        return this;
    }

    /** Puts a list, unless it is empty. */
    public TreeWriter put(String key, Collection<?> values) {
        if (!values.isEmpty()) {
            node.put(key, list(values));
        }
        return this;
    }

    /** Puts a map, unless it is empty. */
    public TreeWriter put(String key, Map<String, ?> values) {
        if (!values.isEmpty()) {
            node.put(key, node(values));
        }
        return this;
    }

    /** Puts a text, unless it is empty. */
    public TreeWriter putText(String key, String text) {
        if (!text.isEmpty()) {
            node.put(key, text);
        }
        return this;
    }

    /** The node; the writer is not used after this. */
    public Map<String, Object> done() {
        return Collections.unmodifiableMap(node);
    }

    /** The forms of several values. */
    public static List<Object> list(Collection<?> values) {
        List<Object> list = new ArrayList<>(values.size());
        values.forEach(v -> list.add(node(v)));
        return Collections.unmodifiableList(list);
    }

    /**
     * The canonical node of a value: a copy that cannot be changed, and equal to another node when both are the same JSON. What is
     * no node is put as its text.
     */
    public static Object node(Object value) {
        if (value instanceof TreeValue typed) {
            return typed.tree();
        }
        if (value instanceof WireValue wire) {
            return wire.wire();
        }
        if (value instanceof String || value instanceof Boolean || value instanceof Integer) {
            return value;
        }
        if (value instanceof Long number) {
            // An Integer never equals a Long, but in JSON they are the same.
            return number == number.intValue() ? (Object) number.intValue() : number;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((key, inner) -> copy.put((String) key, node(inner)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof Collection<?> values) {
            return list(values);
        }
        return value.toString();
    }
}
