package se.sambruk.otp.content.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives the boxes of a view that is written in the short form their ids, which are the same each time: {@code <view>.<element>}, groups
 * {@code <view>.g1}, notes {@code <view>.n1}, other views {@code <view>.<other>}; what is shown again has {@code .2} at its end.
 */
final class ShortForm {
    private final String view;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    ShortForm(String view) {
        this.view = view;
    }

    /** The boxes with their ids, each before those within it. */
    List<Object> boxes(List<?> shown) {
        List<Object> boxes = new ArrayList<>();
        for (Object item : shown) {
            Map<String, Object> box = new LinkedHashMap<>();
            ((Map<?, ?>) item).forEach((key, value) -> box.put((String) key, value));
            box.put("id", id(box));
            if (box.get("nodes") instanceof List<?> within) {
                box.put("nodes", boxes(within));
            }
            boxes.add(box);
        }
        return boxes;
    }

    private String id(Map<String, Object> box) {
        String kind = (String) box.get("kind");
        if (box.get("shows") instanceof String shown) {
            return free(view + "." + shown);
        }
        int number = counts.merge(kind, 1, Integer::sum);
        return free(view + "." + kind.charAt(0) + number);
    }

    /** The lines of relations that are named. Which boxes they join is seen when the relations of all layers are known. */
    List<Object> lines(List<?> relations) {
        List<Object> lines = new ArrayList<>();
        for (Object relation : relations) {
            lines.add(Map.of("id", free(view + "." + relation), "relation", relation, "source", "", "target", ""));
        }
        return lines;
    }

    private String free(String wanted) {
        String id = wanted;
        for (int number = 2; !taken.add(id); number++) {
            id = wanted + "." + number;
        }
        return id;
    }
}
