package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Optional;

/** What came of merging two models that grew from a third. Immutable. */
public final class ModelMerge {
    private final ArchitectureModel model;
    private final List<MergeConflict> conflicts;

    private ModelMerge(ArchitectureModel model, List<MergeConflict> conflicts) {
        this.model = model;
        this.conflicts = List.copyOf(conflicts);
        if ((model == null)
                != this.conflicts.stream()
                        .anyMatch(conflict -> conflict.chosen().isEmpty())) {
            throw new IllegalArgumentException("there is a model, or there are open conflicts: " + conflicts);
        }
    }

    /**
     * @param model {@code null} if, and only if, a side is not chosen in every conflict
     */
    public static ModelMerge of(ArchitectureModel model, List<MergeConflict> conflicts) {
        return new ModelMerge(model, conflicts);
    }

    /** Empty if, and only if, there are {@link #open()} conflicts. */
    public Optional<ArchitectureModel> model() {
        return Optional.ofNullable(model);
    }

    /** All of them, also those in which a side was chosen; by {@link ConceptKind}, id and field. */
    public List<MergeConflict> conflicts() {
        return conflicts;
    }

    /** Those in which no side was chosen. */
    public List<MergeConflict> open() {
        return conflicts.stream()
                .filter(conflict -> conflict.chosen().isEmpty())
                .toList();
    }

    /** The conflicts in words, in the same order. */
    public List<ModelFinding> findings() {
        return MergeConflict.findings(conflicts);
    }
}
