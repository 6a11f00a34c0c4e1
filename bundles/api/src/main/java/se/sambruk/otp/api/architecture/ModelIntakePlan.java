package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.content.PackManifest;

/** What would come of taking a model into the library. Immutable. */
public final class ModelIntakePlan {
    private final PackManifest manifest;
    private final ModelPack pack;
    private final ModelDiff changes;
    private final List<MergeConflict> conflicts;

    private ModelIntakePlan(PackManifest manifest, ModelPack pack, ModelDiff changes, List<MergeConflict> conflicts) {
        this.manifest = Objects.requireNonNull(manifest);
        this.pack = pack;
        this.changes = Objects.requireNonNull(changes);
        this.conflicts = List.copyOf(conflicts);
    }

    /**
     * @param changes what differs from the architecture that the pack's present edition gives
     * @param conflicts those in which a side was chosen
     */
    public static ModelIntakePlan of(
            PackManifest manifest, ModelPack pack, ModelDiff changes, List<MergeConflict> conflicts) {
        return new ModelIntakePlan(manifest, Objects.requireNonNull(pack), changes, conflicts);
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
        return new ModelIntakePlan(manifest, null, changes, conflicts);
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
}
