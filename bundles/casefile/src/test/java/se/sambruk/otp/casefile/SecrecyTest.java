package se.sambruk.otp.casefile;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.casefile.CaseVerification;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.SecrecyAssessment;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.casefile.plan.ChecklistStep;
import se.sambruk.otp.api.casefile.plan.StepState;

/** OSL 19:3: until the award decision nobody without a role is told anything of tenders, nor how many there are. */
public class SecrecyTest extends CaseFixture {
    private String told(String actor) {
        StringBuilder told = new StringBuilder();
        told.append(CanonicalJson.string(seenBy(actor).tree()));
        for (LogLine line : cases.log(ID, viewer(actor)).orElseThrow().lines()) {
            told.append(line.label())
                    .append(line.entry().act())
                    .append(CanonicalJson.string(line.entry().body()));
            told.append(line.isLate()).append(line.struckBy());
        }
        cases.checklist(ID, viewer(actor)).steps().forEach(step -> told.append(step.id())
                .append(step.state())
                .append(step.due())
                .append(step.explanation())
                .append(step.evidence().stream().map(LogLine::label).toList()));
        cases.timetable(ID, viewer(actor)).guards().forEach(guard -> told.append(guard));
        return told.toString();
    }

    /** The one test that matters: no number of tenders makes a difference to what an outsider is told. */
    @Test
    public void anOutsiderIsToldTheSameWhateverHasComeOfTheTenders() {
        open();
        on("2027-01-18");
        String none = told(OUTSIDER);
        CaseVerification verified =
                cases.verify(ID, Optional.empty(), viewer(OUTSIDER)).orElseThrow();
        cases.tick(ID, StepTick.done("opening").by(List.of(ANNA, EVA)), act(ANNA));
        for (int tenders = 1; tenders < 5; tenders++) {
            cases.record(ID, List.of(tender("Alfa AB " + tenders)), act(ANNA));
            assertEquals(none, told(OUTSIDER));
        }
        cases.tick(ID, StepTick.done("qualification"), act(ANNA));
        cases.tick(ID, StepTick.done("evaluation"), act(ANNA));
        cases.tick(ID, StepTick.waived("control"), act(ANNA));
        cases.declare(ID, new ConflictDeclaration(EVA, true, "Alfa AB", FIRST, "avstår"), act(EVA));
        cases.strike(ID, "S2", act(ANNA));
        assertEquals(none, told(OUTSIDER));
        assertEquals(
                verified, cases.verify(ID, Optional.empty(), viewer(OUTSIDER)).orElseThrow());
        assertFalse(told(OUTSIDER).contains("Alfa"));
    }

    @Test
    public void whatAnOutsiderIsToldDoesNotDependOnSecretWritingBeforeOpenWriting() {
        open();
        on("2027-01-18");
        cases.record(ID, List.of(tender("Alfa AB"), tender("Beta AB")), act(ANNA));
        LogLine note = cases.record(ID, List.of(NewEntry.of(EntryKinds.NOTE, Map.of("what", "öppet"))), act(ANNA))
                .added()
                .get(0);
        assertEquals("6", note.label());
        assertEquals(List.of("1", "2", "3", "4", "5", "6"), labels(OUTSIDER));
        assertEquals(List.of("1", "2", "3", "4", "5", "S1", "S2", "6"), labels(EVA));
    }

    /** A mark on an open entry would else tell that something secret was written at a certain time. */
    @Test
    public void aClockThatIsBehindASecretEntryIsNotToldToOutsiders() {
        open();
        on("2027-01-19");
        cases.record(ID, List.of(tender("Alfa AB")), act(ANNA));
        on("2027-01-18");
        cases.record(ID, List.of(NewEntry.of(EntryKinds.NOTE, Map.of("what", "öppet"))), act(ANNA));
        assertTrue(cases.log(ID, viewer(ANNA))
                .orElseThrow()
                .find("6")
                .orElseThrow()
                .isLate());
        assertFalse(cases.log(ID, viewer(OUTSIDER))
                .orElseThrow()
                .find("6")
                .orElseThrow()
                .isLate());
    }

    @Test
    public void everyRoleSeesWhatIsSecretWhileItLastsAndNoLonger() {
        opened();
        for (CaseRole role : CaseRole.values()) {
            String id = "person-" + role.wire();
            cases.assign(ID, person(id, role), act(ANNA));
            assertTrue(role.wire(), labels(id).contains("S1"));
        }
        cases.end(ID, EVA, CaseRole.OPENER, LocalDate.parse("2027-01-18"), act(ANNA));
        assertTrue(labels(EVA).contains("S1"));
        on("2027-01-19");
        assertFalse(labels(EVA).contains("S1"));
    }

