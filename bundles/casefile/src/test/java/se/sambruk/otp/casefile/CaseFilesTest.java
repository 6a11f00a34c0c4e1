package se.sambruk.otp.casefile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.CaseVerification;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.ChainFault;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.KeptEntry;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.testkit.SampleCase;

public class CaseFilesTest extends CaseFixture {
    private static CaseDraft draft(CasePerson... people) {
        return new CaseDraft(SampleCase.facts().build(), Optional.empty(), List.of(people));
    }

    private static List<String> kinds(CaseChange change) {
        return change.added().stream().map(line -> line.entry().kind()).toList();
    }

    @Test
    public void whoeverOpensACaseIsResponsibleUnlessSomebodyElseIs() {
        CaseChange change = cases.create(draft(), act(ANNA));
        assertEquals(List.of(EntryKinds.CREATED, EntryKinds.PERSON_ASSIGNED), kinds(change));
        assertEquals(List.of(CaseRole.RESPONSIBLE), change.now().roles(ANNA, FIRST));
    }

    @Test
    public void aCaseThatSomebodyElseIsResponsibleForIsOpenedForThem() {
        cases.create(draft(person(BO, CaseRole.RESPONSIBLE)), act(ANNA));
        assertEquals(List.of(), seenBy(ANNA).roles(ANNA, FIRST));
        refused("OTP-6032", () -> cases.plan(ID, SampleCase.plan().build(), act(ANNA)));
    }

    @Test
    public void whoseRoleIsToComeIsToldFromWhichDay() {
        CasePerson later = new CasePerson(ANNA, "Anna", CaseRole.RESPONSIBLE, FIRST.plusDays(3), Optional.empty(), "");
        CaseChange opened = cases.create(draft(later), act(ANNA));
        assertEquals(List.of("OTP-6166"), codes(opened.findings()));
        refused("OTP-6165", () -> cases.plan(ID, SampleCase.plan().build(), act(ANNA)));
        on("2026-11-05");
        cases.plan(ID, SampleCase.plan().build(), act(ANNA));
    }

    @Test
    public void aCaseIsAmongTheProcurementsAndStaysAsItsFactsSay() {
        open();
        assertEquals(
                "Ärendehanteringssystem som tjänst", store.listings().get(ID).title());
        cases.changeFacts(seenBy(ANNA).facts().toBuilder().title("Nytt namn").build(), act(ANNA));
        assertEquals("Nytt namn", store.listings().get(ID).title());
    }

    @Test
    public void aCaseIsNotOpenedTwice() {
        open();
        refused("OTP-3032", this::open);
    }

    @Test
    public void anActorWithoutAUsableIdOpensNothing() {
        refused("OTP-6055", () -> cases.create(draft(), act("en person")));
        assertEquals(Optional.empty(), cases.find(ID, viewer(ANNA)));
    }

    @Test
    public void changedFactsAreWrittenWithWhatChangedAndWhy() {
        open();
        CaseFacts facts = seenBy(ANNA).facts().toBuilder()
                .title("Nytt namn")
                .caseNumber("KS 2026/0115")
                .build();
        refused("OTP-6035", () -> cases.changeFacts(facts, unreasoned(ANNA)));
        LogLine line = cases.changeFacts(facts, act(ANNA)).added().get(0);
        assertEquals(List.of("case-number", "title"), line.entry().body().get("changed"));
        assertEquals("skäl", line.entry().act().because());
        assertEquals(facts, seenBy(OUTSIDER).facts());
        refused("OTP-6036", () -> cases.changeFacts(facts, act(ANNA)));
    }

