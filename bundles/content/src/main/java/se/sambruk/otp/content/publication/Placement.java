package se.sambruk.otp.content.publication;

import static se.sambruk.otp.content.shape.Key.optional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Key;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;

/** Where an amendment wants something to stand: by another thing, within one, or first or last. Comes out as the node of an amendment's path. */
final class Placement {
    private static final String IN = "in";
    private static final String AT = "at";
    private static final String FIRST = "first";
    private static final String LAST = "last";
    private static final String TOPIC = "topic";
    private static final List<String> BESIDE = List.of("after", "before");
    private static final List<String> KEYS = List.of("after", "before", IN, AT);

    private Placement() {}

    /**
     * @param example of what something is placed by
     */
    static List<Key> keys(String example) {
        return List.of(
                optional("after", PublicationForms.id(example)),
                optional("before", PublicationForms.id(example)),
                optional(IN, PublicationForms.id("vad-ar-otp")),
                optional(AT, Shapes.choice(List.of(FIRST, LAST))));
    }

    /** The keys of a place that are written. */
    static List<String> written(Mapping node) {
        return KEYS.stream().filter(node::has).toList();
    }

    /**
     * Reads the place that a topic is given in a publication.
     *
     * @return empty where none is written, or it cannot be one, which is told of
     */
    static Optional<Map<String, Object>> ofTopic(String topic, Mapping node, Map<String, Object> values, Scope scope) {
        Optional<Map<String, Object>> place = read(topic, TOPIC, node, values, scope);
        // To stand last in another topic is to stand in it.
        place.filter(told -> told.containsKey(TOPIC))
                .ifPresent(told -> told.computeIfPresent(AT, (key, at) -> at.equals(LAST) ? IN : at));
        return place;
    }

    /** Reads the place that a block is given, as {@link #ofTopic}; first and last are within its topic, or the one that is told. */
    static Optional<Map<String, Object>> ofBlock(String block, Mapping node, Map<String, Object> values, Scope scope) {
        return read(block, "block", node, values, scope);
    }

    private static Optional<Map<String, Object>> read(
            String id, String kind, Mapping node, Map<String, Object> values, Scope scope) {
        List<String> written = written(node);
        if (written.size() > 1 && !written.equals(List.of(IN, AT))) {
            scope.error(node.get(written.get(1)).orElse(node), "OTP-1351", String.join(", ", written));
            return Optional.empty();
        }
        for (String key : written) {
            if (id.equals(values.get(key))) {
                scope.error(node.get(key).orElse(node), "OTP-1367", id);
                return Optional.empty();
            }
        }
        List<String> told = new ArrayList<>(written);
        told.removeIf(key -> !values.containsKey(key));
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> place = new TreeMap<>();
        Optional<String> beside = told.stream().filter(BESIDE::contains).findFirst();
        if (beside.isPresent()) {
            place.put(AT, beside.get());
            place.put(kind, values.get(beside.get()));
        } else {
            place.put(AT, values.getOrDefault(AT, LAST));
            Optional.ofNullable(values.get(IN)).ifPresent(topic -> place.put(TOPIC, topic));
        }
        return Optional.of(place);
    }
}
