package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Objects;

/**
 * A way through a model.
 *
 * @param from where it begins
 * @param steps each begins where the one before it ends; empty where it leads nowhere else
 */
public record ModelPath(Concept from, List<ModelStep> steps) {
    public ModelPath {
        Objects.requireNonNull(from);
        steps = List.copyOf(steps);
        Concept at = from;
        for (ModelStep step : steps) {
            if (!step.from().id().equals(at.id())) {
                throw new IllegalArgumentException(
                        "a step from " + step.from().id() + " does not follow upon " + at.id());
            }
            at = step.to();
        }
    }

    /** Where it ends. */
    public Concept to() {
        return steps.isEmpty() ? from : steps.get(steps.size() - 1).to();
    }

    /** How many steps it has. */
    public int length() {
        return steps.size();
    }
}