    @Test
    public void aDayThatIsMovedNeedsAReasonAndOneThatIsSetDoesNot() {
        cases.create(draft(), act(ANNA));
        TenderPlan first =
                TenderPlan.builder().publication(LocalDate.parse("2026-12-07")).build();
        cases.plan(ID, first, unreasoned(ANNA));
        TenderPlan more = first.toBuilder().award(LocalDate.parse("2027-02-15")).build();
        cases.plan(ID, more, unreasoned(ANNA));
        TenderPlan moved = more.toBuilder().award(LocalDate.parse("2027-02-22")).build();
        refused("OTP-6035", () -> cases.plan(ID, moved, unreasoned(ANNA)));
        LogLine line = cases.plan(ID, moved, act(ANNA)).added().get(0);
        assertEquals(List.of("award"), line.entry().body().get("changed"));
        refused("OTP-6036", () -> cases.plan(ID, moved, act(ANNA)));
    }

    @Test
    public void eachActIsForThoseWhoHaveARoleThatPermitsIt() {
        open();
        TenderPlan plan = SampleCase.plan().priorNotice(true).build();
        refused("OTP-6032", () -> cases.plan(ID, plan, act(OUTSIDER)));
        refused("OTP-6033", () -> cases.plan(ID, plan, act(EVA)));
        refused("OTP-6033", () -> cases.assign(ID, person("kim", CaseRole.ASSESSOR), act(EVA)));
        cases.assign(ID, person("lena", CaseRole.READER), act(BO));
        refused("OTP-6033", () -> cases.record(ID, List.of(tender("x")), act("lena")));
    }

    @Test
    public void aRoleEndsWithAReasonAndNeverLeavesTheCaseWithoutAnOfficer() {
        open();
        LocalDate last = FIRST.plusDays(5);
        refused("OTP-6035", () -> cases.end(ID, EVA, CaseRole.OPENER, last, unreasoned(ANNA)));
        refused("OTP-6037", () -> cases.end(ID, "eva", CaseRole.OPENER, last, act(ANNA)));
        refused("OTP-6039", () -> cases.end(ID, EVA, CaseRole.ASSESSOR, last, act(ANNA)));
        refused("OTP-6040", () -> cases.end(ID, EVA, CaseRole.OPENER, FIRST.minusDays(1), act(ANNA)));
        refused("OTP-6041", () -> cases.end(ID, ANNA, CaseRole.RESPONSIBLE, last, act(BO)));
        cases.end(ID, EVA, CaseRole.OPENER, last, act(ANNA));
        assertEquals(List.of(), seenBy(ANNA).roles(EVA, last.plusDays(1)));
        refused("OTP-6039", () -> cases.end(ID, EVA, CaseRole.OPENER, last.plusDays(1), act(ANNA)));
    }

    @Test
    public void theSameRoleIsNotGivenTwice() {
        open();
        refused("OTP-6038", () -> cases.assign(ID, person(EVA, CaseRole.OPENER), act(ANNA)));
        cases.assign(ID, person(EVA, CaseRole.ASSESSOR), act(ANNA));
        assertEquals(List.of(CaseRole.OPENER, CaseRole.ASSESSOR), seenBy(ANNA).roles(EVA, FIRST));
    }

    @Test
    public void aDecisionMakerWithoutADelegationIsToldOf() {
        open();
        CasePerson kim = new CasePerson("kim", "Kim", CaseRole.DECISION_MAKER, FIRST, Optional.empty(), "");
        assertEquals(List.of("OTP-6056"), codes(cases.assign(ID, kim, act(ANNA)).findings()));
    }

    @Test
    public void aCaseThatNobodyIsInChargeOfAnyMoreCanBeTakenOverWithAReason() {
        CasePerson brief =
                new CasePerson(ANNA, "Anna", CaseRole.RESPONSIBLE, FIRST, Optional.of(FIRST.plusDays(3)), "");
        cases.create(draft(brief), act(ANNA));
        refused("OTP-6032", () -> cases.assign(ID, person("kim", CaseRole.RESPONSIBLE), act("kim")));
        on("2026-11-06");
        refused("OTP-6035", () -> cases.assign(ID, person("kim", CaseRole.RESPONSIBLE), unreasoned("kim")));
        cases.assign(ID, person("kim", CaseRole.RESPONSIBLE), act("kim"));
        assertTrue(cases.maySeeTenders(ID, viewer("kim")));
    }

