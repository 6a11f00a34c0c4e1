package se.sambruk.otp.architecture.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Lists whose items have a key each, several perhaps the same, as one field for each key and an order. */
final class Keyed {
    private Keyed() {}

    /**
     * @param key of an item
     * @param value what of an item is kept under its key
     */
    static void split(
            String list,
            Collection<?> items,
            Function<Object, String> key,
            Function<Object, Object> value,
            Facts into) {
        Map<String, List<Object>> values = new TreeMap<>();
        for (Object item : items) {
            List<Object> known = values.computeIfAbsent(key.apply(item), name -> new ArrayList<>());
            known.add(value.apply(item));
            into.append(list, key.apply(item) + "#" + known.size());
        }
        values.forEach((name, known) -> into.fields().put(list + "." + name, known));
    }

    /**
     * @param item what was split, from its key and what was kept
     */
    static List<Object> join(String list, Facts from, Item item) {
        String prefix = list + ".";
        Map<String, Deque<Object>> left = new TreeMap<>();
        from.fields().tailMap(prefix).entrySet().stream()
                .takeWhile(field -> field.getKey().startsWith(prefix))
                .forEach(field -> left.put(
                        field.getKey().substring(prefix.length()), new ArrayDeque<>((Collection<?>) field.getValue())));
        List<Object> joined = new ArrayList<>();
        for (String place : from.order(list)) {
            String key = place.substring(0, place.lastIndexOf('#'));
            Deque<Object> values = left.get(key);
            if (values != null && !values.isEmpty()) {
                joined.add(item.of(key, values.remove()));
            }
        }
        left.forEach((key, values) -> values.forEach(value -> joined.add(item.of(key, value))));
        return joined;
    }

    /** What an item was. */
    interface Item {
        Object of(String key, Object value);
    }
}
