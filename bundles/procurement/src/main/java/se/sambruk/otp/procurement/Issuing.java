package se.sambruk.otp.procurement;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.IssueRequest;
import se.sambruk.otp.api.procurement.IssueResult;

/**
 * Issues: read, resolve, check, write beside the targets, freeze, move into place. Everything that can fail by itself does so
 * before the store is touched.
 */
final class Issuing {
    /** What an officer gets without asking: the annex, the workbook for answers, and the data. */
    static final List<String> DEFAULT_FORMATS = List.of("docx", "xlsx", "json");

    /** What asks for prices, which is written unasked too where the profile asks for them. */
    static final String PRICE_FORMAT = "xlsx-price";

    private static final String ANSWER_FORMAT = "xlsx";
    private static final String PROFILE_TYPE = "application/yaml";

    private final Collaborators with;
    private final Exporting exporting;
    private final InCase inCase;

    Issuing(Collaborators with, Exporting exporting, InCase inCase) {
        this.with = with;
        this.exporting = exporting;
        this.inCase = inCase;
    }

    IssueResult issue(IssueRequest request) {
        List<Problem> findings = new ArrayList<>();
        InCase.Checked checked = inCase.check(request, resolve(request.profileName(), request.profile(), findings));
        Specification specification = checked.specification();
        findings.addAll(checked.findings());
        Publishing publishing = Publishing.forSuppliers(with, specification, request.isPreview());
        try (PreparedExport prepared =
                with.exports().prepare(requests(request.folder(), request.formats(), specification, publishing))) {
            if (request.isPreview()) {
                prepared.commit();
                return new IssueResult(Optional.empty(), false, specification, prepared.receipts(), findings);
            }
            return freeze(request, specification, prepared, checked.last(), findings);
        }
    }

    /**
     * What a profile asks for.
     *
     * @param findings get what is to be said of it beside
     * @throws ProblemException if it cannot be issued as it is
     */
    Specification resolve(String name, byte[] profile, List<Problem> findings) {
        ProfileReading reading = with.profiles().read(name, new ByteArrayInputStream(profile));
        if (reading.profile().isEmpty()) {
            throw ProcurementProblems.failure(reading.problems(), List.of());
        }
        Resolution resolution = with.library().resolve(reading.profile().get());
        if (resolution.specification().isEmpty()) {
            throw ProcurementProblems.failure(resolution.problems(), reading.problems());
        }
        findings.addAll(reading.problems());
        findings.addAll(resolution.problems());
        Specification specification = resolution.specification().get();
        plan(specification, findings);
        return specification;
    }

    /** What is wrong with how bids will be evaluated is frozen as well, and can then be mended by a correction to all alone. */
    private void plan(Specification specification, List<Problem> findings) {
        List<Problem> found;
        try {
            found = with.plans().check(specification);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProcurementProblems.error(
                            "OTP-6011", specification.procurement().id())
                    .asException();
        }
        if (found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw ProcurementProblems.failure(found, findings);
        }
        findings.addAll(found);
    }

    /** The files of an issue, in the formats that are asked for, or in those that an officer gets without asking. */
    List<ExportRequest> requests(Path folder, List<String> wanted, Specification specification, Publishing publishing) {
        List<String> formats = formats(wanted, specification);
        formats.forEach(format -> exporting.refusePrices(format, specification));
        List<Path> targets =
                FileNames.targets(folder, specification.procurement().id(), formats, exporting::extension);
        List<ExportRequest> requests = new ArrayList<>();
        for (int i = 0; i < formats.size(); i++) {
            requests.add(publishing.request(formats.get(i), Map.of(), targets.get(i)));
        }
        return requests;
    }

    /** The same formats, and the price annex with the answer workbook: after a correction what suppliers fill in belongs together. */
    static List<String> whole(List<String> wanted, Specification specification) {
        boolean isMissing = wanted.contains(ANSWER_FORMAT)
                && !wanted.contains(PRICE_FORMAT)
                && specification.prices().isPresent();
        return isMissing
                ? Stream.concat(wanted.stream(), Stream.of(PRICE_FORMAT)).toList()
                : wanted;
    }

    private static List<String> formats(List<String> wanted, Specification specification) {
        Set<String> formats = new LinkedHashSet<>(wanted);
        if (formats.isEmpty()) {
            formats.addAll(DEFAULT_FORMATS);
            if (specification.prices().isPresent()) {
                formats.add(PRICE_FORMAT);
            }
        }
        return List.copyOf(formats);
    }

    private IssueResult freeze(
            IssueRequest request,
            Specification specification,
            PreparedExport prepared,
            OptionalInt last,
            List<Problem> findings) {
        if (Thread.currentThread().isInterrupted()) {
            throw ProcurementProblems.error(
                            "OTP-6011", specification.procurement().id())
                    .asException();
        }
        List<IssueRecord> before =
                with.store().issues(specification.procurement().id());
        ContentHash profile = with.blobs().put(request.profile(), PROFILE_TYPE, request.act());
        boolean isNew = before.stream().noneMatch(known -> known.specification().equals(specification.contentHash()));
        // Between the look at the case and now somebody may have advertised it: then the store refuses.
        IssueRecord issue = isNew && last.isPresent()
                ? with.store().issue(specification, profile, List.of(), last.getAsInt(), request.act())
                : with.store().issue(specification, profile, request.act());
        findings.addAll(compare(issue, before, isNew));
        commit(
                prepared,
                () -> ProcurementProblems.error("OTP-6015", issue.procurement(), Integer.toString(issue.number())));
        List<ExportReceipt> receipts = prepared.receipts();
        for (ExportReceipt receipt : receipts) {
            findings.addAll(exporting.remember(issue, receipt, request.act()));
        }
        return new IssueResult(Optional.of(issue), isNew, specification, receipts, findings);
    }

    private static List<Problem> compare(IssueRecord issue, List<IssueRecord> before, boolean isNew) {
        List<Problem> findings = new ArrayList<>();
        String number = Integer.toString(issue.number());
        if (isNew) {
            before.stream()
                    .filter(known -> known.version().equals(issue.version()))
                    .reduce((first, second) -> second)
                    .ifPresent(known -> findings.add(
                            known.version().isEmpty()
                                    ? ProcurementProblems.info("OTP-6014", number, Integer.toString(known.number()))
                                    : ProcurementProblems.info(
                                            "OTP-6012", number, known.version(), Integer.toString(known.number()))));
        } else if (!before.isEmpty() && before.get(before.size() - 1).number() > issue.number()) {
            findings.add(ProcurementProblems.info(
                    "OTP-6013",
                    number,
                    Integer.toString(before.get(before.size() - 1).number())));
        }
        return findings;
    }

    // The one window that is left. The store is right and the folder is as it was: say so, and how to go on.
    static void commit(PreparedExport prepared, Supplier<Problem> how) {
        try {
            prepared.commit();
        } catch (ProblemException e) {
            List<Problem> problems = new ArrayList<>();
            problems.add(how.get());
            problems.addAll(e.problems());
            ProblemException honest = new ProblemException(problems);
            honest.initCause(e);
            throw honest;
        }
    }
}
