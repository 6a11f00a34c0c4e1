package se.sambruk.otp.architecture.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * Something of a model taken apart: the model, a concept, a folder, a box or a line. What it says by path, what it is made of by key, and in
 * which order the items of its lists stand. A concept is taken apart only when somebody looks into it: of a large model most are the same in
 * all versions. Not thread-safe.
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
    private Concept origin;
    private Consumer<Facts> filler;

    /**
     * @param kind a {@link ConceptKind}'s wire name, or that of a view's list that it is part of
     */
    Facts(String kind) {
        this.kind = kind;
    }

    static Facts of(ConceptKind kind) {
        return new Facts(kind.wire());
    }

    /**
     * @param filler takes the concept apart
     */
    static Facts of(ConceptKind kind, Concept origin, Consumer<Facts> filler) {
        Facts facts = of(kind);
        facts.origin = origin;
        facts.filler = filler;
        return facts;
    }

    /** The concept that these are the facts of; {@code null} where they were merged, or are of something else. */
    Concept origin() {
        return origin;
    }

    private void fill() {
        Consumer<Facts> once = filler;
        if (once != null) {
            filler = null;
            once.accept(this);
        }
    }

    String kind() {
        return kind;
    }

    ConceptKind conceptKind() {
        return WireValue.of(ConceptKind.class, kind);
    }

    SortedMap<String, Object> fields() {
        fill();
        return fields;
    }

    SortedMap<String, Facts> parts() {
        fill();
        return parts;
    }

    SortedMap<String, List<String>> orders() {
        fill();
        return orders;
    }

    List<String> order(String list) {
        return orders().getOrDefault(list, List.of());
    }

    void append(String list, String item) {
        orders().computeIfAbsent(list, name -> new ArrayList<>()).add(item);
    }

    /** The paths of the folders that it is in, sorted. */
    List<Object> folders() {
        return fields.get(FOLDERS) instanceof List<?> paths ? List.copyOf(paths) : List.of();
    }

    /** In one more folder. */
    void addFolder(String path) {
        List<Object> paths = new ArrayList<>(folders());
        paths.add(path);
        paths.sort(null);
        fields.put(FOLDERS, paths);
    }

    /** Whether another says the same; in which order is not asked. */
    boolean says(Facts other) {
        return kind.equals(other.kind)
                && fields().equals(other.fields())
                && parts().keySet().equals(other.parts().keySet())
                && parts.entrySet().stream().allMatch(part -> part.getValue().says(other.parts.get(part.getKey())));
    }

    /** Whether another says the same in the same order. */
    boolean same(Facts other) {
        if (origin != null && other.origin != null) {
            return origin.equals(other.origin) && folders().equals(other.folders());
        }
        return kind.equals(other.kind)
                && fields().equals(other.fields())
                && orders().equals(other.orders())
                && parts().keySet().equals(other.parts().keySet())
                && parts.entrySet().stream().allMatch(part -> part.getValue().same(other.parts.get(part.getKey())));
    }

    /** All of it as a text, to choose one of two by that does not depend on whose it is. */
    String canonical() {
        StringBuilder text = new StringBuilder(kind).append(CanonicalJson.string(fields()));
        parts.forEach((key, part) -> text.append(key).append(part.canonical()));
        return text.append(CanonicalJson.string(orders)).toString();
    }
}
