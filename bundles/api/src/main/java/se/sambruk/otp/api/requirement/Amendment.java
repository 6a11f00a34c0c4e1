package se.sambruk.otp.api.requirement;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** What one layer changes in a requirement of a layer below, and why: fields replaced, or the requirement left out. */
public final class Amendment extends TreeValue {
    private final RequirementId target;
    private final Integer revision;
    private final SortedMap<FieldPath, Object> changes;
    private final boolean exclude;
    private final String because;

    private Amendment(
            RequirementId target, Integer revision, Map<FieldPath, ?> changes, boolean exclude, String because) {
        this.target = Objects.requireNonNull(target);
        this.revision = revision;
        SortedMap<FieldPath, Object> copy = new TreeMap<>();
        changes.forEach((path, node) -> copy.put(path, TreeWriter.node(node)));
        this.changes = Collections.unmodifiableSortedMap(copy);
        this.exclude = exclude;
        this.because = Objects.requireNonNull(because);
        if (because.isBlank()) {
            throw new IllegalArgumentException("an amendment of " + target + " needs a reason");
        }
        if (exclude == !changes.isEmpty()) {
            throw new IllegalArgumentException("an amendment of " + target + " either excludes it or changes it");
        }
    }

    /**
     * @param changes the canonical node to put at each place; at least one
     * @param because why, in words that hold in a review; not blank
     */
    public static Amendment change(RequirementId target, Map<FieldPath, ?> changes, String because) {
        return new Amendment(target, null, changes, false, because);
    }

    /** Leaves a requirement out of the layer's library. */
    public static Amendment exclude(RequirementId target, String because) {
        return new Amendment(target, null, Map.of(), true, because);
    }

    /**
     * The same amendment, written for a certain revision of its target.
     *
     * @throws IllegalArgumentException if the revision is below 1
     */
    public Amendment writtenFor(int targetRevision) {
        if (targetRevision < 1) {
            throw new IllegalArgumentException("a revision is at least 1, got " + targetRevision);
        }
        return new Amendment(target, targetRevision, changes, exclude, because);
    }

    public static Amendment fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Map<FieldPath, Object> changes = new TreeMap<>();
        in.map("set", node -> node)
                .forEach((path, node) -> changes.put(
                        FieldPath.parse(path).orElseThrow(() -> new IllegalArgumentException("no field " + path)),
                        node));
        Amendment amendment = new Amendment(
                new RequirementId(in.text("target")), null, changes, in.flag("exclude"), in.text("because"));
        int revision = in.integer("revision", 0);
        return revision == 0 ? amendment : amendment.writtenFor(revision);
    }

    public RequirementId target() {
        return target;
    }

    /** The revision of the target that it was written for, where stated. */
    public OptionalInt revision() {
        return revision == null ? OptionalInt.empty() : OptionalInt.of(revision);
    }

    /** The canonical node for each place; empty where the target is excluded. */
    public SortedMap<FieldPath, Object> changes() {
        return changes;
    }

    public boolean isExclusion() {
        return exclude;
    }

    /** Why. Kept in the case; never shown to suppliers. */
    public String because() {
        return because;
    }

    @Override
    protected Object buildTree() {
        Map<String, Object> set = new TreeMap<>();
        changes.forEach((path, node) -> set.put(path.toString(), node));
        TreeWriter out =
                new TreeWriter().put("target", target).put("because", because).put("set", set);
        if (exclude) {
            out.put("exclude", true);
        }
        return out.put("revision", Optional.ofNullable(revision)).done();
    }
}
