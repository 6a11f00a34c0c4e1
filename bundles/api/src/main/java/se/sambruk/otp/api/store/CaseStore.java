package se.sambruk.otp.api.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.CaseHead;
import se.sambruk.otp.api.casefile.log.KeptEntry;
import se.sambruk.otp.api.casefile.log.KeptLog;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.procurement.ProcurementRecord;

/**
 * Remembers the logs of cases: only adds to them, commits atomically, judges nothing. It knows nothing of who may see what, so it is for the
 * platform's {@link se.sambruk.otp.api.casefile.CaseService} alone. Files of entries are kept apart from all others, and are neither counted nor
 * logged; of entries that tell of tenders the change log tells only that something was written, not where, by whom or how much. Thread-safe; faults
 * as for {@link LibraryStore}.
 */
@ProviderType
public interface CaseStore {
    /**
     * Opens a log with its first entries. What has been issued in the procurement is written after them.
     *
     * @param listing what is known of the procurement now; its issues and time are not used
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-3032 if the procurement has a log
     */
    List<CaseEntry> open(ProcurementRecord listing, List<NewEntry> entries, Act act);

    /**
     * Adds entries, all or none.
     *
     * @param last the number of the last entry that whoever adds has seen
     * @param listing what is known of the procurement now, where that has changed
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-3031 if somebody has added entries since
     */
    List<CaseEntry> append(
            String procurement, int last, List<NewEntry> entries, Optional<ProcurementRecord> listing, Act act);

    /** The log of a procurement, its entries and its head as they were at one moment. */
    KeptLog log(String procurement);

    /** All entries of a procurement, in order; none where it has no log. */
    List<KeptEntry> entries(String procurement);

    /** A procurement that has a log, the first by id; empty where none has. */
    Optional<String> first();

    /** Where the log of a procurement ends; empty where it has none. */
    Optional<CaseHead> head(String procurement);

    /** A file of an entry of the procurement. */
    Optional<byte[]> attachment(String procurement, ContentHash sha256);
}
