package se.sambruk.otp.api.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.TenderPlan;

/** Goes through a log, entry by entry. */
final class CaseFold {
    private CaseFold() {}

    static Optional<ProcurementCase> fold(CaseLog log) {
        List<LogLine> lines = log.lines();
        if (lines.isEmpty() || !lines.get(0).entry().kind().equals(EntryKinds.CREATED)) {
            return Optional.empty();
        }
        ProcurementCase.Builder state = ProcurementCase.builder(log);
        for (LogLine line : lines) {
            if (!line.isStruck()) {
                add(state, line);
            }
        }
        return state.facts == null ? Optional.empty() : Optional.of(state.build());
    }

    private static void add(ProcurementCase.Builder state, LogLine line) {
        Map<String, Object> body = line.entry().body();
        try {
            switch (line.entry().kind()) {
                case EntryKinds.CREATED, EntryKinds.FACTS_CHANGED ->
                    state.facts = TreeReader.of(body).get("facts", CaseFacts::fromTree);
                case EntryKinds.PLAN_SET -> state.plan = TreeReader.of(body).get("plan", TenderPlan::fromTree);
                case EntryKinds.PERSON_ASSIGNED -> assign(state, CasePerson.fromTree(body));
                case EntryKinds.PERSON_ENDED -> end(state, TreeReader.of(body));
                case EntryKinds.CONFLICT_DECLARED -> declare(state, ConflictDeclaration.fromTree(body), line);
                case EntryKinds.CONFLICT_ASSESSED -> assess(state, TreeReader.of(body));
                default -> {
                    // Known elsewhere, or later.
                }
            }
        } catch (IllegalArgumentException | NullPointerException e) {
            // Written by a later version in a form of its own: kept and shown, like a kind that is not known. What the
            // fault says may be secret.
        }
    }

    private static void assign(ProcurementCase.Builder state, CasePerson person) {
        state.people.removeIf(known -> known.id().equals(person.id())
                && known.role() == person.role()
                && known.from().equals(person.from()));
        state.people.add(person);
    }

    private static void end(ProcurementCase.Builder state, TreeReader body) {
        String person = body.text("person");
        CaseRole role = WireValue.of(CaseRole.class, body.text("role"));
        LocalDate until = body.date("until");
        state.people.replaceAll(known -> known.id().equals(person)
                        && known.role() == role
                        && known.until().map(until::isBefore).orElse(true)
                        && !until.isBefore(known.from())
                ? known.endingOn(until)
                : known);
    }

    /** Whoever has a conflict of interest does not end it by declaring that there is none: somebody else finds that. */
    private static void declare(ProcurementCase.Builder state, ConflictDeclaration declaration, LogLine line) {
        String person = declaration.person();
        state.declarations.removeIf(known -> known.person().equals(person));
        state.declarations.add(declaration);
        boolean wasBarred = state.barred.remove(person);
        boolean own = line.entry().act().actor().equals(person);
        if (declaration.hasConflict() || wasBarred && own) {
            state.barred.add(person);
        }
    }

    private static void assess(ProcurementCase.Builder state, TreeReader body) {
        String person = body.text("person");
        state.barred.remove(person);
        if (!body.flag("takes-part")) {
            state.barred.add(person);
        }
    }
}
