package se.sambruk.otp.api.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.casefile.log.NewAttachment;

/**
 * That tenders were opened.
 *
 * @param people the ids of those who opened
 * @param on the day; empty for the day of the act
 * @param listed the suppliers on the list that they attest
 * @param list the list as it was written
 */
public record OpeningDraft(
        List<String> people, Optional<LocalDate> on, List<TenderSupplier> listed, Optional<NewAttachment> list) {
    public OpeningDraft {
        people = List.copyOf(people);
        Objects.requireNonNull(on);
        listed = List.copyOf(listed);
        Objects.requireNonNull(list);
    }

    @Override
    public String toString() {
        return "OpeningDraft";
    }
}
