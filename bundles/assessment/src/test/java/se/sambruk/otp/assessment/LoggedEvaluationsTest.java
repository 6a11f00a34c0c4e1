package se.sambruk.otp.assessment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.assessment.TenderedCase.ANNA;
import static se.sambruk.otp.assessment.TenderedCase.EVA;
import static se.sambruk.otp.assessment.TenderedCase.ID;
import static se.sambruk.otp.assessment.TenderedCase.OUTSIDER;
import static se.sambruk.otp.assessment.TenderedCase.agreed;
import static se.sambruk.otp.assessment.TenderedCase.refused;
import static se.sambruk.otp.assessment.TenderedCase.scores;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.assessment.EvaluatedTenders;
import se.sambruk.otp.api.assessment.EvaluationOrder;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.AwardedValue.Settlement;
import se.sambruk.otp.api.evaluation.panel.CountedScores;
import se.sambruk.otp.api.evaluation.panel.PanelItem;

/** The log keeps what counted, and a report of an evaluation can be made of it at any time. */
public class LoggedEvaluationsTest {
    private static TenderedCase twoBids() {
        return new TenderedCase(Procurements.relative())
                .opened()
                .tender("a", "100", Map.of())
                .tender("b", "140", Map.of())
                .assessed("a PRV-DRI-001 20 visat", "b PRV-DRI-001 33 visat");
    }

    private static EvaluatedTenders evaluate(TenderedCase in) throws InterruptedException {
        return in.assessments.evaluate(EvaluationOrder.of(ID), in.act(ANNA));
    }

    private static CountedScores counted(TenderedCase in, EvaluatedTenders evaluated) {
        LogLine line = evaluated.entry().orElseThrow();
        byte[] kept = in.cases
                .attachment(ID, line.entry().attachments().get(1).sha256(), in.viewer(ANNA))
                .orElseThrow();
        CountedScores counted = CountedScores.fromTree(CanonicalJson.parse(kept));
        assertEquals(line.entry().body().get("counted"), counted.contentHash().hex());
        return counted;
    }

    @Test
    public void theLogKeepsWhoGaveWhatAndHowItWasSettled() throws Exception {
        TenderedCase in = twoBids();
        assertEquals(List.of("visat"), counted(in, evaluate(in)).items().get(0).motivations());
        in.assessments.score(ID, scores(EVA, "a PRV-DRI-001 10 svagare"), in.act(EVA));
        in.assessments.score(ID, agreed("a", "PRV-DRI-001", "15", "enades efter en ny genomgång"), in.act(ANNA));
        PanelItem item = counted(in, evaluate(in)).items().get(0);
        assertEquals(List.of("enades efter en ny genomgång"), item.motivations());
        assertEquals(
                Settlement.CONSENSUS, item.value().map(AwardedValue::settlement).orElseThrow());
        assertEquals(2, item.scores().size());
    }

    @Test
    public void aReasonThatIsPutBetterIsANewEvaluationThoughItsOutcomeIsTheSame() throws Exception {
        TenderedCase in = twoBids();
        EvaluatedTenders first = evaluate(in);
        in.assessed("a PRV-DRI-001 20 visat i avsnitt 4");
        EvaluatedTenders again = evaluate(in);
        assertTrue(again.isNew());
        assertEquals(first.outcome().contentHash(), again.outcome().contentHash());
        assertFalse(evaluate(in).isNew());
    }

    @Test
    public void aReportMadeOfTheLogIsTheOneThatWasMadeThenWhateverHasBeenHandedInSince() throws Exception {
        TenderedCase in = twoBids();
        String then = Dump.of(in.assessments.document(evaluate(in)));
        in.assessed("b PRV-DRI-001 34 efterhandskonstruktion").decided("b", "rejected");
        List<EvaluatedTenders> logged = in.assessments.evaluated(ID, in.viewer(ANNA));
        assertEquals(1, logged.size());
        assertEquals(then, Dump.of(in.assessments.document(logged.get(0))));
    }

    @Test
    public void whoMayNotSeeTendersIsToldOfNoEvaluation() throws Exception {
        TenderedCase in = twoBids();
        assertEquals(List.of(), in.assessments.evaluated(ID, in.viewer(ANNA)));
        evaluate(in);
        assertEquals(List.of("OTP-6411"), refused(() -> in.assessments.evaluated(ID, in.viewer(OUTSIDER))));
    }
}
