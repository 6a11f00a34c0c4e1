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
     * @param to what stands there after
     */
    public record Change(ProvenanceStep step, Optional<Object> from, boolean fromKnown, Object to) {}

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
        Map<String, Object> amended = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (ProvenanceStep step : steps(subject, Action.AMENDED)) {
            Object to = step.value().orElse("");
            Optional<Object> from = Optional.ofNullable(amended.get(step.path()));
            Optional<FieldPath> path = FieldPath.parse(step.path());
            boolean known = from.isPresent() || base.isPresent() && path.isPresent();
            if (from.isEmpty() && known) {
                from = path.flatMap(place -> place.read(base.orElseThrow()));
            }
            changes.add(new Change(step, from, known, to));
            amended.put(step.path(), to);
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
