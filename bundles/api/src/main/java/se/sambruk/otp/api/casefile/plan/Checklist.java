package se.sambruk.otp.api.casefile.plan;

import java.util.List;
import java.util.Optional;

/**
 * The steps of a case.
 *
 * @param steps in the order in which they are usually taken
 */
public record Checklist(List<ChecklistStep> steps) {
    public Checklist {
        steps = List.copyOf(steps);
    }

    public Optional<ChecklistStep> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
