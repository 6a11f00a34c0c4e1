package se.sambruk.otp.procurement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.TenderPhase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.ChangedField;
import se.sambruk.otp.api.procurement.dialogue.ChangedRequirement;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.MaterialReason;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.SupersedeRequest;
import se.sambruk.otp.api.procurement.dialogue.SupersedeResult;
import se.sambruk.otp.api.procurement.tailoring.ProfileText;
import se.sambruk.otp.api.procurement.tailoring.TailoringService;
import se.sambruk.otp.api.store.CaseStore;
import se.sambruk.otp.procurement.dialogue.Comparing;
import se.sambruk.otp.procurement.dialogue.Questions;
import se.sambruk.otp.procurement.dialogue.Times;

/**
 * Issues a correction: what an issue goes through, and with it the document of all that differs and the entries of the case, which the store writes in
 * the step that freezes the issue. Where times alone are moved nothing is issued, and the entries are all that is written. Everything that can fail by
 * itself does so before the store is touched.
 */
final class Superseding {
    private static final String PROFILE_TYPE = "application/yaml";
    private static final String CHANGES_TYPE = "application/json";
    /** What differs in documents by more time alone. */
    private static final Set<String> FOLLOWS =
            Set.of("document.response-deadline", "document.version", "procurement.date");

    private final Collaborators with;
    private final Exporting exporting;
    private final Issuing issuing;
    private final Asked asked;
    private final CorrectionFiles files;
    private final CaseService cases;
    private final CaseStore log;
    private final TailoringService tailoring;
    private final Extending extending;

    Superseding(
            Collaborators with,
            Exporting exporting,
            Issuing issuing,
            Asked asked,
            CorrectionFiles files,
            CaseService cases,
            CaseStore log,
            TailoringService tailoring) {
        this.with = with;
        this.exporting = exporting;
        this.issuing = issuing;
        this.asked = asked;
        this.files = files;
        this.cases = cases;
        this.log = log;
        this.tailoring = tailoring;
        this.extending = new Extending(cases);
    }

    /**
     * A correction as it is about to be made.
     *
     * @param inForce what is in force until then, and after it where times alone are moved
     */
    private record Drafted(
            Correction correction,
            ChangeList changes,
            IssueRecord inForce,
            Specification before,
            Specification after,
            ProfileText profile,
            List<NewEntry> entries,
            Optional<LocalDate> proposed,
            int last) {}

    SupersedeResult supersede(SupersedeRequest request) {
        List<Problem> findings = new ArrayList<>();
        Drafted drafted = draft(request, findings);
        Publishing publishing = Publishing.forSuppliers(with, drafted.after(), request.isPreview());
        try (PreparedExport prepared = with.exports().prepare(requests(request, drafted, publishing))) {
            if (request.isPreview()) {
                prepared.commit();
                return result(Optional.empty(), drafted, prepared.receipts(), findings);
            }
            return freeze(request, drafted, prepared, findings);
        }
    }

    private List<ExportRequest> requests(SupersedeRequest request, Drafted drafted, Publishing publishing) {
        List<ExportRequest> all = drafted.correction().movesTimesAlone()
                ? new ArrayList<>()
                : new ArrayList<>(issuing.requests(
                        request.folder(),
                        Issuing.whole(request.formats(), drafted.after()),
                        drafted.after(),
                        publishing));
        List<String> formats = drafted.correction().movesTimesAlone()
                ? request.formats()
                : all.stream().map(ExportRequest::format).toList();
        all.addAll(files.requests(
                request.folder(),
                request.isPreview(),
                formats,
                drafted.correction(),
                drafted.changes(),
                drafted.before(),
                drafted.after(),
                publishing));
        return all;
    }

