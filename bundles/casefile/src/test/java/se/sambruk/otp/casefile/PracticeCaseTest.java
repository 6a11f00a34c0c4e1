package se.sambruk.otp.casefile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.MemoryCaseStore;
import se.sambruk.otp.testkit.SampleCase;

public class PracticeCaseTest {
    private static final String ID = SampleCase.ID;

    private final MemoryCaseStore store = new MemoryCaseStore();
    private final CaseFiles practising = new CaseFiles(store, Installations.PRACTICE);
    private final CaseFiles real = new CaseFiles(store, Installations.REAL);

    private static Act act() {
        return new Act(SampleCase.OFFICER, SampleCase.START, "skäl");
    }

    private static CaseDraft draft(CaseFacts facts) {
        return new CaseDraft(facts, Optional.empty(), List.of());
    }

    private static NewEntry note() {
        return NewEntry.of(EntryKinds.NOTE, Map.of("what", "Möte."));
    }

    private ProcurementCase now() {
        return practising
                .find(ID, new Viewer(SampleCase.OFFICER, SampleCase.START))
                .orElseThrow();
    }

    private static String code(ThrowingRunnable what) {
        return assertThrows(ProblemException.class, what).problems().get(0).code();
    }

    @Test
    public void theFirstEntryOfACaseForPracticeSaysThatItIs() {
        practising.create(draft(SampleCase.facts().build()), act());
        Map<String, Object> facts = facts(now().log().lines().get(0).entry().body());
        assertEquals(true, facts.get("practice"));
        assertEquals("ÖVNING: " + SampleCase.facts().build().title(), facts.get("title"));
        assertTrue(now().facts().isPractice());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(Map<String, Object> body) {
        return (Map<String, Object>) body.get("facts");
    }

    @Test
    public void whatADraftSaysOfItMakesNoDifference() {
        real.create(draft(SampleCase.facts().practice(true).build()), act());
        assertFalse(now().facts().isPractice());
    }

    @Test
    public void noChangeOfTheFactsTakesItAway() {
        practising.create(draft(SampleCase.facts().build()), act());
        practising.changeFacts(SampleCase.facts().title("Annat").practice(false).build(), act());
        assertTrue(now().facts().isPractice());
        assertEquals("ÖVNING: Annat", now().facts().title());
    }

    @Test
    public void aCaseForPracticeIsNotWorkedWithInARealInstallation() {
        practising.create(draft(SampleCase.facts().build()), act());
        assertEquals("OTP-6161", code(() -> real.record(ID, List.of(note()), act())));
        assertEquals("OTP-6161", code(() -> real.admit(ID, act())));
        assertEquals("OTP-6161", code(() -> real.foresee(ID, List.of(note()), act())));
        assertEquals(
                "OTP-6161",
                code(() -> real.changeFacts(SampleCase.facts().title("Annat").build(), act())));
        practising.record(ID, List.of(note()), act());
    }

    @Test
    public void aRealCaseIsNotWorkedWithWhereSomebodyPractises() {
        real.create(draft(SampleCase.facts().build()), act());
        assertEquals("OTP-6162", code(() -> practising.record(ID, List.of(note()), act())));
        assertEquals("OTP-6162", code(() -> practising.admit(ID, act())));
        real.record(ID, List.of(note()), act());
    }

    @Test
    public void noCaseIsOpenedBesideThoseOfTheOtherKind() {
        practising.create(draft(SampleCase.facts().build()), act());
        assertEquals("OTP-6163", code(() -> real.create(draft(other()), act())));
        practising.create(draft(other()), act());

        MemoryCaseStore elsewhere = new MemoryCaseStore();
        new CaseFiles(elsewhere, Installations.REAL)
                .create(draft(SampleCase.facts().build()), act());
        CaseFiles practised = new CaseFiles(elsewhere, Installations.PRACTICE);
        assertEquals("OTP-6164", code(() -> practised.create(draft(other()), act())));
    }

    private static CaseFacts other() {
        CaseFacts facts = SampleCase.facts().build();
        return CaseFacts.builder("annat-2027")
                .title(facts.title())
                .buyer(facts.buyer())
                .regime(facts.regime())
                .acquisition(facts.acquisition())
                .build();
    }
}
