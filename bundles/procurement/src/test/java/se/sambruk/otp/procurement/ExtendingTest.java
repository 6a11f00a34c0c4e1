package se.sambruk.otp.procurement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.MovedTime;
import se.sambruk.otp.api.procurement.dialogue.SupersedeRequest;
import se.sambruk.otp.api.procurement.dialogue.SupersedeResult;

/** More time, with a change and without one: proposed by the platform, decided by the officer, told to all. */
public class ExtendingTest extends DialogueFixture {
    private static final LocalDateTime DEADLINE = LocalDateTime.parse("2027-01-15T23:59");
    private static final LocalDateTime LATER = LocalDateTime.parse("2027-02-01T23:59");
    private static final String REASON = "Flera har bett om mer tid.";

    @Before
    public void undated() {
        library.specification = Variants.undated(library.specification);
    }

    private void worded(String text) {
        library.specification = Variants.worded(library.specification, MANDATORY, text);
    }

    private TenderPlan planned() {
        return cases.find(id, viewer()).orElseThrow().plan();
    }

    private Map<String, Object> corrected() {
        List<CaseEntry> entries = store.log.entries(id).stream()
                .map(kept -> kept.entry())
                .filter(entry -> entry.kind().equals(EntryKinds.CORRECTION_PUBLISHED))
                .toList();
        return entries.get(entries.size() - 1).body();
    }

    @Test
    public void aMaterialChangeWithoutMoreTimeNeedsToSayWhyThereIsEnough() {
        advertised();
        on("2027-01-04");
        worded("Annat krävs.");
        refused("OTP-6138", () -> supersede(request().material(true)));
        refused("OTP-6138", () -> supersede(request().material(true).deadline(DEADLINE)));
        SupersedeResult result = supersede(request().material(true).timeEnough("ett ord är rättat"));
        assertFalse(result.correction().isExtended());
        assertFalse(codes(result.findings()).contains("OTP-6149"));
        assertTrue(result.proposed().orElseThrow().isAfter(DEADLINE.toLocalDate()));
        assertEquals("ett ord är rättat", corrected().get("time-enough"));
        assertEquals(result.proposed().get().toString(), corrected().get("proposed"));
        assertEquals(Optional.of(DEADLINE), planned().deadline());
    }

    @Test
    public void alsoWhereTheProposalIsWithinTheTimeThatHolds() {
        advertised();
        worded("Annat krävs.");
        refused("OTP-6025", () -> supersede(request().material(true)));
        SupersedeResult result = supersede(request().material(true).timeEnough("fem veckor återstår"));
        assertFalse(result.proposed().orElseThrow().isAfter(DEADLINE.toLocalDate()));
    }

    @Test
    public void lessMoreTimeThanIsProposedIsToldUntilItIsSaidWhy() {
        advertised();
        on("2027-01-13");
        worded("Annat krävs.");
        LocalDateTime soon = DEADLINE.plusDays(1);
        assertTrue(codes(supersede(request().material(true).deadline(soon)).findings())
                .contains("OTP-6149"));
        worded("Något annat krävs.");
        assertFalse(codes(supersede(request()
                                .material(true)
                                .deadline(soon.plusDays(1))
                                .timeEnough("ett ord är rättat"))
                        .findings())
                .contains("OTP-6149"));
    }

    @Test
    public void aChangeThatIsNotMaterialNeedsNoMoreTimeAndNoReason() {
        advertised();
        library.specification = Variants.titled(library.specification, MANDATORY, "Svar inom kort");
        SupersedeResult result = supersede(request().timeEnough("bara en rubrik"));
        assertEquals(Optional.empty(), result.proposed());
        assertFalse(corrected().containsKey("proposed"));
        assertEquals(
                "what was said is kept all the same",
                "bara en rubrik",
                corrected().get("time-enough"));
    }

