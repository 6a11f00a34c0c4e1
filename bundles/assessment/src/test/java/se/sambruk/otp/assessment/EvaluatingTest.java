package se.sambruk.otp.assessment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.assessment.TenderedCase.ANNA;
import static se.sambruk.otp.assessment.TenderedCase.ID;
import static se.sambruk.otp.assessment.TenderedCase.OUTSIDER;
import static se.sambruk.otp.assessment.TenderedCase.refused;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.answers.AnswerProposal;
import se.sambruk.otp.api.answers.ProposalReason;
import se.sambruk.otp.api.answers.ProposedConsequence;
import se.sambruk.otp.api.assessment.EvaluatedTenders;
import se.sambruk.otp.api.assessment.EvaluationOrder;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.bid.LotDrawing;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;

/** What has been tendered is evaluated by the plan that was issued, once nothing is undecided, and the log tells all of it. */
public class EvaluatingTest {
    private static final EvaluationOrder ORDER = EvaluationOrder.of(ID);

    private static EvaluatedTenders evaluate(TenderedCase in, EvaluationOrder order) throws InterruptedException {
        return in.assessments.evaluate(order, in.act(ANNA));
    }

    private static List<String> results(EvaluatedTenders evaluated) {
        return evaluated.outcome().results().stream()
                .map(result -> result.rank().orElse(0) + " " + result.bid()
                        + result.calculation()
                                .map(c -> " "
                                        + c.result()
                                                .decimal(2, RoundingMode.HALF_UP)
                                                .toPlainString())
                                .orElse(""))
                .toList();
    }

    private static TenderedCase twoBids() {
        return new TenderedCase(Procurements.relative())
                .opened()
                .tender("a", "100", Map.of())
                .tender("b", "140", Map.of())
                .assessed("a PRV-DRI-001 20 visat", "b PRV-DRI-001 33 visat");
    }

    @Test
    public void aThirdBidTurnsTheOrderOfTwoOthersByRelativePoints() throws Exception {
        TenderedCase in = twoBids();
        assertEquals(List.of("1 a 70.00", "2 b 68.71"), results(evaluate(in, ORDER)));
        in.tender("c", "60", Map.of()).assessed("c PRV-DRI-001 0 inget");
        // A and C come out equal, and then the lower price goes first, as the plan says.
        assertEquals(List.of("1 b 54.43", "2 c 50.00", "3 a 50.00"), results(evaluate(in, ORDER)));
    }

    @Test
    public void theSameTendersGiveTheSameHashAndAreNotWrittenAgain() throws Exception {
        TenderedCase in = twoBids();
        EvaluatedTenders first = evaluate(in, ORDER);
        EvaluatedTenders again = evaluate(in, ORDER);
        assertTrue(first.isNew());
        assertFalse(again.isNew());
        assertEquals(first.outcome().contentHash(), again.outcome().contentHash());
        assertEquals(first.entry().map(LogLine::label), again.entry().map(LogLine::label));
        in.assessed("b PRV-DRI-001 34 omläst");
        EvaluatedTenders changed = evaluate(in, ORDER);
        assertTrue(changed.isNew());
        assertNotEquals(first.outcome().contentHash(), changed.outcome().contentHash());
    }

    @Test
    public void theLogNamesThePublishedPlanAndKeepsTheWholeOutcome() throws Exception {
        TenderedCase in = twoBids();
        EvaluatedTenders evaluated = evaluate(in, ORDER);
        LogLine line = evaluated.entry().orElseThrow();
        assertEquals(EntryKinds.TENDERS_EVALUATED, line.entry().kind());
        assertTrue(line.entry().isSecret());
        assertEquals(
                in.issued
                        .get(0)
                        .published()
                        .evaluation()
                        .orElseThrow()
                        .contentHash()
                        .hex(),
                line.entry().body().get("plan"));
        assertEquals(
                List.of(
                        Map.of("tender", "a", "standing", "evaluated", "place", 1, "result", "70"),
                        Map.of("tender", "b", "standing", "evaluated", "place", 2, "result", "481/7")),
                line.entry().body().get("ranking"));
        byte[] kept = in.cases
                .attachment(ID, line.entry().attachments().get(0).sha256(), in.viewer(ANNA))
                .orElseThrow();
        assertEquals(evaluated.outcome(), EvaluationOutcome.fromTree(CanonicalJson.parse(kept)));
    }