    @Test
    public void aRoleThatHasEndedIsNotHadBackBySettingTheClockBack() {
        opened();
        cases.end(ID, EVA, CaseRole.OPENER, LocalDate.parse("2027-01-18"), act(ANNA));
        on("2027-01-20");
        cases.record(ID, List.of(NewEntry.of(EntryKinds.NOTE, Map.of("what", "öppet"))), act(ANNA));
        on("2027-01-18");
        assertFalse(labels(EVA).contains("S1"));
    }

    @Test
    public void whoeverHasDeclaredAConflictSeesNothingSecretUntilItIsFoundToBeNoHindrance() {
        opened();
        cases.declare(ID, new ConflictDeclaration(EVA, true, "Alfa AB", FIRST, ""), act(EVA));
        assertFalse(labels(EVA).stream().anyMatch(label -> label.startsWith("S")));
        assertFalse(cases.maySeeTenders(ID, viewer(EVA)));
        refused("OTP-6034", () -> cases.record(ID, List.of(tender("Delta AB")), act(EVA)));
        cases.assess(ID, EVA, true, act(ANNA));
        assertTrue(cases.maySeeTenders(ID, viewer(EVA)));
    }

    @Test
    public void nobodyEndsTheirOwnConflictByDeclaringThatThereIsNone() {
        opened();
        cases.declare(ID, new ConflictDeclaration(EVA, true, "Alfa AB", FIRST, ""), act(EVA));
        cases.declare(ID, new ConflictDeclaration(EVA, false, "", FIRST, ""), act(EVA));
        assertFalse(cases.maySeeTenders(ID, viewer(EVA)));
        cases.assess(ID, EVA, true, act(ANNA));
        assertTrue(cases.maySeeTenders(ID, viewer(EVA)));
    }

    @Test
    public void conflictsAreSecretTooAsTheyLetSuppliersBeGuessed() {
        open();
        cases.declare(ID, new ConflictDeclaration(EVA, false, "", FIRST, ""), act(EVA));
        assertEquals(List.of("1", "2", "3", "4", "5"), labels(OUTSIDER));
        assertEquals(List.of(), seenBy(OUTSIDER).declarations());
        assertEquals(1, seenBy(BO).declarations().size());
    }

    @Test
    public void nothingIsReleasedBeforeTheAwardIsDecided() {
        opened();
        SecrecyAssessment all = new SecrecyAssessment(List.of("S1", "S2"), List.of());
        refused("OTP-6052", () -> cases.release(ID, all, act(ANNA)));
        refused("OTP-6032", () -> cases.release(ID, all, act(OUTSIDER)));
    }

    @Test
    public void afterTheAwardOutsidersSeeWhatAnAssessmentReleasedAndNothingElse() {
        opened();
        on("2027-02-15");
        cases.tick(ID, StepTick.done("award"), act(BO));
        assertFalse(labels(OUTSIDER).contains("S1"));
        refused("OTP-6035", () -> cases.release(ID, new SecrecyAssessment(List.of("S2"), List.of()), unreasoned(BO)));
        refused("OTP-6062", () -> cases.release(ID, new SecrecyAssessment(List.of(), List.of()), act(BO)));
        refused("OTP-6050", () -> cases.release(ID, new SecrecyAssessment(List.of("S99"), List.of()), act(BO)));
        refused("OTP-6054", () -> cases.release(ID, new SecrecyAssessment(List.of("1"), List.of()), act(BO)));
        cases.release(ID, new SecrecyAssessment(List.of("s2", "S3"), List.of("price")), act(BO));
        assertEquals(List.of("1", "2", "3", "4", "5", "S2", "S3", "6", "7"), labels(OUTSIDER));
        LogLine shown = cases.log(ID, viewer(OUTSIDER)).orElseThrow().find("S2").orElseThrow();
        assertTrue(shown.isPartial());
        assertEquals(
                Map.of("what", "anbud", "supplier", "Alfa AB"), shown.entry().body());
        assertEquals(
                "100",
                cases.log(ID, viewer(EVA))
                        .orElseThrow()
                        .find("S2")
                        .orElseThrow()
                        .entry()
                        .body()
                        .get("price"));
        refused("OTP-6054", () -> cases.release(ID, new SecrecyAssessment(List.of("S2"), List.of("price")), act(BO)));
        cases.release(ID, new SecrecyAssessment(List.of("S2"), List.of()), act(BO));
        assertFalse(cases.log(ID, viewer(OUTSIDER))
                .orElseThrow()
                .find("S2")
                .orElseThrow()
                .isPartial());
    }

