package se.sambruk.otp.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.AwardObstacle;
import se.sambruk.otp.api.award.AwardService;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.award.CancelDraft;
import se.sambruk.otp.api.award.DocumentRequest;
import se.sambruk.otp.api.award.WrittenDocuments;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.award.document.CaseDocuments;
import se.sambruk.otp.award.document.Matter;
import se.sambruk.otp.award.text.AwardTexts;
import se.sambruk.otp.award.work.Admission;
import se.sambruk.otp.award.work.NamedDocument;
import se.sambruk.otp.award.work.Printing;

/** How procurements end. Holds nothing of any case. */
@Component(service = AwardService.class)
public final class Awards implements AwardService {
    /** A reason to cancel in so few words seldom tells suppliers why. */
    private static final int FEW_WORDS = 8;

    private final CaseService cases;
    private final CaseDocuments documents;
    private final Printing printing;

    @Activate
    public Awards(@Reference CaseService cases, @Reference CaseDocuments documents, @Reference Printing printing) {
        this.cases = cases;
        this.documents = documents;
        this.printing = printing;
    }

    @Override
    public List<Problem> obstacles(String procurement, AwardDraft draft, Viewer viewer) {
        ProcurementCase whole = Admission.all(cases, procurement, viewer);
        Optional<Problem> closed = closed(whole);
        if (closed.isPresent()) {
            return List.of(closed.get());
        }
        Matter matter = documents.matter(whole, viewer);
        return List.copyOf(Obstacles.of(
                        matter, cases.checklist(procurement, viewer), winners(matter, draft), whole.today(viewer.at()))
                .values());
    }

    /** Empty where it cannot be said yet: what is missing for that is then told of. */
    private static List<String> winners(Matter matter, AwardDraft draft) {
        try {
            return winners(Choice.of(matter, draft));
        } catch (ProblemException e) {
            if (!draft.winners().isEmpty()) {
                throw e;
            }
            return List.of();
        }
    }

    private static List<String> winners(List<AwardedLot> lots) {
        return lots.stream().flatMap(lot -> lot.winners().stream()).distinct().toList();
    }

