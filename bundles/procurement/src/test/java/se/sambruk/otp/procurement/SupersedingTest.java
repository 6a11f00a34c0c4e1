package se.sambruk.otp.procurement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Test;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.ChangeManner;
import se.sambruk.otp.api.procurement.dialogue.MaterialReason;
import se.sambruk.otp.api.procurement.dialogue.NewQuestion;
import se.sambruk.otp.api.procurement.dialogue.SupersedeRequest;
import se.sambruk.otp.api.procurement.dialogue.SupersedeResult;
import se.sambruk.otp.api.store.Act;

public class SupersedingTest extends DialogueFixture {
    private static final LocalDateTime DEADLINE = LocalDateTime.parse("2027-01-15T23:59");

    private void titled(String title) {
        library.specification = Variants.titled(library.specification, MANDATORY, title);
    }

    private void worded(String text) {
        library.specification = Variants.worded(library.specification, MANDATORY, text);
    }

    private Specification inForce() {
        List<IssueRecord> issues = store.issues(id);
        return store.specification(issues.get(issues.size() - 1).specification())
                .orElseThrow();
    }

    private LocalDateTime deadline() {
        return cases.find(id, viewer()).orElseThrow().plan().deadline().orElseThrow();
    }

    @Test
    public void aCorrectionIsOneStepOfDocumentsIssueAndLog() throws IOException {
        advertised();
        on("2026-12-10");
        titled("Svar inom kort");
        SupersedeResult result = supersede(request());
        assertEquals(2, result.issue().orElseThrow().number());
        assertEquals(
                List.of(EntryKinds.SPECIFICATION_ISSUED, EntryKinds.CORRECTION_PUBLISHED),
                kinds().subList(kinds().size() - 2, kinds().size()));
        assertEquals(
                List.of(
                        id + "-kravbilaga.docx",
                        id + "-kravspecifikation.json",
                        id + "-rattelse-1.docx",
                        id + "-svarsbilaga.xlsx"),
                names());
        assertEquals(4, store.exports(id, 2).size());
        assertFalse(result.correction().isMaterial());
        assertEquals(Optional.of(1), result.correction().supersedes());
        assertEquals(1, result.changes().requirements().size());
        assertEquals(
                ChangeManner.CHANGED, result.changes().requirements().get(0).manner());
        assertEquals(changes(), result.changes());
    }

    @Test
    public void theLogKeepsEveryChangeAsAFile() {
        advertised();
        titled("Svar inom kort");
        SupersedeResult result = supersede(request());
        CaseEntry entry =
                store.log.entries(id).get(store.log.entries(id).size() - 1).entry();
        byte[] kept =
                store.log.attachment(id, entry.attachments().get(0).sha256()).orElseThrow();
        assertEquals(CanonicalJson.pretty(result.changes().tree()), new String(kept, StandardCharsets.UTF_8));
        assertEquals(result.changes().contentHash().hex(), entry.body().get("changes"));
        assertEquals(List.of(MANDATORY), entry.body().get("requirements"));
    }

    @Test
    public void whatHasNotBeenAdvertisedIsIssuedAnewFreely() {
        open();
        cases.tick(id, StepTick.done("simulation"), act());
        issueNow();
        titled("Svar inom kort");
        refused("OTP-6132", () -> supersede(request()));
        issueNow();
        assertEquals(2, store.issues(id).size());
    }

    @Test
    public void whatHasBeenAdvertisedIsNotIssuedAnewButWrittenAnew() {
        advertised();
        issueNow();
        assertEquals(
                "what is in force may be written once more", 1, store.issues(id).size());
        titled("Svar inom kort");
        refused("OTP-6130", this::issueNow);
    }

    @Test
    public void afterTheDeadlineNothingChangesAlsoWithTheClockSetBack() {
        advertised();
        titled("Svar inom kort");
        on("2027-01-16");
        refused("OTP-6131", () -> supersede(request()));
        refused("OTP-6131", this::issueNow);
        cases.record(id, List.of(note()), act());
        on("2026-12-20");
        refused("OTP-6131", () -> supersede(request()));
        refused("OTP-6131", this::issueNow);
    }

