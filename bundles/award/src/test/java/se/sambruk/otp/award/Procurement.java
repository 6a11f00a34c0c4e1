package se.sambruk.otp.award;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.ExportRecord;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.IssueRequest;
import se.sambruk.otp.api.procurement.IssueResult;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.store.Page;

/** One procurement with one issue, as the store would give it back. */
final class Procurement implements ProcurementService, BlobStore {
    static final byte[] PROFILE =
            "procurement:\n  id: provupphandling-2026\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    /** What a test says was written of the issue. */
    final List<ExportRecord> exports = new ArrayList<>();

    private final Specification specification;
    private final IssueRecord issue;

    Procurement(Specification specification, Act act) {
        this.specification = specification;
        this.issue = new IssueRecord(
                specification.procurement().id(),
                1,
                specification.contentHash(),
                specification.published().contentHash(),
                "1.0",
                ContentHash.ofBytes(PROFILE),
                specification.requirements().size(),
                act);
    }

    @Override
    public IssueResult issue(IssueRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<ProcurementRecord> list(Optional<String> after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ProcurementDetail> find(String procurement) {
        return Optional.of(new ProcurementDetail(
                new ProcurementRecord(
                        issue.procurement(),
                        "KS 2026/0114",
                        "",
                        "",
                        1,
                        issue.act().at()),
                List.of(issue),
                exports));
    }

    @Override
    public Specification specification(String procurement, OptionalInt number) {
        return specification;
    }

    @Override
    public ExportReceipt export(
            String procurement, OptionalInt number, String format, Map<String, String> options, Path target, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ContentHash put(byte[] bytes, String mediaType, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<byte[]> get(ContentHash hash) {
        return hash.equals(issue.profile()) ? Optional.of(PROFILE.clone()) : Optional.empty();
    }
}
