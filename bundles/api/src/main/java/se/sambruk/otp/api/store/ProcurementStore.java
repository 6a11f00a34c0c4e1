package se.sambruk.otp.api.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.ExportRecord;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.ProcurementRecord;

/**
 * Remembers procurements and what has been issued in them. An issued specification is whole in itself: it is read back
 * without any pack. Thread-safe; faults as for {@link LibraryStore}.
 */
@ProviderType
public interface ProcurementStore {
    /**
     * Freezes a specification as issued, and makes its procurement known if it was not. A specification that is already
     * issued in the procurement gives the existing record, and changes nothing. Where the procurement has a case, the issue is
     * written to its log too, in the same step.
     *
     * @param profile the blob that holds the profile as the officer wrote it
     */
    IssueRecord issue(Specification specification, ContentHash profile, Act act);

    /**
     * The same in a procurement that has a case, with further entries written after that of the issue, in the same step.
     *
     * @param specification one that is not issued in the procurement yet
     * @param last the number of the last entry that whoever issues has seen
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-3031 if somebody has added entries since
     * @throws IllegalArgumentException if the procurement has no case, or the specification is issued there already
     */
    IssueRecord issue(Specification specification, ContentHash profile, List<NewEntry> beside, int last, Act act);

    /** Remembers that an issue was exported. */
    void exported(ExportRecord export, Act act);

    /**
     * Procurements by id.
     *
     * @param after the key that the page before ended with
     * @param limit from 1 to 1000
     */
    Page<ProcurementRecord> procurements(Optional<String> after, int limit);

    Optional<ProcurementRecord> procurement(String id);

    /** What has been issued in a procurement, the first first. */
    List<IssueRecord> issues(String procurement);

    /** The exports of an issue, the first first. */
    List<ExportRecord> exports(String procurement, int issue);

    /** A frozen specification. */
    Optional<Specification> specification(ContentHash hash);
}