    private static NewEntry note() {
        return NewEntry.of(EntryKinds.NOTE, Map.of("what", "möte"));
    }

    @Test
    public void whatLooksMaterialIsForTheOfficerToSay() {
        advertised();
        worded("Annat krävs.");
        refused("OTP-6137", () -> supersede(request()));
        SupersedeResult result = supersede(request().material(false));
        assertFalse(result.correction().isMaterial());
        assertTrue(codes(result.findings()).contains("OTP-6157"));
        assertEquals(List.of(MaterialReason.REQUIREMENT), result.changes().reasons());
    }

    @Test
    public void awardCriteriaAreAlwaysMaterial() {
        advertised();
        library.specification = Variants.awarded(library.specification, EVALUATED, 40);
        refused("OTP-6136", () -> supersede(request().material(false)));
        SupersedeResult result = supersede(request().material(true).timeEnough("en månad återstår"));
        assertTrue(result.changes().reasons().contains(MaterialReason.AWARD));
    }

    @Test
    public void moreTimeIsProposedAndSetByTheOfficerWithItsReason() {
        advertised();
        on("2027-01-04");
        worded("Annat krävs.");
        refused("OTP-6138", () -> supersede(request().material(true)));
        refused("OTP-6139", () -> supersede(request().material(true).deadline(DEADLINE.minusDays(1))));
        library.specification = Variants.due(library.specification, LocalDate.parse("2027-02-01"));
        SupersedeResult result = supersede(request().material(true).deadline(LocalDateTime.parse("2027-02-01T23:59")));
        assertEquals(LocalDateTime.parse("2027-02-01T23:59"), deadline());
        assertEquals(EntryKinds.PLAN_SET, kinds().get(kinds().size() - 1));
        CaseEntry set =
                store.log.entries(id).get(store.log.entries(id).size() - 1).entry();
        assertEquals("därför", set.act().because());
        assertTrue(result.correction().isExtended());
        assertTrue(
                "opening comes before the new deadline",
                codes(result.findings()).contains("OTP-6158"));
    }

    @Test
    public void documentsTellTheDayThatHolds() {
        library.specification = Variants.due(library.specification, LocalDate.parse("2027-01-15"));
        advertised();
        worded("Annat krävs.");
        SupersedeResult result = supersede(request().material(true).deadline(LocalDateTime.parse("2027-02-01T23:59")));
        assertTrue(codes(result.findings()).contains("OTP-6026"));
        assertEquals(
                Optional.of(LocalDate.parse("2027-02-01")), inForce().document().responseDeadline());
        library.specification = Variants.due(library.specification, LocalDate.parse("2027-02-20"));
        worded("Något annat krävs.");
        refused(
                "OTP-6140",
                () -> supersede(request().material(true).deadline(LocalDateTime.parse("2027-02-10T23:59"))));
        assertTrue(codes(supersede(request().material(true).timeEnough("liten ändring"))
                        .findings())
                .contains("OTP-6141"));
    }

    @Test
    public void whatIsTheSameIsNoCorrection() {
        advertised();
        refused("OTP-6134", () -> supersede(request()));
        Specification first = library.specification;
        titled("Svar inom kort");
        supersede(request());
        library.specification = first;
        assertEquals(
                "back to what it was is a correction too",
                3,
                supersede(request()).issue().orElseThrow().number());
    }

    @Test
    public void aCorrectionHasAReasonAndADeadlineToComeBefore() {
        advertised();
        titled("Svar inom kort");
        refused("OTP-6159", () -> supersede(SupersedeRequest.of(id, folder, List.of(), new Act(OFFICER, clock, ""))));
    }

    @Test
    public void withoutADeadlineItCannotBeToldWhetherItMayBeCorrected() {
        open();
        cases.tick(id, StepTick.done("simulation"), act());
        issueNow();
        TenderPlan none = cases.find(id, viewer()).orElseThrow().plan().toBuilder()
                .deadline(null)
                .build();
        cases.plan(id, none, act());
        on("2026-12-07");
        cases.tick(id, StepTick.done("publication"), act());
        titled("Svar inom kort");
        refused("OTP-6133", () -> supersede(request()));
    }

