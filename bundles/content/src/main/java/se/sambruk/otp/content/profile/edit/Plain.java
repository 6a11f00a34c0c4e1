package se.sambruk.otp.content.profile.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.library.ProfileEdit.Action;

/**
 * What a profile says, apart from how it is written: texts, lists and objects. A change made here tells what the changed text must
 * say, so that the writing can be checked. An object or list that becomes empty goes with its last part.
 */
final class Plain {
    private Plain() {}

    static Object of(Part part) {
        if (part instanceof Part.Items items) {
            List<Object> values = new ArrayList<>();
            items.items().forEach(item -> values.add(of(item)));
            return values;
        }
        if (part instanceof Part.Entries entries) {
            Map<String, Object> values = new LinkedHashMap<>();
            entries.entries().forEach(entry -> values.put(entry.key().value(), of(entry.value())));
            return values;
        }
        Part.Text text = (Part.Text) part;
        return text.isNothing() ? "" : text.value();
    }

    /** What is to be written: whatever it is, it will be read as text. */
    private static Object value(ProfileEdit edit) {
        return texts(edit.value().orElseThrow());
    }

    private static Object texts(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> values = new LinkedHashMap<>();
            map.forEach((key, held) -> values.put((String) key, texts(held)));
            return values;
        }
        if (value instanceof List<?> list) {
            return new ArrayList<>(list.stream().map(Plain::texts).toList());
        }
        return String.valueOf(value);
    }

    /** Makes a change that {@link #refuses} finds nothing against. */
    static void change(Object root, ProfileEdit edit) {
        change(root, edit, 0);
    }

    @SuppressWarnings("unchecked")
    private static boolean change(Object holder, ProfileEdit edit, int depth) {
        String key = edit.path().get(depth);
        boolean last = depth == edit.path().size() - 1;
        if (holder instanceof List<?> list) {
            List<Object> items = (List<Object>) list;
            int index = Integer.parseInt(key) - 1;
            if (!last) {
                if (change(items.get(index), edit, depth + 1)) {
                    items.remove(index);
                }
            } else if (edit.action() == Action.REMOVE) {
                items.remove(index);
            } else if (edit.action() == Action.PUT) {
                items.set(index, value(edit));
            } else {
                ((List<Object>) items.get(index)).add(value(edit));
            }
            return items.isEmpty();
        }
        Map<String, Object> entries = (Map<String, Object>) holder;
        if (!last) {
            Object inner = entries.get(key);
            if (inner == null || inner.equals("")) {
                inner = new LinkedHashMap<String, Object>();
                entries.put(key, inner);
            }
            if (change(inner, edit, depth + 1)) {
                entries.remove(key);
            }
        } else if (edit.action() == Action.REMOVE) {
            entries.remove(key);
        } else if (edit.action() == Action.PUT) {
            entries.put(key, value(edit));
        } else {
            List<Object> items = new ArrayList<>(entries.get(key) instanceof List<?> known ? known : List.<Object>of());
            items.add(value(edit));
            entries.put(key, items);
        }
        return entries.isEmpty();
    }

    /** Why a change cannot be made: {@code missing} where nothing stands at its place, {@code kind} where something else does. */
    static Optional<String> refuses(Object root, ProfileEdit edit) {
        Object holder = root;
        for (int depth = 0; depth < edit.path().size(); depth++) {
            String key = edit.path().get(depth);
            boolean last = depth == edit.path().size() - 1;
            Object held;
            if (holder instanceof List<?> list) {
                Optional<Integer> index = index(key, list.size());
                if (index.isEmpty()) {
                    return Optional.of("missing");
                }
                held = list.get(index.get());
            } else if (holder instanceof Map<?, ?> map) {
                held = map.get(key);
                boolean absent = held == null || held.equals("") && !last;
                if (absent) {
                    return edit.action() == Action.REMOVE ? Optional.of("missing") : Optional.empty();
                }
            } else {
                return Optional.of("kind");
            }
            holder = held;
        }
        boolean list = holder instanceof List<?> || holder.equals("");
        return edit.action() == Action.ADD && !list ? Optional.of("kind") : Optional.empty();
    }

    private static Optional<Integer> index(String key, int size) {
        if (!key.matches("[1-9][0-9]{0,8}") || Integer.parseInt(key) > size) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(key) - 1);
    }
}
