package se.sambruk.otp.api.procurement;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.Page;

/** The officer's working day: what is issued in a procurement, and its documents. Thread-safe. */
@ProviderType
public interface ProcurementService {
    /**
     * Issues what a profile asks for: resolves, checks, freezes, and writes the documents. All or nothing: where anything
     * fails, no file is left behind and the store is as before.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException with every problem found
     */
    IssueResult issue(IssueRequest request);

    /** Procurements by id. */
    Page<ProcurementRecord> list(Optional<String> after, int limit);

    /** What is known of a procurement. */
    Optional<ProcurementDetail> find(String procurement);

    /**
     * An issued specification, in full.
     *
     * @param number which issue; empty for the latest
     * @throws se.sambruk.otp.api.problem.ProblemException if there is no such procurement or issue
     */
    Specification specification(String procurement, OptionalInt number);

    /**
     * Writes an issue to a file once more, from what was frozen: no pack is needed.
     *
     * @param target an absolute path
     * @param options for the format
     * @throws se.sambruk.otp.api.problem.ProblemException if it cannot be done; then no file has changed
     */
    ExportReceipt export(
            String procurement, OptionalInt number, String format, Map<String, String> options, Path target, Act act);

    /** A procurement, its issues and their exports. */
    record ProcurementDetail(ProcurementRecord procurement, List<IssueRecord> issues, List<ExportRecord> exports) {
        public ProcurementDetail {
            issues = List.copyOf(issues);
            exports = List.copyOf(exports);
        }
    }
}