    private Drafted draft(SupersedeRequest request, List<Problem> findings) {
        String procurement = request.procurement();
        ProcurementCase now = InCase.admit(cases, procurement, request.act());
        requirePeriod(now, request);
        IssueRecord inForce = exporting.latest(procurement).orElseThrow(() -> ProcurementProblems.error(
                        "OTP-6004", procurement)
                .asException());
        ProfileText profile = tailoring
                .working(procurement, Viewer.of(request.act()))
                .orElseThrow(
                        () -> ProcurementProblems.error("OTP-6091", procurement).asException())
                .text();
        Specification before = exporting.specification(inForce);
        Specification profiled = issuing.resolve(profile.name(), profile.bytes(), findings);
        findings.addAll(InCase.differences(profiled.procurement(), now.facts()));
        Times times = Times.of(now, request);
        int number = Questions.next(now, EntryKinds.CORRECTION_PUBLISHED);
        LocalDate on = now.today(request.act().at());
        Specification after = isSame(now, inForce, before, profiled, times)
                ? before
                : new Edition(number, on, times.deadline().toLocalDate()).of(profiled);
        boolean timesAlone = after.equals(before);
        if (timesAlone && !times.isMoved()) {
            throw ProcurementProblems.error("OTP-6134", procurement, inForce.number())
                    .asException();
        }
        ChangeList changes = Comparing.between(
                Comparing.side(inForce),
                before,
                timesAlone ? Comparing.side(inForce) : Comparing.side(inForce.number() + 1, after),
                after);
        boolean material = material(request, changes, findings);
        QuestionBook book = asked.book(procurement, Viewer.of(request.act()));
        request.questions().forEach(question -> Asked.question(book, question));
        Correction correction = times.tell(Correction.builder(number, on, material))
                .issue(timesAlone ? inForce.number() : inForce.number() + 1, timesAlone ? 0 : inForce.number())
                .requirements(changes.requirements().stream()
                        .map(ChangedRequirement::id)
                        .toList())
                .questions(request.questions().stream().distinct().sorted().toList())
                .reason(reason(request, times.isMoved() && isUnexplained(changes), findings))
                .build();
        Optional<LocalDate> proposed = material
                ? extending.proposal(
                        now, request, entry(correction, changes, request, Optional.empty()), times, findings)
                : Optional.empty();
        List<NewEntry> entries = new ArrayList<>(List.of(entry(correction, changes, request, proposed)));
        times.entry().ifPresent(entries::add);
        int last = extending.foresee(now, request, entries, times, findings).last();
        Extending.documents(profiled, times, request, findings);
        if (changes.reasons().contains(MaterialReason.AWARD)
                && !Simulated.covers(cases, now, after, Viewer.of(request.act()))) {
            findings.add(ProcurementProblems.warning("OTP-6144", procurement));
        }
        return new Drafted(correction, changes, inForce, before, after, profile, entries, proposed, last);
    }

    private static void requirePeriod(ProcurementCase now, SupersedeRequest request) {
        switch (TenderPhase.of(now, request.act().at())) {
            case BEFORE_NOTICE ->
                throw ProcurementProblems.error("OTP-6132", now.id()).asException();
            case CLOSED -> throw ProcurementProblems.error("OTP-6131", now.id()).asException();
            case TENDER_PERIOD -> {
                if (now.plan().deadline().isEmpty()) {
                    // Until when it may be corrected cannot be told.
                    throw ProcurementProblems.error("OTP-6133", now.id()).asException();
                }
            }
        }
        if (request.act().because().isBlank() && !request.isPreview()) {
            throw ProcurementProblems.error("OTP-6159").asException();
        }
    }

    /** Whether suppliers would see no difference, but for what a correction says of itself. */
    private static boolean isSame(
            ProcurementCase now, IssueRecord inForce, Specification before, Specification profiled, Times times) {
        LocalDate until = times.deadline().toLocalDate();
        Specification same = Edition.of(now, inForce)
                .map(edition -> new Edition(edition.number(), edition.on(), until).of(profiled))
                .orElseGet(() -> Edition.due(profiled, until));
        return Comparing.between(Comparing.side(inForce), before, Comparing.side(inForce), same)
                .isEmpty();
    }

