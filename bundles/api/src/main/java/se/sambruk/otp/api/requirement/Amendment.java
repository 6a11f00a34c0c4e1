package se.sambruk.otp.api.requirement;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** What one layer changes in a requirement of a layer below, and why: fields replaced or removed, or the requirement left out. */
public final class Amendment extends TreeValue {
    private final RequirementId target;
    private final Integer revision;
    private final SortedMap<FieldPath, Object> changes;
    private final SortedSet<FieldPath> removals;
    private final boolean exclude;
    private final String because;

    private Amendment(
            RequirementId target,
            Integer revision,
            Map<FieldPath, ?> changes,
            Collection<FieldPath> removals,
            boolean exclude,
            String because) {
        this.target = Objects.requireNonNull(target);
        this.revision = revision;
        SortedMap<FieldPath, Object> copy = new TreeMap<>();
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
        for (FieldPath path : this.removals) {
            if (changes.containsKey(path)) {
                throw new IllegalArgumentException("an amendment of " + target + " both puts and removes " + path);
            }
            if (!path.isRemovable()) {
                throw new IllegalArgumentException(target + " cannot be without " + path);
            }
        }
    }

    /**
     * @param changes the canonical node to put at each place; at least one
     * @param because why, in words that hold in a review; not blank
     */
    public static Amendment change(RequirementId target, Map<FieldPath, ?> changes, String because) {
        return change(target, changes, List.of(), because);
    }

    /**
     * @param changes the canonical node to put at each place
     * @param removals the places to leave empty; at least one place in all, and none in both
     * @param because why, in words that hold in a review; not blank
     * @throws IllegalArgumentException if a requirement cannot be without what stands at one of the removals
     */
    public static Amendment change(
            RequirementId target, Map<FieldPath, ?> changes, Collection<FieldPath> removals, String because) {
        return new Amendment(target, null, changes, removals, false, because);
    }

    /** Leaves a requirement out of the layer's library. */
    public static Amendment exclude(RequirementId target, String because) {
        return new Amendment(target, null, Map.of(), List.of(), true, because);
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
        return new Amendment(target, targetRevision, changes, removals, exclude, because);
    }

    public static Amendment fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Map<FieldPath, Object> changes = new TreeMap<>();
        in.map("set", node -> node).forEach((path, node) -> changes.put(path(path), node));
        Amendment amendment = new Amendment(
                new RequirementId(in.text("target")),
                null,
                changes,
                in.list("remove", node -> path((String) node)),
                in.flag("exclude"),
                in.text("because"));
        int revision = in.integer("revision", 0);
        return revision == 0 ? amendment : amendment.writtenFor(revision);
    }

    private static FieldPath path(String text) {
        return FieldPath.parse(text).orElseThrow(() -> new IllegalArgumentException("no field " + text));
    }

    public RequirementId target() {
        return target;
    }

    /** The revision of the target that it was written for, where stated. */
    public OptionalInt revision() {
        return revision == null ? OptionalInt.empty() : OptionalInt.of(revision);
    }

    /** The canonical node for each place where one is put. */
    public SortedMap<FieldPath, Object> changes() {
        return changes;
    }

    /** The places that are left empty. */
    public SortedSet<FieldPath> removals() {
        return removals;
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
        TreeWriter out = new TreeWriter()
                .put("target", target)
                .put("because", because)
                .put("set", set)
                .put("remove", removals);
        if (exclude) {
            out.put("exclude", true);
        }
        return out.put("revision", Optional.ofNullable(revision)).done();
    }
}