    @Override
    public CaseChange award(String procurement, AwardDraft draft, Act act) {
        ProcurementCase whole = Admission.all(cases, procurement, Viewer.of(act));
        requireOpen(whole);
        Decider decider = Decider.of(whole, draft.by(), draft.delegation(), act);
        Matter matter = documents.matter(whole, Viewer.of(act));
        List<AwardedLot> lots = Choice.of(matter, draft);
        Map<AwardObstacle, Problem> missing = new TreeMap<>(Obstacles.of(
                matter, cases.checklist(procurement, Viewer.of(act)), winners(lots), whole.today(act.at())));
        List<AwardObstacle> despite = draft.despite().stream()
                .filter(missing::containsKey)
                .distinct()
                .sorted()
                .toList();
        despite.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new ProblemException(List.copyOf(missing.values()));
        }
        if (!despite.isEmpty() && act.because().isBlank()) {
            throw AwardTexts.error("OTP-6459").asException();
        }
        LocalDate on = draft.on().orElse(whole.today(act.at()));
        NewEntry reasoned = NewEntry.of(
                EntryKinds.AWARD_REASONED,
                new TreeWriter()
                        .put("on", on)
                        .put("by", decider.id())
                        .putText("delegation", decider.delegation())
                        .put("lots", lots.stream().map(AwardedLot::tree).toList())
                        .putText("reasons", draft.reasons().strip())
                        .put("despite", despite)
                        .done());
        CaseChange change = cases.record(
                procurement, whole, List.of(reasoned, decided(EntryKinds.AWARD_DECIDED, on, decider)), act);
        return with(change, decider.findings());
    }

    private static NewEntry decided(String kind, LocalDate on, Decider decider) {
        return NewEntry.of(
                kind,
                new TreeWriter()
                        .put("on", on)
                        .put("by", decider.id())
                        .putText("delegation", decider.delegation())
                        .done());
    }

    private static CaseChange with(CaseChange change, List<Problem> more) {
        List<Problem> findings = new ArrayList<>(change.findings());
        findings.addAll(more);
        return new CaseChange(change.now(), change.added(), findings);
    }

    private static void requireOpen(ProcurementCase whole) {
        closed(whole).ifPresent(problem -> {
            throw problem.asException();
        });
    }

    /** That nothing more is awarded: it is cancelled, or decided. */
    private static Optional<Problem> closed(ProcurementCase whole) {
        if (whole.log().latest(EntryKinds.CANCELLED).isPresent()) {
            return Optional.of(AwardTexts.error("OTP-6452", whole.id()));
        }
        return whole.log()
                .latest(EntryKinds.AWARD_DECIDED)
                .map(line -> AwardTexts.error("OTP-6451", whole.id(), line.label()));
    }

    @Override
    public CaseChange cancel(String procurement, CancelDraft draft, Act act) {
        ProcurementCase whole = Admission.all(cases, procurement, Viewer.of(act));
        if (whole.log().latest(EntryKinds.CANCELLED).isPresent()) {
            throw AwardTexts.error("OTP-6452", whole.id()).asException();
        }
        if (whole.log().latest(EntryKinds.CONTRACT_SIGNED).isPresent()) {
            throw AwardTexts.error("OTP-6453", whole.id()).asException();
        }
        if (act.because().isBlank()) {
            throw AwardTexts.error("OTP-6454").asException();
        }
        Matter matter = documents.matter(whole, Viewer.of(act));
        draft.lot().ifPresent(lot -> requireGoingOn(matter, lot));
        Decider decider = Decider.of(whole, draft.by(), draft.delegation(), act);
        LocalDate on = draft.on().orElse(whole.today(act.at()));
        NewEntry entry = draft.lot()
                .map(lot -> cancelled(lot, on, decider))
                .orElseGet(() -> decided(EntryKinds.CANCELLED, on, decider));
        CaseChange change = cases.record(procurement, whole, List.of(entry), act);
        List<Problem> findings = new ArrayList<>(decider.findings());
        if (act.because().strip().split("\\s+").length < FEW_WORDS) {
            findings.add(AwardTexts.warning("OTP-6492", FEW_WORDS));
        }
        return with(change, findings);
    }

    private static NewEntry cancelled(String lot, LocalDate on, Decider decider) {
        return NewEntry.of(
                EntryKinds.LOT_CANCELLED,
                new TreeWriter()
                        .put("lot", lot)
                        .put("on", on)
                        .put("by", decider.id())
                        .putText("delegation", decider.delegation())
                        .done());
    }

    /** What is left to cancel in part: a lot that there is, in which nothing has been decided, and another beside it that goes on. */
    private static void requireGoingOn(Matter matter, String lot) {
        List<String> known = matter.facts().lots().stream().map(one -> one.id()).toList();
        if (!known.contains(lot)) {
            throw AwardTexts.error("OTP-6498", lot, known.isEmpty() ? "–" : String.join(", ", known))
                    .asException();
        }
        requireOpen(matter.whole());
        matter.cancelled(Optional.of(lot)).ifPresent(line -> {
            throw AwardTexts.error("OTP-6609", lot, line.label()).asException();
        });
        if (matter.goingOn().size() == 1) {
            throw AwardTexts.error("OTP-6610", lot).asException();
        }
    }

    @Override
    public WrittenDocuments write(String procurement, DocumentRequest request, Viewer viewer) {
        ProcurementCase whole = Admission.all(cases, procurement, viewer);
        Matter matter = documents.matter(whole, viewer);
        LocalDate today = whole.today(viewer.at());
        List<Problem> findings = new ArrayList<>();
        List<NamedDocument> asked = documents.asked(matter, request, viewer, today, findings);
        return new WrittenDocuments(printing.write(asked, request.formats(), today, request.folder()), findings);
    }
}
