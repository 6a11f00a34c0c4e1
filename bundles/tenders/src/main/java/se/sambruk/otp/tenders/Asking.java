package se.sambruk.otp.tenders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.tender.ClarificationDraft;
import se.sambruk.otp.api.tender.Tender;

/** Writes down what suppliers are asked after the deadline. */
final class Asking {
    private final Desk desk;

    Asking(Desk desk) {
        this.desk = desk;
    }

    CaseChange ask(ClarificationDraft draft) {
        desk.requireReason();
        List<Tender> asked = desk.tenders(draft.tenders());
        if (draft.question().isBlank()) {
            throw TenderTexts.error("OTP-6366").asException();
        }
        draft.requirements().forEach(id -> requireIssued(asked.get(0), id));
        draft.items().forEach(item -> requireAsked(asked.get(0), item));
        if (draft.manner().mayChange() && draft.equality().isBlank() && !asksAll(asked)) {
            throw TenderTexts.error("OTP-6367").asException();
        }
        Map<String, Object> body = new TreeMap<>();
        body.put("tenders", asked.stream().map(Tender::key).toList());
        body.put("manner", draft.manner());
        body.put("question", draft.question());
        body.put("basis", basis(draft));
        put(
                body,
                "requirements",
                draft.requirements().stream().map(RequirementId::value).toList());
        put(body, "items", draft.items());
        if (!draft.equality().isBlank()) {
            body.put("equality", draft.equality());
        }
        draft.due().ifPresent(day -> body.put("due", day.toString()));
        return desk.record(List.of(Desk.with(NewEntry.of(EntryKinds.CLARIFICATION_REQUESTED, body), draft.files())));
    }

    static void put(Map<String, Object> body, String key, List<String> values) {
        if (!values.isEmpty()) {
            body.put(key, values);
        }
    }

    private String basis(ClarificationDraft draft) {
        String basis = draft.basis().isBlank()
                ? LegalBasis.of(draft.manner(), desk.now().facts().regime())
                : draft.basis();
        if (basis.isEmpty()) {
            throw TenderTexts.error("OTP-6374").asException();
        }
        return basis;
    }

    /** Whether everybody who is still in the competition is asked the same. */
    private boolean asksAll(List<Tender> asked) {
        return desk.book().tenders().stream()
                .filter(tender -> tender.standing(Optional.empty()) == BidStanding.EVALUATED)
                .allMatch(asked::contains);
    }

    static void requireIssued(Tender tender, RequirementId id) {
        // Where no answers could be read there are no rows to look among.
        boolean known = tender.answers().isEmpty() || tender.answer(id).isPresent();
        if (!known) {
            throw TenderTexts.error("OTP-6364", id.value(), tender.issue()).asException();
        }
    }

    private static void requireAsked(Tender tender, String item) {
        boolean known = tender.received()
                .schedule()
                .filter(schedule -> schedule.find(item).isPresent())
                .isPresent();
        if (!known) {
            throw TenderTexts.error("OTP-6365", item, tender.issue()).asException();
        }
    }
}
