package se.sambruk.otp.casefile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.MemoryCaseStore;
import se.sambruk.otp.testkit.SampleCase;

/** A case service over a store in memory, with a case in it when asked, and a clock that goes when it is told to. */
abstract class CaseFixture {
    static final String ID = SampleCase.ID;
    static final String ANNA = SampleCase.OFFICER;
    static final String BO = "bo.berg";
    static final String EVA = "eva.ek";
    static final String OUTSIDER = "ulf.utomstaende";
    static final LocalDate FIRST = LocalDate.parse("2026-11-02");

    final MemoryCaseStore store = new MemoryCaseStore();
    final CaseFiles cases = new CaseFiles(store, Installations.REAL);
    Instant clock = SampleCase.START;

    Act act(String actor) {
        return new Act(actor, clock, "skäl");
    }

    Act unreasoned(String actor) {
        return new Act(actor, clock, "");
    }

    Viewer viewer(String actor) {
        return new Viewer(actor, clock);
    }

    void on(String day) {
        clock = Instant.parse(day + "T10:00:00Z");
    }

    static CasePerson person(String id, CaseRole role) {
        return new CasePerson(id, id.toUpperCase(Locale.ROOT), role, FIRST, Optional.empty(), "KS 12 §");
    }

    /** A case with a plan, an officer, a decision maker and an opener. */
    CaseChange open() {
        return cases.create(
                new CaseDraft(
                        SampleCase.facts().build(),
                        Optional.of(SampleCase.plan().build()),
                        List.of(
                                person(ANNA, CaseRole.RESPONSIBLE),
                                person(BO, CaseRole.DECISION_MAKER),
                                person(EVA, CaseRole.OPENER))),
                act(ANNA));
    }

    /** The same, when tenders have been opened, by an entry for each. */
    void opened() {
        open();
        on("2027-01-18");
        cases.tick(ID, StepTick.done("opening").by(List.of(ANNA, EVA)), act(ANNA));
        cases.record(ID, List.of(tender("Alfa AB"), tender("Beta AB"), tender("Gamma AB")), act(ANNA));
    }

    static NewEntry tender(String supplier) {
        return NewEntry.of(EntryKinds.SECRET_NOTE, Map.of("what", "anbud", "supplier", supplier, "price", "100"));
    }

    ProcurementCase seenBy(String actor) {
        return cases.find(ID, viewer(actor)).orElseThrow();
    }

    List<String> labels(String actor) {
        return cases.log(ID, viewer(actor)).orElseThrow().lines().stream()
                .map(LogLine::label)
                .toList();
    }

    void refused(String code, Runnable act) {
        int before = store.entries(ID).size();
        ProblemException fault = assertThrows(code, ProblemException.class, act::run);
        assertEquals(fault.getMessage(), code, fault.problems().get(0).code());
        assertEquals("nothing has changed", before, store.entries(ID).size());
    }

    static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
