package se.sambruk.otp.tenders;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.tender.ControlDraft;
import se.sambruk.otp.api.tender.DecisionDraft;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderDecision;
import se.sambruk.otp.api.tender.TenderVerdict;

/** Writes down what is decided of tenders, and which controls were made. */
final class Deciding {
    private static final Set<TenderVerdict> GROUNDED =
            Set.of(TenderVerdict.EXCLUDED, TenderVerdict.NOT_QUALIFIED, TenderVerdict.REJECTED);
    /** What stands in the tender. Grounds for exclusion rarely do. */
    private static final Set<TenderVerdict> PLACED = Set.of(TenderVerdict.NOT_QUALIFIED, TenderVerdict.REJECTED);

    private final Desk desk;

    Deciding(Desk desk) {
        this.desk = desk;
    }

    CaseChange decide(DecisionDraft draft) {
        desk.requireDecider().requireReason();
        List<Tender> tenders = desk.tenders(draft.tenders());
        tenders.forEach(tender -> {
            draft.requirements().forEach(id -> Asking.requireIssued(tender, id));
            draft.lots().forEach(lot -> requireLot(tender, lot));
            agrees(tender, draft);
        });
        if (GROUNDED.contains(draft.verdict()) && draft.basis().isBlank()) {
            throw TenderTexts.error("OTP-6374").asException();
        }
        boolean nowhere = draft.requirements().isEmpty() && draft.places().isEmpty();
        if (PLACED.contains(draft.verdict()) && nowhere) {
            throw TenderTexts.error("OTP-6375").asException();
        }
        if (draft.verdict() == TenderVerdict.ADMITTED && draft.requirements().isEmpty()) {
            throw TenderTexts.error("OTP-6379").asException();
        }
        Map<String, Object> body = new TreeMap<>();
        body.put("tenders", tenders.stream().map(Tender::key).toList());
        body.put("verdict", draft.verdict());
        body.put("basis", draft.basis());
        Asking.put(body, "lots", draft.lots());
        Asking.put(
                body,
                "requirements",
                draft.requirements().stream().map(RequirementId::value).toList());
        Asking.put(body, "places", places(tenders, draft));
        return desk.record(List.of(Desk.with(NewEntry.of(EntryKinds.TENDER_DECIDED, body), draft.files())));
    }

    private static void requireLot(Tender tender, String lot) {
        if (!tender.lots().contains(lot)) {
            throw TenderTexts.error("OTP-6377", lot, String.join(", ", tender.lots()))
                    .asException();
        }
    }

    /** Who goes no further is not let in beside that: the decision is struck first, and stays to be seen. */
    private static void agrees(Tender tender, DecisionDraft draft) {
        if (draft.verdict().standing() != BidStanding.EVALUATED) {
            return;
        }
        List<Optional<String>> lots = draft.lots().isEmpty()
                ? List.of(Optional.empty())
                : draft.lots().stream().map(Optional::of).toList();
        Optional<TenderDecision> against =
                lots.stream().flatMap(lot -> tender.hindrance(lot).stream()).findFirst();
        if (against.isPresent()) {
            throw TenderTexts.error("OTP-6383", tender.key(), against.get().entry())
                    .asException();
        }
    }

    private static List<String> places(List<Tender> tenders, DecisionDraft draft) {
        Set<String> places = new LinkedHashSet<>(draft.places());
        for (Tender tender : tenders) {
            for (RequirementId id : draft.requirements()) {
                tender.answer(id)
                        .flatMap(answer -> Optional.of(answer.row()).flatMap(JudgedRow::place))
                        .ifPresent(place -> places.add(place.toString()));
            }
        }
        return new ArrayList<>(places);
    }

    CaseChange control(ControlDraft draft) {
        desk.requireReason();
        Tender tender = desk.tender(draft.tender());
        String basis = draft.basis().isBlank()
                ? LegalBasis.of(draft.subject(), desk.now().facts().regime())
                : draft.basis();
        Map<String, Object> body = new TreeMap<>();
        body.put("tender", tender.key());
        body.put("subject", draft.subject());
        body.put("passed", draft.passed());
        body.put("basis", basis);
        CaseChange written = desk.record(List.of(Desk.with(NewEntry.of(EntryKinds.CONTROL_DONE, body), draft.files())));
        return outOfCompetition(tender)
                .map(against ->
                        new CaseChange(written.now(), written.added(), and(written.findings(), told(tender, against))))
                .orElse(written);
    }

    /** What keeps a tender out of all of what it is for. */
    private static Optional<TenderDecision> outOfCompetition(Tender tender) {
        boolean goesOn = tender.lots().isEmpty()
                ? tender.standing(Optional.empty()) == BidStanding.EVALUATED
                : tender.lots().stream().anyMatch(lot -> tender.standing(Optional.of(lot)) == BidStanding.EVALUATED);
        if (goesOn) {
            return Optional.empty();
        }
        return tender.hindrance(Optional.empty()).or(() -> tender.lots().stream()
                .flatMap(lot -> tender.hindrance(Optional.of(lot)).stream())
                .findFirst());
    }

    private static List<Problem> and(List<Problem> findings, Problem more) {
        List<Problem> all = new ArrayList<>(findings);
        all.add(more);
        return all;
    }

    private static Problem told(Tender tender, TenderDecision against) {
        return TenderTexts.warning("OTP-6395", tender.key(), against.entry());
    }
}
