package se.sambruk.otp.api.export;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs formats: each export leases one version of a format and finishes on it, writes beside its target, reads the output
 * back, and moves it into place whole. Thread-safe.
 */
@ProviderType
public interface ExportService {
    /**
     * Every format that is registered and not refused, by id; of one id, the version in use first, then those that could take
     * over, those on trial, and those that are leaving.
     */
    List<FormatStatus> formats();

    /**
     * The formats that have been refused since the platform started, the latest first; also where the bundle has left since. A
     * refusal goes when a version with its id is taken into use, or another takes its bundle's place.
     */
    List<FormatRefusal> refusals();

    /**
     * Waits until everything that a bundle has registered so far has been judged. A bundle that has registered no format has
     * an empty verdict at once, so it is to be called when the bundle has started.
     *
     * @param location the bundle's
     * @param limit how long to wait at most; a trial has a limit of its own, so that a verdict comes in any case
     */
    FormatVerdict awaitVerdict(String location, Duration limit) throws InterruptedException;

    /**
     * Begins to watch the exports of a format. Whoever calls closes it.
     *
     * @param id the format's; it need not be there
     */
    FormatWatch watch(String id);

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