    @Test
    public void conflictsAreDeclaredByThemselvesOrToTheOfficerAndJudgedByAnother() {
        open();
        ConflictDeclaration eva = new ConflictDeclaration(EVA, true, "Alfa AB", FIRST, "öppnar inte");
        refused("OTP-6033", () -> cases.declare(ID, eva, act(BO)));
        refused("OTP-6032", () -> cases.declare(ID, eva, act(OUTSIDER)));
        cases.declare(ID, eva, act(EVA));
        assertTrue(seenBy(ANNA).isBarred(EVA));
        refused("OTP-6034", () -> cases.assess(ID, EVA, true, act(EVA)));
        refused("OTP-6043", () -> cases.assess(ID, BO, true, act(ANNA)));
        refused("OTP-6035", () -> cases.assess(ID, EVA, true, unreasoned(ANNA)));
        cases.assess(ID, EVA, true, act(ANNA));
        assertFalse(seenBy(ANNA).isBarred(EVA));
        cases.declare(ID, new ConflictDeclaration(ANNA, true, "Beta AB", FIRST, ""), act(ANNA));
        refused("OTP-6034", () -> cases.assess(ID, ANNA, true, act(ANNA)));
        cases.assess(ID, ANNA, true, act(BO));
        refused("OTP-6042", () -> cases.assess(ID, ANNA, true, act(ANNA)));
    }

    @Test
    public void aMistakeIsStruckAndStays() {
        open();
        LogLine note = cases.record(ID, List.of(NewEntry.of(EntryKinds.NOTE, Map.of("what", "fel"))), act(ANNA))
                .added()
                .get(0);
        refused("OTP-6050", () -> cases.strike(ID, "99", act(ANNA)));
        refused("OTP-6051", () -> cases.strike(ID, "1", act(ANNA)));
        refused("OTP-6035", () -> cases.strike(ID, note.label(), unreasoned(ANNA)));
        cases.strike(ID, note.label(), act(ANNA));
        assertTrue(seenBy(OUTSIDER).log().find(note.label()).orElseThrow().isStruck());
        refused("OTP-6053", () -> cases.strike(ID, note.label(), act(ANNA)));
    }

    @Test
    public void whatHasAnActOfItsOwnIsNotWrittenAsSomethingElse() {
        open();
        for (String kind : List.of(EntryKinds.CREATED, EntryKinds.PERSON_ASSIGNED, EntryKinds.SECRECY_ASSESSED)) {
            org.junit.Assert.assertThrows(
                    IllegalArgumentException.class,
                    () -> cases.record(ID, List.of(NewEntry.of(kind, Map.of())), act(ANNA)));
        }
    }

    @Test
    public void aClockThatIsBehindIsToldOf() {
        open();
        clock = clock.minusSeconds(3600);
        CaseChange change = cases.record(ID, List.of(NewEntry.of(EntryKinds.NOTE, Map.of("what", "a"))), act(ANNA));
        assertEquals(List.of("OTP-6061"), codes(change.findings()));
        assertTrue(change.added().get(0).isLate());
    }

    @Test
    public void nothingIsDoneInACaseWhoseLogIsNotWholeButWhatIsLeftCanBeSeen() {
        open();
        KeptEntry first = store.entries(ID).get(0);
        store.tamper(ID, 1, new KeptEntry(first.entry(), ContentHash.ofBytes(new byte[] {1})));
        refused("OTP-6031", () -> cases.plan(ID, TenderPlan.empty(), act(ANNA)));
        refused("OTP-6031", () -> cases.find(ID, viewer(ANNA)));
        assertEquals(5, cases.log(ID, viewer(ANNA)).orElseThrow().lines().size());
        CaseVerification found =
                cases.verify(ID, Optional.empty(), viewer(ANNA)).orElseThrow();
        assertFalse(found.isWhole());
        assertEquals(
                List.of(new ChainFault(ChainFault.Kind.CHANGED, 1), new ChainFault(ChainFault.Kind.UNBOUND, 2)),
                found.faults());
    }