    @Test
    public void aCancelledProcurementEndsAbsoluteSecrecyToo() {
        opened();
        cases.tick(ID, StepTick.done("cancelled"), act(BO));
        cases.release(ID, new SecrecyAssessment(List.of("S1"), List.of()), act(BO));
        assertTrue(labels(OUTSIDER).contains("S1"));
    }

    @Test
    public void anAwardThatWasAMistakeTakesBackWhatWasReleased() {
        opened();
        on("2027-02-15");
        cases.tick(ID, StepTick.done("award"), act(BO));
        cases.release(ID, new SecrecyAssessment(List.of("S1"), List.of()), act(BO));
        cases.strike(ID, "6", act(ANNA));
        assertFalse(labels(OUTSIDER).contains("S1"));
    }

    @Test
    public void filesGoWithTheirEntry() {
        open();
        on("2027-01-18");
        NewAttachment file = NewAttachment.of("anbud.xlsx", "application/zip", new byte[] {1, 2});
        NewAttachment open = NewAttachment.of("underlag.pdf", "application/pdf", new byte[] {3});
        cases.record(
                ID,
                List.of(
                        tender("Alfa AB").with(file),
                        NewEntry.of(EntryKinds.NOTE, Map.of("what", "a")).with(open)),
                act(ANNA));
        assertEquals(Optional.empty(), cases.attachment(ID, file.record().sha256(), viewer(OUTSIDER)));
        assertArrayEquals(
                new byte[] {3},
                cases.attachment(ID, open.record().sha256(), viewer(OUTSIDER)).orElseThrow());
        assertArrayEquals(
                new byte[] {1, 2},
                cases.attachment(ID, file.record().sha256(), viewer(EVA)).orElseThrow());
        on("2027-02-15");
        cases.tick(ID, StepTick.done("award"), act(BO));
        cases.release(ID, new SecrecyAssessment(List.of("S1"), List.of("price")), act(BO));
        assertEquals(
                "what is left out may stand in the file",
                Optional.empty(),
                cases.attachment(ID, file.record().sha256(), viewer(OUTSIDER)));
        cases.release(ID, new SecrecyAssessment(List.of("S1"), List.of()), act(BO));
        assertTrue(
                cases.attachment(ID, file.record().sha256(), viewer(OUTSIDER)).isPresent());
    }

    @Test
    public void stepsThatTellOfTendersAreWithheldFromOutsidersAndOnlyThose() {
        opened();
        List<String> withheld = cases.checklist(ID, viewer(OUTSIDER)).steps().stream()
                .filter(step -> step.state() == StepState.WITHHELD)
                .map(ChecklistStep::id)
                .toList();
        assertEquals(List.of("conflicts", "opening", "qualification", "evaluation", "control"), withheld);
        on("2027-02-15");
        cases.tick(ID, StepTick.done("award"), act(BO));
        ChecklistStep opening =
                cases.checklist(ID, viewer(OUTSIDER)).step("opening").orElseThrow();
        assertEquals(StepState.DONE, opening.state());
        assertEquals("the entry is not released", List.of(), opening.evidence());
    }

    @Test
    public void onlyThoseWhoSeeAllEntriesAreToldWhereTheLogEnds() {
        opened();
        assertTrue(cases.verify(ID, Optional.empty(), viewer(OUTSIDER))
                .orElseThrow()
                .head()
                .isEmpty());
        assertTrue(cases.verify(ID, Optional.empty(), viewer(EVA))
                .orElseThrow()
                .head()
                .isPresent());
    }

    /** What faults say goes to screens and logs. */
    @Test
    public void noFaultTellsAnOutsiderWhatIsThere() {
        opened();
        for (Runnable act : List.<Runnable>of(
                () -> cases.strike(ID, "S1", act(OUTSIDER)),
                () -> cases.record(ID, List.of(tender("x")), act(OUTSIDER)),
                () -> cases.tick(ID, StepTick.done("award"), act(OUTSIDER)))) {
            refused("OTP-6032", act);
        }
        ProcurementCase seen = seenBy(OUTSIDER);
        assertEquals("ProcurementCase " + ID, seen.toString());
    }
}
