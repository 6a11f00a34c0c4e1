package se.sambruk.otp.assessment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.assessment.TenderedCase.ANNA;
import static se.sambruk.otp.assessment.TenderedCase.BO;
import static se.sambruk.otp.assessment.TenderedCase.EVA;
import static se.sambruk.otp.assessment.TenderedCase.ID;
import static se.sambruk.otp.assessment.TenderedCase.OUTSIDER;
import static se.sambruk.otp.assessment.TenderedCase.agreed;
import static se.sambruk.otp.assessment.TenderedCase.refused;
import static se.sambruk.otp.assessment.TenderedCase.scores;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import se.sambruk.otp.api.assessment.EvaluationOrder;
import se.sambruk.otp.api.assessment.PanelStanding;
import se.sambruk.otp.api.assessment.ScoreFile;
import se.sambruk.otp.api.assessment.ScoreForm;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.api.problem.Problem;

/** Each assessor hands in their own scores, all that ever was stays in the log, and what they differ on they agree on with a reason. */
public class HandingInTest {
    private TenderedCase in;

    @Before
    public void tendered() {
        in = new TenderedCase(Procurements.sample())
                .opened()
                .tender("a", "100", Map.of("PRV-INT-002", true))
                .tender("b", "140", Map.of("PRV-INT-002", false));
    }

    private CaseChange hand(String actor, ScoreFile file) {
        return in.assessments.score(ID, file, in.act(actor));
    }

    private List<String> states() {
        return in.assessments.panel(ID, in.viewer(ANNA)).report().items().stream()
                .map(item -> item.bid() + " " + item.state().wire()
                        + item.value().map(value -> " " + value.value()).orElse(""))
                .toList();
    }

    @Test
    public void scoresAreSecretEntriesAndComeToOneValueWhereAllGiveTheSame() {
        CaseChange change = hand(EVA, scores("", "a PRV-DRI-003 10 Varnar direkt.", "b PRV-DRI-003 0 Inget."));
        assertEquals(EntryKinds.SCORES_GIVEN, change.added().get(0).entry().kind());
        assertTrue(change.added().get(0).entry().isSecret());
        assertEquals(List.of("a incomplete", "b incomplete"), states());
        hand(BO, scores("", "a PRV-DRI-003 10 Varnar direkt.", "b PRV-DRI-003 4.5 Inom en timme."));
        assertEquals(List.of("a settled 10", "b consensus-needed"), states());
        hand(EVA, agreed("b", "PRV-DRI-003", "4.5", "Svaret visar det på sidan 4."));
        assertEquals(List.of("a settled 10", "b settled 4.5"), states());
    }

    @Test
    public void whatIsAnsweredYesOrNoIsNotAssessed() {
        PanelStanding standing = in.assessments.panel(ID, in.viewer(ANNA));
        assertEquals(
                List.of("PRV-DRI-003"),
                standing.judged().requirements().map(r -> r.id().value()).toList());
        assertEquals(
                List.of("a 150000", "b 0"),
                standing.answered().stream()
                        .map(value -> value.bid() + " " + value.value())
                        .toList());
        assertEquals(List.of("OTP-6428"), refused(() -> hand(EVA, scores("", "a PRV-INT-002 0 nej"))));
    }

    @Test
    public void whatWasHandedInBeforeIsNotWrittenAgain() {
        ScoreFile file = scores("", "a PRV-DRI-003 10 Varnar direkt.", "b PRV-DRI-003 0 Inget.");
        hand(EVA, file);
        assertEquals(List.of("OTP-6432"), refused(() -> hand(EVA, file)));
        hand(EVA, scores("", "a PRV-DRI-003 10 Varnar direkt.", "b PRV-DRI-003 4.5 Läst om."));
        assertEquals(
                "the earlier score stays",
                3,
                in.assessments.panel(ID, in.viewer(ANNA)).sheet().scores().size());
    }

    @Test
    public void everyFaultIsToldWithItsPlaceAndNothingIsWritten() {
        List<String> before = in.kinds(ANNA);
        assertEquals(
                List.of("OTP-6427", "OTP-6428", "OTP-6429", "OTP-6430"),
                refused(() -> hand(
                        EVA,
                        scores(
                                "",
                                "x PRV-DRI-003 10 a",
                                "a PRV-XXX-999 10 a",
                                "b PRV-DRI-003 7 a",
                                "a PRV-DRI-003 10 a",
                                "a PRV-DRI-003 0 a"))));
        assertEquals(List.of("OTP-6431"), refused(() -> hand(EVA, agreed("a", "PRV-DRI-003", "10", ""))));
        assertEquals(before, in.kinds(ANNA));
    }

    @Test
    public void aScoreWithoutAReasonIsKeptAndTold() {
        CaseChange change = hand(EVA, scores("", "a PRV-DRI-003 10"));
        assertEquals(
                List.of("OTP-6433"),
                change.findings().stream().map(Problem::code).toList());
        assertEquals(List.of("a incomplete", "b incomplete"), states());
    }

    @Test
    public void eachHandsInTheirOwnAndWhoeverIsResponsibleThoseOfOthers() {
        assertEquals(List.of("OTP-6425"), refused(() -> hand(BO, scores(EVA, "a PRV-DRI-003 10 a"))));
        assertEquals(List.of("OTP-6426"), refused(() -> hand(ANNA, scores("", "a PRV-DRI-003 10 a"))));
        hand(ANNA, scores(EVA, "a PRV-DRI-003 10 a"));
        assertEquals(
                List.of(EVA),
                in.assessments.panel(ID, in.viewer(ANNA)).sheet().scores().stream()
                        .map(score -> score.assessor())
                        .toList());
        assertEquals(List.of("OTP-6411"), refused(() -> hand(OUTSIDER, scores("", "a PRV-DRI-003 10 a"))));
    }

