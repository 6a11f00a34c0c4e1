package se.sambruk.otp.api.canonical;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the object node of a canonical tree that the platform itself wrote. Every fault is an {@link IllegalArgumentException}
 * that names the key: what people write is read by the content bundle, which tells file, line and remedy instead.
 */
public final class TreeReader {
    private final Map<String, Object> node;

    private TreeReader(Map<String, Object> node) {
        this.node = node;
    }

    /**
     * @throws IllegalArgumentException if the node is not an object
     */
    @SuppressWarnings("unchecked")
    public static TreeReader of(Object node) {
        if (!(node instanceof Map)) {
            throw new IllegalArgumentException("an object was expected, got " + node);
        }
        return new TreeReader((Map<String, Object>) node);
    }

    public String text(String key) {
        return find(key, String.class).orElseThrow(() -> missing(key));
    }

    public String text(String key, String otherwise) {
        return find(key, String.class).orElse(otherwise);
    }

    public Optional<String> findText(String key) {
        return find(key, String.class);
    }

    public int integer(String key) {
        return findInteger(key).orElseThrow(() -> missing(key));
    }

    public int integer(String key, int otherwise) {
        return findInteger(key).orElse(otherwise);
    }

    /** A day, ISO 8601. */
    public LocalDate date(String key) {
        return findDate(key).orElseThrow(() -> missing(key));
    }

    /** A day, ISO 8601, where there is one. */
    public Optional<LocalDate> findDate(String key) {
        return find(key, node -> LocalDate.parse((String) node));
    }

    public boolean flag(String key) {
        return find(key, Boolean.class).orElse(false);
    }

    /** A child object, read by the given function. */
    public <T> Optional<T> find(String key, Function<Object, T> read) {
        return Optional.ofNullable(node.get(key)).map(value -> read(key, value, read));
    }

    /** A child that must be there, read by the given function. */
    public <T> T get(String key, Function<Object, T> read) {
        return find(key, read).orElseThrow(() -> missing(key));
    }

    /** The items of a list, each read by the given function; empty where the key is absent. */
    public <T> List<T> list(String key, Function<Object, T> read) {
        List<T> items = new ArrayList<>();
        find(key, List.class).ifPresent(list -> ((List<?>) list).forEach(item -> items.add(read(key, item, read))));
        return items;
    }

    public List<String> texts(String key) {
        return list(key, String.class::cast);
    }

    /** The entries of a map, in the order in which they stand; empty where the key is absent. */
    public <T> Map<String, T> map(String key, Function<Object, T> read) {
        Map<String, T> entries = new LinkedHashMap<>();
        find(key, Map.class).ifPresent(map -> ((Map<?, ?>) map)
                .forEach((name, value) -> entries.put((String) name, read(key, value, read))));
        return entries;
    }

    private <T> Optional<T> find(String key, Class<T> type) {
        Object value = node.get(key);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("'" + key + "' should be " + type.getSimpleName() + ", is " + value);
        }
        return Optional.ofNullable(type.cast(value));
    }

    private Optional<Integer> findInteger(String key) {
        return node.get(key) instanceof Long number ? Optional.of(exact(key, number)) : find(key, Integer.class);
    }

    private static int exact(String key, long value) {
        if (value != (int) value) {
            throw new IllegalArgumentException("'" + key + "' is too large a number: " + value);
        }
        return (int) value;
    }

    private static <T> T read(String key, Object value, Function<Object, T> read) {
        try {
            return read.apply(value);
        } catch (ClassCastException | DateTimeException e) {
            throw new IllegalArgumentException("'" + key + "' cannot be " + value, e);
        }
    }

    private static IllegalArgumentException missing(String key) {
        return new IllegalArgumentException("'" + key + "' is missing");
    }
}
