package se.sambruk.otp.architecture.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * Something of a model taken apart: the model, a concept, a folder, a box or a line. What it says by path, what it is made of by key, and in
 * which order the items of its lists stand. Not thread-safe.
 */
final class Facts {
    /** What begins the key of a part that is a concept. */
    static final String CONCEPT = "c:";

    /** What begins the key of a part that is a folder. */
    static final String FOLDER = "f:";

    static final String NODES = "nodes";
    static final String CONNECTIONS = "connections";

    /** The field that holds the boxes and lines of a view that cannot be taken apart. */
    static final String DRAWING = "drawing";

    /** The field of a concept that holds the paths of its folders. */
    static final String FOLDERS = "folders";

    /** The field of a box that holds the id of the one around it. */
    static final String IN = "in";

    private final String kind;
    private final SortedMap<String, Object> fields = new TreeMap<>();
    private final SortedMap<String, Facts> parts = new TreeMap<>();
    private final SortedMap<String, List<String>> orders = new TreeMap<>();

    /**
     * @param kind a {@link ConceptKind}'s wire name, or that of a view's list that it is part of
     */
    Facts(String kind) {
        this.kind = kind;
    }

    static Facts of(ConceptKind kind) {
        return new Facts(kind.wire());
    }

    String kind() {
        return kind;
    }

    ConceptKind conceptKind() {
        return WireValue.of(ConceptKind.class, kind);
    }

    SortedMap<String, Object> fields() {
        return fields;
    }

    SortedMap<String, Facts> parts() {
        return parts;
    }

    SortedMap<String, List<String>> orders() {
        return orders;
    }

    List<String> order(String list) {
        return orders.getOrDefault(list, List.of());
    }

    void append(String list, String item) {
        orders.computeIfAbsent(list, name -> new ArrayList<>()).add(item);
    }

    /** Whether another says the same; in which order is not asked. */
    boolean says(Facts other) {
        return kind.equals(other.kind)
                && fields.equals(other.fields)
                && parts.keySet().equals(other.parts.keySet())
                && parts.entrySet().stream().allMatch(part -> part.getValue().says(other.parts.get(part.getKey())));
    }

    /** All of it as a text, to choose one of two by that does not depend on whose it is. */
    String canonical() {
        StringBuilder text = new StringBuilder(kind).append(CanonicalJson.string(fields));
        parts.forEach((key, part) -> text.append(key).append(part.canonical()));
        return text.append(CanonicalJson.string(orders)).toString();
    }
}