    @Test
    public void moreTimeAloneIsACorrectionToAllAndIssuesNothing() throws IOException {
        advertised();
        SupersedeResult result = supersede(request().deadline(LATER).reason(REASON, false));
        assertEquals(1, store.issues(id).size());
        assertEquals(store.issues(id).get(0), result.issue().orElseThrow());
        assertEquals(
                List.of(EntryKinds.CORRECTION_PUBLISHED, EntryKinds.PLAN_SET),
                kinds().subList(kinds().size() - 2, kinds().size()));
        assertEquals(Optional.of(LATER), planned().deadline());
        assertEquals(List.of(id + "-kravspecifikation.json", id + "-rattelse-1.docx"), names());
        Correction told = book().corrections().get(0);
        assertTrue(told.movesTimesAlone());
        assertEquals(REASON, told.reason());
        assertEquals(Optional.of(DEADLINE), told.deadlineBefore());
        assertEquals(result.correction(), told);
    }

    @Test
    public void theOtherTimesAreMovedAndToldTheSameWay() {
        advertised();
        LocalDateTime asked = LocalDateTime.parse("2027-01-08T12:00");
        LocalDateTime opened = LocalDateTime.parse("2027-02-02T09:00");
        TenderPlan before = planned();
        Correction told = supersede(request()
                        .deadline(LATER)
                        .questionsUntil(asked)
                        .opening(opened)
                        .reason(REASON, false))
                .correction();
        assertEquals(Optional.of(new MovedTime(before.questionsUntil(), asked)), told.questionsUntil());
        assertEquals(Optional.of(new MovedTime(before.opening(), opened)), told.opening());
        assertEquals(Optional.of(asked), planned().questionsUntil());
        assertEquals(Optional.of(opened), planned().opening());
        Correction opening = supersede(request().opening(opened.plusHours(1)).reason(REASON, false))
                .correction();
        assertFalse(opening.isExtended());
        assertEquals(Optional.of(LATER), planned().deadline());
        assertEquals(2, opening.number());
    }

    @Test
    public void suppliersAreToldWhyTheTimesChangeAndNotByWhom() {
        advertised();
        refused("OTP-6027", () -> supersede(request().deadline(LATER)));
        refused("OTP-6145", () -> supersede(request().deadline(LATER).reason("Norra System AB ber om tid.", false)));
        assertTrue(codes(supersede(request().deadline(LATER).reason("Norra System AB ber om tid.", true))
                        .findings())
                .contains("OTP-6146"));
    }

    @Test
    public void documentsThatTellTheLastDayAreIssuedAnewByMoreTime() {
        library.specification = Variants.due(library.specification, LocalDate.parse("2027-01-15"));
        advertised();
        refused("OTP-6027", () -> supersede(request().deadline(LATER)));
        SupersedeResult result = supersede(request().deadline(LATER).reason(REASON, false));
        assertFalse(result.correction().movesTimesAlone());
        assertEquals("1.0, rättelse 1", result.issue().orElseThrow().version());
        assertEquals(List.of(), result.changes().requirements());
        assertTrue(
                result.changes().parts().stream().anyMatch(part -> part.field().equals("document.response-deadline")));
    }

    @Test
    public void theSameTimesAreNothingToCorrect() {
        advertised();
        TenderPlan plan = planned();
        refused(
                "OTP-6134",
                () -> supersede(request()
                        .deadline(DEADLINE)
                        .questionsUntil(plan.questionsUntil().orElseThrow())
                        .opening(plan.opening().orElseThrow())
                        .reason(REASON, false)));
        refused(
                "OTP-6139",
                () -> supersede(request().deadline(DEADLINE.minusDays(1)).reason(REASON, false)));
    }