    @Test
    public void scoresForAnotherProcurementOrPlanAreNotTaken() {
        ScoreFile.Given given = scores("", "a PRV-DRI-003 10 a").scores().get(0);
        assertEquals(
                List.of("OTP-6423"),
                refused(() -> hand(EVA, new ScoreFile("annan", "", "", List.of(given), List.of()))));
        assertEquals(
                List.of("OTP-6424"),
                refused(() -> hand(EVA, new ScoreFile(ID, "ffffffffffff", "", List.of(given), List.of()))));
    }

    @Test
    public void whoHasAConflictIsNoAssessorUntilSomebodyElseHasFoundItToBeNoHindrance() {
        LocalDate day = LocalDate.parse("2026-11-02");
        in.cases.assign(
                ID, new CasePerson("sara.sund", "Sara", CaseRole.ASSESSOR, day, Optional.empty(), ""), in.act(ANNA));
        in.cases.declare(ID, new ConflictDeclaration("sara.sund", true, "Leverantör A", day, ""), in.act("sara.sund"));
        assertEquals(List.of("OTP-6411"), refused(() -> hand("sara.sund", scores("", "a PRV-DRI-003 10 a"))));
        in.cases.assess(ID, "sara.sund", true, in.act(ANNA));
        hand("sara.sund", scores("", "a PRV-DRI-003 10 a"));
        assertTrue(in.assessments
                .panel(ID, in.viewer(ANNA))
                .panel()
                .find("sara.sund")
                .orElseThrow()
                .declaration()
                .isPresent());
    }

    @Test
    public void aStruckEntryCountsNoMore() {
        String label =
                hand(EVA, scores("", "a PRV-DRI-003 10 a")).added().get(0).label();
        in.cases.strike(ID, label, in.act(ANNA));
        assertEquals(
                List.of(), in.assessments.panel(ID, in.viewer(ANNA)).sheet().scores());
    }

    @Test
    public void scoresByAnotherPlanDoNotCountAndThatIsTold() throws Exception {
        in.assessed("a PRV-DRI-003 10 a", "b PRV-DRI-003 0 b");
        in.issued.add(Procurements.sample(Procurements.deduction().parameter("point-value", "11000")));
        assertEquals(
                "the tenders are to the earlier issue",
                List.of("OTP-6412"),
                refused(() -> in.assessments.evaluate(EvaluationOrder.of(ID), in.act(ANNA))));
        in.tender("a", "100", Map.of("PRV-INT-002", true)).tender("b", "140", Map.of("PRV-INT-002", false));
        assertEquals(List.of("a incomplete", "b incomplete"), states());
        List<String> told = refused(() -> in.assessments.evaluate(EvaluationOrder.of(ID), in.act(ANNA)));
        assertTrue(told.toString(), told.containsAll(List.of("OTP-6418", "OTP-6419")));
    }

    @Test
    public void theFormIsReadBackAsItWasFilledIn() {
        hand(EVA, scores("", "a PRV-DRI-003 10 Säger \"ja\": och #5\nDessutom: mer."));
        hand(BO, scores("", "a PRV-DRI-003 4.5 Inom en timme."));
        ScoreForm form = in.assessments.form(ID, EVA, in.viewer(EVA));
        String yaml = new String(in.assessments.write("blad.yaml", form), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(yaml, yaml.contains("# ") && yaml.contains("förvarning inom fem minuter"));
        ScoreFile empty = read(yaml);
        assertEquals(EVA, empty.assessor());
        assertEquals(ID, empty.procurement());
        assertEquals(
                "Säger \"ja\": och #5\nDessutom: mer.", empty.scores().get(0).motivation());
        assertEquals("only what has a score is read", 1, empty.scores().size());
        assertEquals(
                List.of("a consensus-needed"),
                form.differing().stream()
                        .map(item -> item.bid() + " " + item.state().wire())
                        .toList());
        ScoreFile filled = read(yaml.replaceFirst(
                "(?s)(tender: b\\n    requirement: PRV-DRI-003\\n    score:)(\\n    motivation:)",
                "$1 0$2 Inget visas."));
        hand(EVA, filled);
        assertFalse(in.assessments.panel(ID, in.viewer(ANNA)).report().items().stream()
                .filter(item -> item.bid().equals("b"))
                .map(PanelItem::missing)
                .anyMatch(missing -> missing.contains(EVA)));
    }

    private ScoreFile read(String yaml) {
        return in.assessments.read("Blad.YAML", TenderedCase.utf8(yaml));
    }

    @Test
    public void whatNobodyReadsIsRefused() {
        assertEquals(List.of("OTP-6434"), refused(() -> in.assessments.read("blad.ods", new byte[0])));
        ScoreForm form = in.assessments.form(ID, EVA, in.viewer(EVA));
        assertEquals(List.of("OTP-6434"), refused(() -> in.assessments.write("blad.ods", form)));
        assertEquals(
                List.of("OTP-1120"),
                refused(() -> in.assessments.read(
                        "blad.yml", TenderedCase.utf8("scores: [{tender: a, requirement: krav}]"))));
    }

    @Test
    public void onlyAnAssessorGetsAForm() {
        assertEquals(List.of("OTP-6426"), refused(() -> in.assessments.form(ID, ANNA, in.viewer(ANNA))));
        assertEquals(List.of("OTP-6411"), refused(() -> in.assessments.form(ID, EVA, in.viewer(OUTSIDER))));
    }
}
