package se.sambruk.otp.api.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.casefile.log.AttachmentRecord;
import se.sambruk.otp.api.store.Act;

/**
 * That the tenders were opened (LOU 12:10). Secret: {@link #toString} tells nothing.
 *
 * @param entry its label in the log
 * @param on the day
 * @param people the ids of those who opened
 * @param listed the suppliers on the list that they attested, in its order; empty where no list was written to the log
 * @param files the list as it was written
 */
public record TenderOpening(
        String entry,
        LocalDate on,
        List<String> people,
        List<TenderSupplier> listed,
        Act act,
        List<AttachmentRecord> files) {
    public TenderOpening {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(on);
        people = List.copyOf(people);
        listed = List.copyOf(listed);
        Objects.requireNonNull(act);
        files = List.copyOf(files);
    }

    /** Whether a supplier is on the list. */
    public Optional<TenderSupplier> find(TenderSupplier supplier) {
        return listed.stream().filter(supplier::isSame).findFirst();
    }

    @Override
    public String toString() {
        return "TenderOpening";
    }
}