    @Test
    public void timesThatWereMovedInTheCaseAloneAreToldByACorrectionWithoutBeingGivenAgain() {
        advertised();
        cases.plan(id, planned().toBuilder().deadline(LATER).build(), act());
        refused("OTP-6027", () -> supersede(request()));
        Correction told = supersede(request().reason(REASON, false)).correction();
        assertEquals(Optional.of(DEADLINE), told.deadlineBefore());
        assertEquals(Optional.of(LATER), told.deadline());
        assertEquals(EntryKinds.CORRECTION_PUBLISHED, kinds().get(kinds().size() - 1));
        assertEquals(Optional.of(LATER), planned().deadline());
        refused("OTP-6134", () -> supersede(request().reason(REASON, false)));
    }

    @Test
    public void aCorrectionOfSomethingElseDoesNotSayThatATimeStandsWhichNobodyWasToldOf() {
        advertised();
        LocalDateTime asked = LocalDateTime.parse("2027-01-08T12:00");
        TenderPlan before = planned();
        cases.plan(id, before.toBuilder().deadline(LATER).questionsUntil(asked).build(), act());
        library.specification = Variants.titled(library.specification, MANDATORY, "Svar inom kort");
        Correction told = supersede(request()).correction();
        assertTrue(told.isExtended());
        assertEquals(Optional.of(DEADLINE), told.deadlineBefore());
        assertEquals(Optional.of(new MovedTime(before.questionsUntil(), asked)), told.questionsUntil());
        LocalDateTime last = LATER.plusDays(1);
        Correction next =
                supersede(request().deadline(last).reason(REASON, false)).correction();
        assertEquals(Optional.of(LATER), next.deadlineBefore());
        assertEquals(Optional.empty(), next.questionsUntil());
    }

    @Test
    public void timesThatAllWereToldInAnotherWayAreNotToldAgain() {
        advertised();
        cases.plan(id, planned().toBuilder().deadline(LATER).build(), act());
        cases.tick(id, StepTick.done("correction").material(false), act());
        refused("OTP-6134", () -> supersede(request().reason(REASON, false)));
    }

    @Test
    public void aPreviewOfMoreTimeWritesTheDocumentAndNothingElse() throws IOException {
        advertised();
        int entries = kinds().size();
        SupersedeResult preview = supersede(SupersedeRequest.of(id, folder, List.of("docx"), act())
                .deadline(LATER)
                .asPreview());
        assertTrue(codes(preview.findings()).contains("OTP-6027"));
        assertEquals(entries, kinds().size());
        assertTrue(names().contains(id + "-rattelse-1.docx"));
        assertEquals(Optional.of(DEADLINE), planned().deadline());
    }

    @Test
    public void whatIsWrittenMeanwhileStopsMoreTimeToo() {
        advertised();
        exports.meanwhile =
                () -> cases.record(id, List.of(NewEntry.of(EntryKinds.NOTE, Map.of("what", "möte"))), act());
        assertEquals(
                List.of("OTP-3031"),
                faults(() -> supersede(request().deadline(LATER).reason(REASON, false))));
        assertEquals(Optional.of(DEADLINE), planned().deadline());
    }

    @Test
    public void whatCouldNotBePutInPlaceIsWrittenAfterwardsAsItWasSent() throws IOException {
        advertised();
        exports.commitFault = fault();
        assertEquals(
                "OTP-6029",
                faults(() -> supersede(request().deadline(LATER).reason(REASON, false)))
                        .get(0));
        assertEquals(
                "it has been made all the same", Optional.of(LATER), planned().deadline());
        exports.commitFault = null;
        dialogues.writeCorrection(id, 1, List.of("docx"), folder, viewer());
        assertTrue(names().contains(id + "-rattelse-1.docx"));
        assertEquals(List.of("OTP-6152"), faults(() -> dialogues.writeCorrection(id, 2, List.of(), folder, viewer())));
        cases.tick(id, StepTick.done("correction").material(false), act());
        assertEquals(List.of("OTP-6028"), faults(() -> dialogues.writeCorrection(id, 2, List.of(), folder, viewer())));
    }
}