    @Test
    public void nothingIsEvaluatedWhileScoresAreMissingButAPreviewCountsThemAsTheLeast() throws Exception {
        TenderedCase in = new TenderedCase(Procurements.relative())
                .opened()
                .tender("a", "100", Map.of())
                .tender("b", "140", Map.of())
                .assessed("b PRV-DRI-001 33 visat");
        List<String> before = in.kinds(ANNA);
        assertTrue(refused(() -> evaluate(in, ORDER)).contains("OTP-6419"));
        EvaluatedTenders shown = evaluate(in, ORDER.asPreview());
        assertEquals(List.of("1 b 68.71", "2 a 50.00"), results(shown));
        assertTrue(shown.isPreview() && shown.entry().isEmpty());
        assertTrue(shown.problems().stream().map(Problem::code).toList().contains("OTP-6419"));
        assertEquals("nothing is written", before, in.kinds(ANNA));
    }

    @Test
    public void nothingIsEvaluatedWhileAProposalIsUntried() throws Exception {
        AnswerProposal proposal = new AnswerProposal(
                new RequirementId("PRV-DRI-001"),
                RequirementKind.EVALUATED,
                ProposedConsequence.values()[0],
                ProposalReason.values()[0],
                Optional.empty());
        TenderedCase in = new TenderedCase(Procurements.relative())
                .opened()
                .tender("a", "100", Map.of(), proposal)
                .assessed("a PRV-DRI-001 20 visat");
        assertEquals(List.of("OTP-6420"), refused(() -> evaluate(in, ORDER)).subList(0, 1));
        in.decided("a", "admitted", "PRV-DRI-001");
        assertEquals(List.of("1 a 70.00"), results(evaluate(in, ORDER)));
    }

    @Test
    public void nothingIsEvaluatedWhileTheAnswersOfATenderCouldNotBeRead() throws Exception {
        TenderedCase in = twoBids().unread("c");
        assertTrue(refused(() -> evaluate(in, ORDER)).contains("OTP-6420"));
        in.decided("c", "rejected");
        assertEquals(List.of("1 a 70.00", "2 b 68.71", "0 c"), results(evaluate(in, ORDER)));
    }

    @Test
    public void aRejectedTenderIsNotEvaluatedAndNeedsNoScore() throws Exception {
        TenderedCase in = twoBids().tender("c", "60", Map.of()).decided("c", "rejected");
        EvaluatedTenders evaluated = evaluate(in, ORDER);
        assertEquals(List.of("1 a 70.00", "2 b 68.71", "0 c"), results(evaluated));
        assertTrue(evaluated.outcome().result("c").orElseThrow().reason().contains("LOU 4 kap. 9 §"));
    }

    @Test
    public void theReportTellsWhereInARejectedTenderTheReasonStands() throws Exception {
        TenderedCase in = twoBids().tender("c", "60", Map.of());
        in.record(NewEntry.of(
                EntryKinds.TENDER_DECIDED,
                Map.of(
                        "tenders",
                        List.of("c"),
                        "verdict",
                        "rejected",
                        "requirements",
                        List.of("PRV-DRI-001"),
                        "basis",
                        "",
                        "places",
                        List.of("svarsbilaga.xlsx!Krav!F12"))));
        String report = Dump.of(in.assessments.document(evaluate(in, ORDER)));
        assertTrue(report, report.contains("förkastat (PRV-DRI-001; svarsbilaga.xlsx, Krav, F12)"));
        assertFalse("a decision that names no law ends in nothing", report.contains("()"));
    }

    @Test
    public void whatIsAnsweredYesOrNoIsDecidedByTheAnswer() throws Exception {
        TenderedCase in = new TenderedCase(Procurements.sample())
                .opened()
                .tender("a", "1000000", Map.of("PRV-INT-002", true))
                .tender("b", "1000000", Map.of("PRV-INT-002", false))
                .tender("c", "1000000", Map.of())
                .assessed("a PRV-DRI-003 0 nej", "b PRV-DRI-003 10 ja", "c PRV-DRI-003 4.5 delvis");
        EvaluatedTenders evaluated = evaluate(in, ORDER);
        assertEquals(List.of("1 a 850000.00", "2 b 900000.00", "3 c 955000.00"), results(evaluated));
        assertEquals(
                "an answer that is not there is told of",
                List.of("OTP-6415"),
                evaluated.problems().stream()
                        .map(Problem::code)
                        .filter(code -> code.startsWith("OTP-64"))
                        .toList());
    }

