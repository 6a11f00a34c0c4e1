package se.sambruk.otp.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.ExportRecord;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.IssueRequest;
import se.sambruk.otp.api.procurement.IssueResult;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.testkit.Samples;

/** Issues the sample specification whatever the profile, and remembers what it was asked for. */
public final class FakeProcurement implements ProcurementService {
    public final List<IssueRequest> requests = new ArrayList<>();
    public final List<Map<String, String>> options = new ArrayList<>();
    public final List<Path> targets = new ArrayList<>();
    public List<Problem> findings = List.of();
    public Specification specification = Samples.specification();
    public Optional<Problem> fault = Optional.empty();

    @Override
    public IssueResult issue(IssueRequest request) {
        requests.add(request);
        fault.ifPresent(problem -> {
            throw problem.asException();
        });
        List<String> formats = request.formats().isEmpty() ? List.of("docx", "xlsx", "json") : request.formats();
        List<ExportReceipt> receipts = formats.stream()
                .map(format -> receipt(format, request.folder().resolve("kravbilaga." + format)))
                .toList();
        return new IssueResult(
                request.isPreview() ? Optional.empty() : Optional.of(record(request.act())),
                !request.isPreview(),
                specification,
                receipts,
                findings);
    }

    private static ExportReceipt receipt(String format, Path file) {
        return new ExportReceipt(
                format,
                new PackVersion(1, 1, 0),
                file,
                23_456,
                ContentHash.ofBytes(format.getBytes(StandardCharsets.UTF_8)),
                List.of());
    }

    private static IssueRecord record(Act act) {
        Specification specification = Samples.specification();
        return new IssueRecord(
                specification.procurement().id(),
                1,
                specification.contentHash(),
                specification.published().contentHash(),
                "1.0",
                ContentHash.ofBytes(new byte[] {1}),
                specification.requirements().size(),
                act);
    }

    private static ProcurementRecord procurement() {
        return new ProcurementRecord(
                "provupphandling-2026",
                "KS 2026/0114",
                "Ärendehanteringssystem som tjänst",
                "Provkommun",
                1,
                Instant.parse("2026-11-23T09:15:00Z"));
    }

    @Override
    public Page<ProcurementRecord> list(Optional<String> after, int limit) {
        return new Page<>(List.of(procurement()), Optional.empty());
    }

    @Override
    public Optional<ProcurementDetail> find(String id) {
        if (!id.equals(procurement().id())) {
            return Optional.empty();
        }
        IssueRecord issue = record(new Act("anna.andersson", procurement().changed(), ""));
        ExportRecord annex = export("docx", "kravbilaga.docx", 2);
        ExportRecord book = export("xlsx", "svarsbilaga.xlsx", 3);
        ExportRecord otherBook = export("xlsx", "svarsbilaga.xlsx", 4);
        return Optional.of(new ProcurementDetail(
                procurement(), List.of(issue), List.of(annex, book, annex, otherBook, annex, book)));
    }

    @Override
    public Specification specification(String id, OptionalInt number) {
        return specification;
    }

    @Override
    public ExportReceipt export(
            String id, OptionalInt number, String format, Map<String, String> chosen, Path target, Act act) {
        options.add(chosen);
        targets.add(target);
        return receipt(format, target);
    }

    private static ExportRecord export(String format, String file, int content) {
        return new ExportRecord(
                procurement().id(), 1, format, "1.1.0", file, ContentHash.ofBytes(new byte[] {(byte) content}));
    }
}
