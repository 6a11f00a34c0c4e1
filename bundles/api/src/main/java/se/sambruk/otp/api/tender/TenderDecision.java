package se.sambruk.otp.api.tender;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.casefile.log.AttachmentRecord;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;

/**
 * What was decided of a tender. It stays, also when it has been struck. Secret: {@link #toString} tells the entry alone.
 *
 * @param entry its label in the log
 * @param tender the tender's key
 * @param lots the lots that it holds for; empty for all
 * @param requirements what it rests on, or what was tried; may be empty
 * @param basis where the law has it, as {@code LOU 13 kap. 1 §}
 * @param places where in the tender the reason stands, in words such as {@code svarsbilaga.xlsx, blad Krav, cell H12}
 * @param act who decided, when and why: the motive is the act's reason
 * @param struckBy the label of the entry that says that it was a mistake
 */
public record TenderDecision(
        String entry,
        String tender,
        TenderVerdict verdict,
        List<String> lots,
        List<RequirementId> requirements,
        String basis,
        List<String> places,
        Act act,
        List<AttachmentRecord> files,
        Optional<String> struckBy) {
    public TenderDecision {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(tender);
        Objects.requireNonNull(verdict);
        lots = List.copyOf(lots);
        requirements = List.copyOf(requirements);
        Objects.requireNonNull(basis);
        places = List.copyOf(places);
        Objects.requireNonNull(act);
        files = List.copyOf(files);
        Objects.requireNonNull(struckBy);
    }

    /** Whether it counts. */
    public boolean isStruck() {
        return struckBy.isPresent();
    }

    /** Whether it holds for a lot; where there are none, or for the tender as a whole, always where it names none. */
    public boolean holdsFor(Optional<String> lot) {
        return lots.isEmpty() || lot.filter(lots::contains).isPresent();
    }

    @Override
    public String toString() {
        return "TenderDecision " + entry;
    }
}