    @Test
    public void lotsDecideBetweenEqualBidsOnceTheyHaveBeenDrawnAndWrittenDown() throws Exception {
        TenderedCase in = new TenderedCase(Procurements.sample())
                .opened()
                .tender("a", "1000000", Map.of("PRV-INT-002", true))
                .tender("b", "1000000", Map.of("PRV-INT-002", true))
                .assessed("a PRV-DRI-003 10 ja", "b PRV-DRI-003 10 ja");
        EvaluatedTenders equal = evaluate(in, ORDER);
        assertTrue(equal.outcome().ties().get(0).isAwaitingLot());
        LotDrawing drawn = LotDrawing.of(
                List.of("b", "a"), List.of(ANNA, "eva.ek"), Instant.parse("2026-11-02T12:00:00Z"), "Två lappar.");
        EvaluatedTenders told = evaluate(in, ORDER.afterDrawing(List.of(drawn)));
        assertEquals("b", told.outcome().first().orElseThrow().bid());
        assertEquals(
                "what was drawn stands in the log, and counts ever after",
                told.outcome().contentHash(),
                evaluate(in, ORDER).outcome().contentHash());
        assertEquals(List.of("OTP-6422"), refused(() -> evaluate(in, ORDER.afterDrawing(List.of(drawn)))));
        LotDrawing other =
                LotDrawing.of(List.of("b", "x"), List.of(ANNA), Instant.parse("2026-11-02T12:00:00Z"), "Två lappar.");
        assertEquals(List.of("OTP-6421"), refused(() -> evaluate(in, ORDER.afterDrawing(List.of(other)))));
    }

    @Test
    public void aLowPriceIsAProposalToAskWithTheRequestInTheReport() throws Exception {
        TenderedCase in = new TenderedCase(Procurements.sample())
                .opened()
                .tender("a", "100000", Map.of("PRV-INT-002", true))
                .tender("b", "1000000", Map.of("PRV-INT-002", true))
                .tender("c", "1000000", Map.of("PRV-INT-002", true))
                .assessed("a PRV-DRI-003 10 ja", "b PRV-DRI-003 10 ja", "c PRV-DRI-003 0 nej");
        EvaluatedTenders evaluated = evaluate(in, ORDER);
        assertEquals(
                List.of("a"), evaluated.entry().orElseThrow().entry().body().get("low-bids"));
        assertEquals("1 a -150000.00", results(evaluated).get(0));
        String report = Dump.of(in.assessments.document(evaluated));
        assertTrue(report, report.contains("Förklara hur priset är beräknat") && report.contains("Leverantör A"));
        assertTrue("beside the points, what they are for: " + report, report.contains("Skalan: "));
    }

    @Test
    public void whoMayNotSeeTendersIsRefusedInOneWayWhateverThereIs() throws Exception {
        TenderedCase empty = new TenderedCase(Procurements.relative()).opened();
        TenderedCase full = twoBids();
        evaluate(full, ORDER);
        for (TenderedCase in : List.of(empty, full)) {
            assertEquals(
                    List.of("OTP-6411"), refused(() -> in.assessments.evaluate(ORDER.asPreview(), in.act(OUTSIDER))));
            assertEquals(List.of("OTP-6411"), refused(() -> in.assessments.evaluate(ORDER, in.act(OUTSIDER))));
            assertEquals(List.of("OTP-6411"), refused(() -> in.assessments.panel(ID, in.viewer(OUTSIDER))));
            assertEquals(
                    List.of("OTP-6411"),
                    refused(() -> in.assessments.simulateTenders(ID, Optional.empty(), in.act(OUTSIDER))));
        }
        assertEquals(empty.kinds(OUTSIDER), full.kinds(OUTSIDER));
    }

    @Test
    public void aTenderToAnIssueThatIsEvaluatedOtherwiseIsNotEvaluated() throws Exception {
        TenderedCase in = twoBids();
        in.issued.add(Procurements.sample());
        assertEquals(List.of("OTP-6412"), refused(() -> evaluate(in, ORDER)));
        in.issued.add(in.issued.get(0));
        assertEquals(List.of("1 a 70.00", "2 b 68.71"), results(evaluate(in, ORDER)));
    }

    @Test
    public void onlyALotThatThereIsCanBeEvaluated() {
        TenderedCase in = twoBids();
        assertEquals(List.of("OTP-6417"), refused(() -> evaluate(in, ORDER.ofLot("A"))));
    }

    @Test
    public void theReportHasEveryTenderWithItsArithmeticStepByStep() throws Exception {
        TenderedCase in = twoBids();
        EvaluatedTenders evaluated = evaluate(in, ORDER);
        String report = Dump.of(in.assessments.document(evaluated));
        for (String said : List.of(
                "Utvärderingsrapport",
                "Först kommer a, Leverantör A.",
                "50 · 100 / 140",
                "P · L / p + Σ(k)",
                "I formeln är P prisets poäng, L lägsta priset",
                "Bedömarnas skäl",
                "visat",
                evaluated.outcome().contentHash().hex(),
                "Uträkningen för b: Leverantör B")) {
            assertTrue(said + " in " + report, report.replace('\u00a0', ' ').contains(said));
        }
        assertEquals(report, Dump.of(in.assessments.document(evaluate(in, ORDER))));
    }
}
