package se.sambruk.otp.api.architecture;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * What one layer changes in a concept of a model of a layer below, and why: fields put or removed, or the concept left out with all that
 * hangs on it.
 */
public final class ArchitectureAmendment extends TreeValue {
    /** What begins the path of a property. */
    public static final String PROPERTIES = "properties.";

    /** What marks, where packs are written, a type that is none of ArchiMate's, so that it is not taken for a slip of the pen. */
    public static final String FOREIGN = "other:";

    private static final Pattern PATH = Pattern.compile("name|description|type|properties\\.\\S(?:.*\\S)?");

    private final String target;
    private final SortedMap<String, Object> changes;
    private final SortedSet<String> removals;
    private final boolean exclude;
    private final String because;

    private ArchitectureAmendment(
            String target, Map<String, ?> changes, Collection<String> removals, boolean exclude, String because) {
        this.target = Objects.requireNonNull(target);
        SortedMap<String, Object> copy = new TreeMap<>();
        changes.forEach((path, node) -> copy.put(path, TreeWriter.node(node)));
        this.changes = Collections.unmodifiableSortedMap(copy);
        this.removals = Collections.unmodifiableSortedSet(new TreeSet<>(removals));
        this.exclude = exclude;
        this.because = Objects.requireNonNull(because);
        if (because.isBlank()) {
            throw new IllegalArgumentException("an amendment of " + target + " needs a reason");
        }
        if (exclude != (changes.isEmpty() && removals.isEmpty())) {
            throw new IllegalArgumentException("an amendment of " + target + " either excludes it or changes it");
        }
        for (String path : this.changes.keySet()) {
            check(path);
        }
        for (String path : this.removals) {
            check(path);
            if (path.equals("type") || this.changes.containsKey(path)) {
                throw new IllegalArgumentException(target + " cannot be without " + path);
            }
        }
    }

    private static void check(String path) {
        if (!isPath(path)) {
            throw new IllegalArgumentException("no field " + path);
        }
    }

    /** Whether a text names a field that can be amended: {@code name}, {@code description}, {@code type} or {@code properties.<key>}. */
    public static boolean isPath(String path) {
        return PATH.matcher(path).matches();
    }

    /**
     * @param changes by path: for {@code name} and {@code description} the tree of a {@link LanguageText}, for {@code type} a text, for
     *     {@code properties.<key>} a list of such trees, which takes the place of all values under the key
     * @param removals the paths to leave empty; at least one path in all, and none in both
     * @param because why, in words that hold in a review; not blank
     */
    public static ArchitectureAmendment change(
            String target, Map<String, ?> changes, Collection<String> removals, String because) {
        return new ArchitectureAmendment(target, changes, removals, false, because);
    }

    /** Leaves a concept out: an element with its relations, and both with the boxes and lines that show them. */
    public static ArchitectureAmendment exclude(String target, String because) {
        return new ArchitectureAmendment(target, Map.of(), List.of(), true, because);
    }

    public static ArchitectureAmendment fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new ArchitectureAmendment(
                in.text("target"),
                in.map("set", node -> node),
                in.texts("remove"),
                in.flag("exclude"),
                in.text("because"));
    }

    /** The id of an element, a relation or a view. */
    public String target() {
        return target;
    }

    /** What to put, by path. */
    public SortedMap<String, Object> changes() {
        return changes;
    }

    public SortedSet<String> removals() {
        return removals;
    }

    public boolean isExclusion() {
        return exclude;
    }

    public String because() {
        return because;
    }

    /** The key of a path that leads to a property. */
    public static Optional<String> propertyKey(String path) {
        return path.startsWith(PROPERTIES) ? Optional.of(path.substring(PROPERTIES.length())) : Optional.empty();
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("target", target)
                .put("set", changes)
                .put("remove", removals)
                .put("because", because);
        return exclude ? out.put("exclude", true).done() : out.done();
    }
}
