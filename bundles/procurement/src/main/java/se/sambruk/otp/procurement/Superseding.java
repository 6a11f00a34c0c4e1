package se.sambruk.otp.procurement;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.Foreseen;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.TenderPhase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.plan.GuardState;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.ChangedRequirement;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.DialogueComposer;
import se.sambruk.otp.api.procurement.dialogue.MaterialReason;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.SupersedeRequest;
import se.sambruk.otp.api.procurement.dialogue.SupersedeResult;
import se.sambruk.otp.api.procurement.tailoring.ProfileText;
import se.sambruk.otp.api.procurement.tailoring.TailoringService;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.procurement.dialogue.Comparing;
import se.sambruk.otp.procurement.dialogue.Questions;

/**
 * Issues a correction: what an issue goes through, and with it the document of all that differs and the entries of the case, which the store writes in
 * the step that freezes the issue. Everything that can fail by itself does so before the store is touched.
 */
final class Superseding {
    private static final String PROFILE_TYPE = "application/yaml";
    private static final String CHANGES_TYPE = "application/json";
    private static final String DOCUMENT_FORMAT = "docx";

    private final Collaborators with;
    private final Exporting exporting;
    private final Issuing issuing;
    private final Asked asked;
    private final DialogueComposer composer;
    private final CaseService cases;
    private final TailoringService tailoring;

    Superseding(
            Collaborators with,
            Exporting exporting,
            Issuing issuing,
            Asked asked,
            DialogueComposer composer,
            CaseService cases,
            TailoringService tailoring) {
        this.with = with;
        this.exporting = exporting;
        this.issuing = issuing;
        this.asked = asked;
        this.composer = composer;
        this.cases = cases;
        this.tailoring = tailoring;
    }

    /** A correction as it is about to be made. */
    private record Drafted(
            Correction correction,
            ChangeList changes,
            Specification before,
            Specification after,
            ProfileText profile,
            List<NewEntry> entries,
            int last) {}

    SupersedeResult supersede(SupersedeRequest request) {
        List<Problem> findings = new ArrayList<>();
        Drafted drafted = draft(request, findings);
        Publishing publishing = Publishing.forSuppliers(with, drafted.after(), request.isPreview());
        List<ExportRequest> files =
                new ArrayList<>(issuing.requests(request.folder(), request.formats(), drafted.after(), publishing));
        files.addAll(documents(request, drafted, publishing, files));
        try (PreparedExport prepared = with.exports().prepare(files)) {
            if (request.isPreview()) {
                prepared.commit();
                return result(Optional.empty(), drafted, prepared.receipts(), findings);
            }
            return freeze(request, drafted, prepared, findings);
        }
    }

