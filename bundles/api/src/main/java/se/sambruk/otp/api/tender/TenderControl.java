package se.sambruk.otp.api.tender;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.casefile.log.AttachmentRecord;
import se.sambruk.otp.api.store.Act;

/**
 * A control that was made before the award. Secret: {@link #toString} tells the entry alone.
 *
 * @param entry its label in the log
 * @param tender the tender's key
 * @param passed whether nothing was found that stands in the way
 * @param basis where the law asks for it
 * @param act who controlled, when, and what was found: the act's reason
 * @param files what was seen
 * @param struckBy the label of the entry that says that it was a mistake
 */
public record TenderControl(
        String entry,
        String tender,
        ControlSubject subject,
        boolean passed,
        String basis,
        Act act,
        List<AttachmentRecord> files,
        Optional<String> struckBy) {
    public TenderControl {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(tender);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(act);
        files = List.copyOf(files);
        Objects.requireNonNull(struckBy);
    }

    /** Whether it counts. */
    public boolean isStruck() {
        return struckBy.isPresent();
    }

    @Override
    public String toString() {
        return "TenderControl " + entry;
    }
}
