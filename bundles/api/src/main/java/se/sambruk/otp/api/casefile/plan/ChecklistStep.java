package se.sambruk.otp.api.casefile.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * A step on the way from need to contract.
 *
 * @param id never changes
 * @param basis where the law asks for it, under the regime of the case; may be empty
 * @param evidence the entries that show that it is done
 * @param due the day on which it is to be done; empty where it has none
 * @param explanation why it is as it is; may be empty
 * @param isTickable whether a person can say that it is done
 */
public record ChecklistStep(
        String id,
        LocalizedText title,
        String basis,
        StepState state,
        List<LogLine> evidence,
        Optional<LocalDate> due,
        LocalizedText explanation,
        boolean isTickable) {
    public ChecklistStep {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(state);
        evidence = List.copyOf(evidence);
        Objects.requireNonNull(due);
        Objects.requireNonNull(explanation);
    }

    /** Without the entries. */
    @Override
    public String toString() {
        return "ChecklistStep " + id;
    }
}
