package se.sambruk.otp.api.procurement.dialogue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * A question that is to be written down.
 *
 * @param text as all are to read it, without whose it is
 * @param requirements those that it is about; may be none
 * @param received when it came, by a Swedish clock; empty for now
 * @param isChecked whether a person has seen to that what looks like a name in the text is none of a supplier's
 */
public record NewQuestion(
        String text, List<RequirementId> requirements, Optional<LocalDateTime> received, boolean isChecked) {
    public NewQuestion {
        Objects.requireNonNull(text);
        requirements = List.copyOf(requirements);
        Objects.requireNonNull(received);
    }
}
