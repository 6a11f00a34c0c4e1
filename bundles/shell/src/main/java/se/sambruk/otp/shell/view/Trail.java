package se.sambruk.otp.shell.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.ProvenanceStep.Action;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Requirement;

/**
 * How a requirement came to be what it is in a specification, with what stood at each place before it was amended. A
 * specification keeps the new values; the old ones come of replaying its steps on the requirement that its publisher wrote.
 */
public final class Trail {
    /**
     * One amended place.
     *
     * @param from what stood there before; empty where nothing did, or nobody knows
     * @param fromKnown whether it is known what stood there before
     * @param to what stands there after; empty where it was removed
     */
    public record Change(ProvenanceStep step, Optional<Object> from, boolean fromKnown, Optional<Object> to) {}

    private final SpecifiedRequirement subject;
    private final List<Change> changes;

    private Trail(SpecifiedRequirement subject, List<Change> changes) {
        this.subject = subject;
        this.changes = List.copyOf(changes);
    }

    /**
     * @param base the requirement as its publisher wrote it, if it can still be had
     */
    public static Trail of(SpecifiedRequirement subject, Optional<Requirement> base) {
        Map<String, Optional<Object>> amended = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (ProvenanceStep step : steps(subject, Action.AMENDED)) {
            Optional<FieldPath> path = FieldPath.parse(step.path());
            boolean known = amended.containsKey(step.path()) || base.isPresent() && path.isPresent();
            Optional<Object> from = amended.containsKey(step.path())
                    ? amended.get(step.path())
                    : base.flatMap(requirement -> path.flatMap(place -> place.read(requirement)));
            changes.add(new Change(step, from, known, step.value()));
            amended.put(step.path(), step.value());
        }
        return new Trail(subject, changes);
    }

    /** Where the requirement was defined. */
    public Optional<ProvenanceStep> defined() {
        return steps(subject, Action.DEFINED).stream().findFirst();
    }

    /** What was amended, in the order in which it happened. */
    public List<Change> changes() {
        return changes;
    }

    /** What gave each parameter its value. */
    public List<ProvenanceStep> values() {
        return steps(subject, Action.VALUED);
    }

    /** The rules that selected it. */
    public List<ProvenanceStep> selections() {
        return steps(subject, Action.SELECTED);
    }

    private static List<ProvenanceStep> steps(SpecifiedRequirement subject, Action action) {
        return subject.provenance().stream()
                .filter(step -> step.action() == action)
                .toList();
    }
}
