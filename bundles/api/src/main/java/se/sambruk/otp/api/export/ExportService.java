package se.sambruk.otp.api.export;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs formats: each export leases one version of a format and finishes on it, writes beside its target, reads the output
 * back, and moves it into place whole. Thread-safe.
 */
@ProviderType
public interface ExportService {
    /** Every format that is registered, by id; of one id, the version in use first. */
    List<FormatStatus> formats();

    /** The description of the format that an id names now. */
    Optional<FormatDescriptor> format(String id);

    /**
     * Writes several files, none of which is seen until {@link PreparedExport#commit}.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if any of them fails; then none is left behind
     */
    PreparedExport prepare(List<ExportRequest> requests);

    /**
     * Writes several files, all or none.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if any of them fails; then no file has changed
     */
    default List<ExportReceipt> export(List<ExportRequest> requests) {
        try (PreparedExport prepared = prepare(requests)) {
            prepared.commit();
            return prepared.receipts();
        }
    }
}
