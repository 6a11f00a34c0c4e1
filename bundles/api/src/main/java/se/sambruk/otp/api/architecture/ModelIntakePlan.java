package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.problem.Problem;

/** What would come of taking a model into the library. Immutable. */
public final class ModelIntakePlan {
    private final PackManifest manifest;
    private final ModelPack pack;
    private final ModelDiff changes;
    private final List<MergeConflict> conflicts;
    private final List<PackRef> editions;
    private final List<Problem> problems;

    private ModelIntakePlan(
            PackManifest manifest,
            ModelPack pack,
            ModelDiff changes,
            List<MergeConflict> conflicts,
            List<PackRef> editions,
            List<Problem> problems) {
        this.manifest = Objects.requireNonNull(manifest);
        this.pack = pack;
        this.changes = Objects.requireNonNull(changes);
        this.conflicts = List.copyOf(conflicts);
        this.editions = List.copyOf(editions);
        this.problems = List.copyOf(problems);
    }

    /**
     * @param changes what differs from the architecture that the pack's present edition gives
     * @param conflicts those in which a side was chosen
     */
    public static ModelIntakePlan of(
            PackManifest manifest, ModelPack pack, ModelDiff changes, List<MergeConflict> conflicts) {
        return new ModelIntakePlan(manifest, Objects.requireNonNull(pack), changes, conflicts, List.of(), List.of());
    }

    /**
     * That a side must be chosen first.
     *
     * @param conflicts at least one in which none is chosen
     */
    public static ModelIntakePlan undecided(PackManifest manifest, ModelDiff changes, List<MergeConflict> conflicts) {
        if (conflicts.stream().allMatch(conflict -> conflict.chosen().isPresent())) {
            throw new IllegalArgumentException("what is undecided has an open conflict");
        }
        return new ModelIntakePlan(manifest, null, changes, conflicts, List.of(), List.of());
    }

    /**
     * The same plan, with what it was made on.
     *
     * @param known the editions that the library had of the pack, if it had one, and of those that it builds on
     */
    public ModelIntakePlan madeOn(List<PackRef> known) {
        return new ModelIntakePlan(manifest, pack, changes, conflicts, known, problems);
    }

    /** The same plan, with what is wrong with it. */
    public ModelIntakePlan withProblems(List<Problem> found) {
        return new ModelIntakePlan(manifest, pack, changes, conflicts, editions, found);
    }

    /** Of the pack as it would be. */
    public PackManifest manifest() {
        return manifest;
    }

    /** The pack's files; empty if, and only if, there are conflicts in which no side is chosen. */
    public Optional<ModelPack> pack() {
        return Optional.ofNullable(pack);
    }

    /** What the model says otherwise than the architecture that the pack's present edition gives. */
    public ModelDiff changes() {
        return changes;
    }

    /** Where the model and the pack have been changed differently. */
    public List<MergeConflict> conflicts() {
        return conflicts;
    }

    /**
     * What the library had when the plan was made: its editions of the pack and of those that the pack builds on. Where it has others, the
     * plan no longer holds.
     */
    public List<PackRef> editions() {
        return editions;
    }

    /**
     * What is wrong with the pack as it would be, by itself and together with others. With an error it cannot be put into use; what is wrong
     * in the library as it is already is a warning.
     */
    public List<Problem> problems() {
        return problems;
    }
}