    @Test
    public void aPreviewWritesFilesAndNothingElse() throws IOException {
        advertised();
        titled("Svar inom kort");
        int entries = kinds().size();
        SupersedeResult preview = supersede(request().asPreview());
        assertEquals(Optional.empty(), preview.issue());
        assertEquals(entries, kinds().size());
        assertEquals(1, store.issues(id).size());
        assertTrue(names().contains(id + "-rattelse-1.docx"));
        assertEquals("preview", ((Document) exports.given.get("docx")).notice().strip());
    }

    @Test
    public void aPreviewNeedsNoReasonAndTellsWhatWouldStopTheCorrection() {
        advertised();
        on("2027-01-04");
        worded("Annat krävs.");
        SupersedeRequest unreasoned = SupersedeRequest.of(id, folder, List.of("docx"), new Act(OFFICER, clock, ""));
        LocalDateTime later = LocalDateTime.parse("2027-02-01T23:59");
        SupersedeResult preview =
                supersede(unreasoned.material(true).deadline(later).asPreview());
        assertTrue(preview.correction().isExtended());
        assertTrue(codes(preview.findings()).contains("OTP-6158"));
        assertEquals(DEADLINE, deadline());
        List<String> undecided = codes(supersede(unreasoned.asPreview()).findings());
        assertTrue(undecided.toString(), undecided.containsAll(List.of("OTP-6137", "OTP-6138")));
    }

    @Test
    public void whatIsAdvertisedMeanwhileIsNotIssuedAnew() {
        open();
        cases.tick(id, StepTick.done("simulation"), act());
        exports.meanwhile = () -> cases.tick(id, StepTick.done("publication"), act());
        assertEquals(List.of("OTP-3031"), faults(this::issueNow));
        assertEquals(List.of(), store.issues(id));
        advertiseAnewAfter();
        titled("Svar inom kort");
        exports.meanwhile = () -> cases.record(id, List.of(note()), act());
        assertEquals(List.of("OTP-3031"), faults(() -> supersede(request())));
        assertEquals(1, store.issues(id).size());
    }

    private void advertiseAnewAfter() {
        exports.meanwhile = () -> {};
        String notice = cases.find(id, viewer())
                .orElseThrow()
                .log()
                .latest(EntryKinds.NOTICE_PUBLISHED)
                .orElseThrow()
                .label();
        cases.strike(id, notice, act());
        issueNow();
        cases.tick(id, StepTick.done("publication"), act());
    }

    @Test
    public void whatCannotBeWrittenIsNotIssued() throws IOException {
        advertised();
        titled("Svar inom kort");
        List<String> before = names();
        exports.prepareFault = fault();
        refused("OTP-6001", () -> supersede(request()));
        exports.prepareFault = null;
        store.issueFault = fault();
        refused("OTP-6001", () -> supersede(request()));
        assertEquals(before, names());
        assertEquals(0, exports.open);
    }

    @Test
    public void aCorrectionTellsOfTheQuestionsThatLedToIt() {
        advertised();
        dialogues.ask(id, new NewQuestion("Vad är kort?", List.of(), Optional.empty(), false), act());
        titled("Svar inom kort");
        refused("OTP-6148", () -> supersede(request().questions(List.of(2))));
        supersede(request().questions(List.of(1)));
        assertEquals(1, book().corrections(book().questions().get(0)).size());
    }

    @Test
    public void aCorrectionAlwaysHasADocument() throws IOException {
        advertised();
        titled("Svar inom kort");
        supersede(SupersedeRequest.of(id, folder, List.of("xlsx"), act()));
        assertTrue(names().contains(id + "-rattelse-1.docx"));
        ChangeList between = dialogues.changes(id, OptionalInt.of(2), OptionalInt.of(2));
        assertTrue(between.isEmpty());
    }
}