    /** Whether nothing but the last day changes in the documents, and what follows from it. */
    private static boolean isUnexplained(ChangeList changes) {
        return changes.requirements().isEmpty()
                && changes.parts().stream().map(ChangedField::field).allMatch(FOLLOWS::contains);
    }

    /** What suppliers are told of why. Where times alone are moved there is nothing else that explains it. */
    private static String reason(SupersedeRequest request, boolean isNeeded, List<Problem> findings) {
        if (!request.reason().isBlank()) {
            return Asked.text(request.reason(), request.isChecked(), findings);
        }
        if (isNeeded) {
            Extending.stop(ProcurementProblems.error("OTP-6027"), request, findings);
        }
        return "";
    }

    /** Whether the change is material: as the officer says, who is asked where it looks so. */
    private static boolean material(SupersedeRequest request, ChangeList changes, List<Problem> findings) {
        if (changes.reasons().isEmpty()) {
            return request.material().orElse(false);
        }
        Object why = ProcurementProblems.list("material.", changes.reasons());
        if (request.material().isEmpty()) {
            Extending.stop(ProcurementProblems.error("OTP-6137", why), request, findings);
            return true;
        }
        if (request.material().get()) {
            return true;
        }
        if (changes.reasons().contains(MaterialReason.AWARD)) {
            Extending.stop(ProcurementProblems.error("OTP-6136"), request, findings);
            return true;
        }
        findings.add(ProcurementProblems.warning("OTP-6157", why));
        return false;
    }

    private static NewEntry entry(
            Correction correction, ChangeList changes, SupersedeRequest request, Optional<LocalDate> proposed) {
        Map<String, Object> body = new TreeMap<>(tree(correction.tree()));
        body.put("changes", changes.contentHash().hex());
        proposed.ifPresent(day -> body.put("proposed", day.toString()));
        if (!request.timeEnough().isBlank()) {
            body.put("time-enough", request.timeEnough().strip());
        }
        byte[] json = CanonicalJson.pretty(changes.tree()).getBytes(StandardCharsets.UTF_8);
        return NewEntry.of(EntryKinds.CORRECTION_PUBLISHED, body)
                .with(NewAttachment.of(CorrectionFiles.name(changes, correction) + ".json", CHANGES_TYPE, json));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(Object node) {
        return (Map<String, Object>) node;
    }

    private SupersedeResult freeze(
            SupersedeRequest request, Drafted drafted, PreparedExport prepared, List<Problem> findings) {
        if (Thread.currentThread().isInterrupted()) {
            throw ProcurementProblems.error("OTP-6011", request.procurement()).asException();
        }
        IssueRecord issue = drafted.correction().movesTimesAlone() ? moved(request, drafted) : issued(request, drafted);
        Issuing.commit(
                prepared,
                () -> ProcurementProblems.error(
                        "OTP-6029",
                        issue.procurement(),
                        issue.number(),
                        drafted.correction().number()));
        List<ExportReceipt> receipts = prepared.receipts();
        for (ExportReceipt receipt : receipts) {
            findings.addAll(exporting.remember(issue, receipt, request.act()));
        }
        return result(Optional.of(issue), drafted, receipts, findings);
    }

    private IssueRecord issued(SupersedeRequest request, Drafted drafted) {
        ContentHash profile = with.blobs().put(drafted.profile().bytes(), PROFILE_TYPE, request.act());
        return with.store().issue(drafted.after(), profile, drafted.entries(), drafted.last(), request.act());
    }

    private IssueRecord moved(SupersedeRequest request, Drafted drafted) {
        log.append(request.procurement(), drafted.last(), drafted.entries(), Optional.empty(), request.act());
        return drafted.inForce();
    }

    private static SupersedeResult result(
            Optional<IssueRecord> issue, Drafted drafted, List<ExportReceipt> receipts, List<Problem> findings) {
        List<Problem> told = Stream.concat(
                        findings.stream(), receipts.stream().flatMap(receipt -> receipt.losses().stream()))
                .distinct()
                .toList();
        return new SupersedeResult(issue, drafted.correction(), drafted.changes(), receipts, drafted.proposed(), told);
    }
}