    @Test
    public void aHashThatWasNotedEarlierIsFoundAgain() {
        open();
        ContentHash noted = cases.verify(ID, Optional.empty(), viewer(ANNA))
                .orElseThrow()
                .head()
                .orElseThrow()
                .hash();
        cases.record(ID, List.of(NewEntry.of(EntryKinds.NOTE, Map.of("what", "a"))), act(ANNA));
        assertEquals(
                Optional.of(true),
                cases.verify(ID, Optional.of(noted), viewer(ANNA)).orElseThrow().holdsNoted());
        ContentHash other = ContentHash.ofBytes(new byte[] {1});
        assertEquals(
                Optional.of(false),
                cases.verify(ID, Optional.of(other), viewer(ANNA)).orElseThrow().holdsNoted());
    }

    @Test
    public void aProcurementWithoutACaseHasNone() {
        assertEquals(Optional.empty(), cases.find(ID, viewer(ANNA)));
        assertEquals(Optional.empty(), cases.log(ID, viewer(ANNA)));
        assertEquals(Optional.empty(), cases.verify(ID, Optional.empty(), viewer(ANNA)));
        refused("OTP-6030", () -> cases.timetable(ID, viewer(ANNA)));
        refused("OTP-6030", () -> cases.checklist(ID, viewer(ANNA)));
        refused("OTP-6030", () -> cases.plan(ID, TenderPlan.empty(), act(ANNA)));
    }

    @Test
    public void otherPartsAreTurnedAwayWithWhoeverMayDoNothingInTheCase() {
        assertEquals("no case, no hindrance", Optional.empty(), cases.admit(ID, act(OUTSIDER)));
        open();
        assertEquals(ID, cases.admit(ID, act(EVA)).orElseThrow().id());
        refused("OTP-6032", () -> cases.admit(ID, act(OUTSIDER)));
        cases.assign(ID, person(OUTSIDER, CaseRole.READER), act(ANNA));
        refused("OTP-6033", () -> cases.admit(ID, act(OUTSIDER)));
        cases.declare(ID, new ConflictDeclaration(EVA, true, "Alfa AB", FIRST, ""), act(EVA));
        refused("OTP-6034", () -> cases.admit(ID, act(EVA)));
    }

    @Test
    public void aCaseWhoseOfficersAreAllGoneIsTakenOverForAReason() {
        CasePerson brief =
                new CasePerson(BO, "Bo", CaseRole.RESPONSIBLE, FIRST, Optional.of(LocalDate.parse("2026-12-31")), "");
        cases.create(draft(brief), act(BO));
        CasePerson eva = person(EVA, CaseRole.RESPONSIBLE);
        refused("OTP-6032", () -> cases.assign(ID, eva, act(EVA)));
        on("2027-01-01");
        refused("OTP-6035", () -> cases.assign(ID, eva, unreasoned(EVA)));
        cases.assign(ID, eva, act(EVA));
        assertEquals(List.of(CaseRole.RESPONSIBLE), seenBy(EVA).roles(EVA, LocalDate.parse("2027-01-01")));
        refused("OTP-6032", () -> cases.assign(ID, person(OUTSIDER, CaseRole.READER), act(OUTSIDER)));
    }

    @Test
    public void aCaseWhoseOfficersAllHaveConflictsIsTakenOverToo() {
        cases.create(draft(), act(ANNA));
        cases.declare(ID, new ConflictDeclaration(ANNA, true, "Beta AB", FIRST, ""), act(ANNA));
        cases.assign(ID, person(EVA, CaseRole.DECISION_MAKER), act(EVA));
        cases.assess(ID, ANNA, true, act(EVA));
        cases.plan(ID, SampleCase.plan().build(), act(ANNA));
    }
}
