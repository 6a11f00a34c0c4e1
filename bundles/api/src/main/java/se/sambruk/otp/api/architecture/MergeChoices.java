package se.sambruk.otp.api.architecture;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Whose side is taken where two models contradict each other: one rule for all, and exceptions by conflict. Immutable. */
public final class MergeChoices {
    /** Nothing is chosen: every conflict stays. */
    public static final MergeChoices NONE = new MergeChoices(null, Map.of());

    private final MergeSide preferred;
    private final Map<String, MergeSide> byConflict;

    private MergeChoices(MergeSide preferred, Map<String, MergeSide> byConflict) {
        this.preferred = preferred;
        this.byConflict = byConflict;
    }

    /** One side in every conflict. */
    public static MergeChoices prefer(MergeSide side) {
        return new MergeChoices(Objects.requireNonNull(side), Map.of());
    }

    /**
     * The same choices, and one more.
     *
     * @param conflict its {@link MergeConflict#key()}
     */
    public MergeChoices with(String conflict, MergeSide side) {
        Map<String, MergeSide> more = new TreeMap<>(byConflict);
        more.put(Objects.requireNonNull(conflict), Objects.requireNonNull(side));
        return new MergeChoices(preferred, more);
    }

    /** The side for a conflict; empty where none is chosen. */
    public Optional<MergeSide> side(String conflict) {
        return Optional.ofNullable(byConflict.getOrDefault(conflict, preferred));
    }
}