    /** A preview needs no reason: nothing is done. */
    private static Act judged(SupersedeRequest request) {
        Act act = request.act();
        return request.isPreview() ? new Act(act.actor(), act.at(), act.because() + " ?") : act;
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
        Specification after = issuing.resolve(profile.name(), profile.bytes(), findings);
        findings.addAll(InCase.differences(after.procurement(), now.facts()));
        ChangeList changes = changes(inForce, before, after);
        boolean material = material(request, changes, findings);
        QuestionBook book = asked.book(procurement, Viewer.of(request.act()));
        request.questions().forEach(number -> Asked.question(book, number));
        Correction correction = correction(now, request, inForce, changes, material);
        List<NewEntry> entries = new ArrayList<>(List.of(entry(correction, changes)));
        proposal(now, request, entries, material, findings);
        if (correction.isExtended()) {
            entries.add(plan(now, request.deadline().orElseThrow()));
        }
        Foreseen foreseen = cases.foresee(procurement, entries, judged(request));
        if (correction.isExtended()) {
            foreseen.timetable().guards().stream()
                    .filter(guard -> guard.state() == GuardState.BROKEN)
                    .forEach(guard -> findings.add(
                            ProcurementProblems.warning("OTP-6158", guard.title(), guard.explanation(), procurement)));
        }
        deadlineInDocuments(after, correction, request, findings);
        if (changes.reasons().contains(MaterialReason.AWARD)
                && !Simulated.covers(cases, now, after, Viewer.of(request.act()))) {
            findings.add(ProcurementProblems.warning("OTP-6144", procurement));
        }
        return new Drafted(correction, changes, before, after, profile, entries, foreseen.last());
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

    private ChangeList changes(IssueRecord inForce, Specification before, Specification after) {
        String procurement = inForce.procurement();
        Optional<IssueRecord> same = with.store().issues(procurement).stream()
                .filter(issue -> issue.specification().equals(after.contentHash()))
                .findFirst();
        ChangeList changes =
                Comparing.between(Comparing.side(inForce), before, Comparing.side(inForce.number() + 1, after), after);
        if (changes.isEmpty()) {
            throw ProcurementProblems.error("OTP-6134", procurement, inForce.number())
                    .asException();
        }
        if (same.isPresent()) {
            throw ProcurementProblems.error("OTP-6135", procurement, same.get().number())
                    .asException();
        }
        return changes;
    }

    /** What stops a correction is told of a preview, by which the officer is to find out. */
    private static void stop(Problem problem, SupersedeRequest request, List<Problem> findings) {
        if (!request.isPreview()) {
            throw problem.asException();
        }
        findings.add(InCase.warning(problem));
    }

    /** Whether the change is material: as the officer says, who is asked where it looks so. */
    private static boolean material(SupersedeRequest request, ChangeList changes, List<Problem> findings) {
        if (changes.reasons().isEmpty()) {
            return request.material().orElse(false);
        }
        Object why = ProcurementProblems.list("material.", changes.reasons());
        if (request.material().isEmpty()) {
            stop(ProcurementProblems.error("OTP-6137", why), request, findings);
            return true;
        }
        if (request.material().get()) {
            return true;
        }
        if (changes.reasons().contains(MaterialReason.AWARD)) {
            stop(ProcurementProblems.error("OTP-6136"), request, findings);
            return true;
        }
        findings.add(ProcurementProblems.warning("OTP-6157", why));
        return false;
    }

    private static Correction correction(
            ProcurementCase now, SupersedeRequest request, IssueRecord inForce, ChangeList changes, boolean material) {
        LocalDateTime deadline = now.plan().deadline().orElseThrow();
        return Correction.builder(
                        Questions.next(now, EntryKinds.CORRECTION_PUBLISHED),
                        now.today(request.act().at()),
                        material)
                .issue(inForce.number() + 1, inForce.number())
                .requirements(changes.requirements().stream()
                        .map(ChangedRequirement::id)
                        .toList())
                .deadline(Optional.of(deadline), request.deadline().orElse(deadline))
                .questions(request.questions().stream().distinct().sorted().toList())
                .build();
    }

    private static NewEntry entry(Correction correction, ChangeList changes) {
        Map<String, Object> body = new TreeMap<>(tree(correction.tree()));
        body.put("changes", changes.contentHash().hex());
        byte[] json = CanonicalJson.pretty(changes.tree()).getBytes(StandardCharsets.UTF_8);
        return NewEntry.of(EntryKinds.CORRECTION_PUBLISHED, body)
                .with(NewAttachment.of(name(changes, correction) + ".json", CHANGES_TYPE, json));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(Object node) {
        return (Map<String, Object>) node;
    }

    private static NewEntry plan(ProcurementCase now, LocalDateTime deadline) {
        Map<String, Object> body = new TreeMap<>();
        body.put("plan", now.plan().toBuilder().deadline(deadline).build());
        body.put("changed", List.of("tender-deadline"));
        return NewEntry.of(EntryKinds.PLAN_SET, body);
    }

    /** What the rules of time propose after the correction: the officer decides, and has to where it is material. */
    private void proposal(
            ProcurementCase now,
            SupersedeRequest request,
            List<NewEntry> correction,
            boolean material,
            List<Problem> findings) {
        if (!material) {
            return;
        }
        Optional<LocalDate> proposed = cases.foresee(now.id(), correction, judged(request))
                .timetable()
                .guard("extension")
                .flatMap(guard -> guard.day());
        LocalDateTime until = request.deadline().orElse(now.plan().deadline().orElseThrow());
        boolean isEnough = proposed.filter(until.toLocalDate()::isBefore).isEmpty();
        if (isEnough) {
            return;
        }
        String day = proposed.get().toString();
        if (request.deadline().isEmpty()) {
            stop(ProcurementProblems.error("OTP-6138", day, until.toLocalDate().toString()), request, findings);
            return;
        }
        findings.add(
                ProcurementProblems.warning("OTP-6149", day, until.toLocalDate().toString()));
    }

    /** The documents tell until when tenders may come; that must not be another day than the one that holds. */
    private static void deadlineInDocuments(
            Specification after, Correction correction, SupersedeRequest request, List<Problem> findings) {
        LocalDate until = correction.deadline().orElseThrow().toLocalDate();
        after.document().responseDeadline().filter(day -> !day.equals(until)).ifPresent(day -> {
            if (correction.isExtended()) {
                stop(ProcurementProblems.error("OTP-6140", day.toString(), until.toString()), request, findings);
            } else {
                findings.add(ProcurementProblems.warning("OTP-6141", day.toString(), until.toString()));
            }
        });
    }

    private static String name(ChangeList changes, Correction correction) {
        return changes.procurement() + "-rattelse-" + correction.number();
    }

    /** The correction in each of the formats that can write it; always in one. */
    private List<ExportRequest> documents(
            SupersedeRequest request, Drafted drafted, Publishing publishing, List<ExportRequest> issue) {
        Set<String> formats = new LinkedHashSet<>();
        issue.stream().map(ExportRequest::format).filter(this::writesChanges).forEach(formats::add);
        if (formats.stream().noneMatch(this::writesDocuments)) {
            formats.add(DOCUMENT_FORMAT);
        }
        ComposeOptions options = request.isPreview() ? ComposeOptions.preview() : ComposeOptions.issued();
        Alternatives source = Alternatives.of(ChangeList.class, drafted::changes)
                .or(
                        Document.class,
                        () -> composer.correction(
                                drafted.correction(), drafted.changes(), drafted.before(), drafted.after(), options));
        List<String> wanted = List.copyOf(formats);
        List<Path> targets = FileNames.named(
                request.folder(), name(drafted.changes(), drafted.correction()), wanted, exporting::extension);
        List<ExportRequest> requests = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            requests.add(publishing.beside(wanted.get(i), source, targets.get(i)));
        }
        return requests;
    }

    private boolean writesDocuments(String format) {
        return accepts(format, Document.class);
    }

    private boolean writesChanges(String format) {
        return accepts(format, Document.class) || accepts(format, ChangeList.class);
    }

    private boolean accepts(String format, Class<?> form) {
        return with.exports().format(format).map(FormatDescriptor::accepts).stream()
                .flatMap(List::stream)
                .anyMatch(type -> type.isAssignableFrom(form));
    }

    private SupersedeResult freeze(
            SupersedeRequest request, Drafted drafted, PreparedExport prepared, List<Problem> findings) {
        if (Thread.currentThread().isInterrupted()) {
            throw ProcurementProblems.error("OTP-6011", request.procurement()).asException();
        }
        ContentHash profile = with.blobs().put(drafted.profile().bytes(), PROFILE_TYPE, request.act());
        IssueRecord issue =
                with.store().issue(drafted.after(), profile, drafted.entries(), drafted.last(), request.act());
        Issuing.commit(prepared, issue);
        List<ExportReceipt> receipts = prepared.receipts();
        for (ExportReceipt receipt : receipts) {
            findings.addAll(exporting.remember(issue, receipt, request.act()));
        }
        return result(Optional.of(issue), drafted, receipts, findings);
    }

    private static SupersedeResult result(
            Optional<IssueRecord> issue, Drafted drafted, List<ExportReceipt> receipts, List<Problem> findings) {
        List<Problem> told = Stream.concat(
                        findings.stream(), receipts.stream().flatMap(receipt -> receipt.losses().stream()))
                .distinct()
                .toList();
        return new SupersedeResult(issue, drafted.correction(), drafted.changes(), receipts, told);
    }
}
