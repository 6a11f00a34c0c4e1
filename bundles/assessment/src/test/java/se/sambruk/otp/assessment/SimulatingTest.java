package se.sambruk.otp.assessment;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.assessment.TenderedCase.ANNA;
import static se.sambruk.otp.assessment.TenderedCase.ID;
import static se.sambruk.otp.assessment.TenderedCase.OUTSIDER;
import static se.sambruk.otp.assessment.TenderedCase.refused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.assessment.SimulatedPlan;
import se.sambruk.otp.api.assessment.SimulationOrder;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest.Range;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.tailoring.ProfileText;
import se.sambruk.otp.testkit.Samples;

/** A plan is tried on invented bids before it is issued, and the log says by which hash. */
public class SimulatingTest {
    private static final SimulationOrder ORDER = SimulationOrder.of(
                    ProfileText.of("profil.yaml", TenderedCase.utf8("procurement: …")))
            .drawn(20, 7);

    private static LogLine entry(TenderedCase in, SimulatedPlan simulated) {
        return in.cases
                .log(ID, in.viewer(ANNA))
                .orElseThrow()
                .find(simulated.entry().orElseThrow())
                .orElseThrow();
    }

    @Test
    public void theLogNamesThePlanAsSuppliersSeeIt() throws Exception {
        TenderedCase in = new TenderedCase(Procurements.sample()).opened();
        SimulatedPlan simulated = in.assessments.simulate(ORDER, in.act(ANNA));
        LogLine line = entry(in, simulated);
        assertEquals(EntryKinds.EVALUATION_SIMULATED, line.entry().kind());
        assertFalse("it is on invented bids, and open", line.entry().isSecret());
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
                "from half to one and a half of the value in the case",
                Map.of("least", "2250000.0", "greatest", "6750000.0"),
                line.entry().body().get("prices"));
        assertEquals("7", line.entry().body().get("seed"));
    }

    @Test
    public void theSameOrderGivesTheSameReport() throws Exception {
        TenderedCase in = new TenderedCase(Procurements.relative()).opened();
        SimulatedPlan one = in.assessments.simulate(ORDER, in.act(ANNA));
        SimulatedPlan other = in.assessments.simulate(ORDER, in.act(ANNA));
        assertEquals(one.report(), other.report());
        List<String> told = one.problems().stream().map(Problem::code).toList();
        assertTrue("relative points are warned of " + told, told.contains("OTP-6529"));
        String report = Dump.of(in.assessments.document(one));
        assertTrue(report, report.contains("påhittade anbud") && report.contains("Vad kvalitet är värd"));
    }

    @Test
    public void aPreviewIsForAnybodyAndWritesNothing() throws Exception {
        TenderedCase in = new TenderedCase(Procurements.sample()).opened();
        List<String> before = in.kinds(ANNA);
        SimulatedPlan simulated = in.assessments.simulate(ORDER.asPreview(), in.act(OUTSIDER));
        assertEquals(Optional.empty(), simulated.entry());
        assertEquals(List.of("OTP-6032"), refused(() -> in.assessments.simulate(ORDER, in.act(OUTSIDER))));
        assertEquals(before, in.kinds(ANNA));
    }

    @Test
    public void aProcurementWithoutACaseIsSimulatedAndThatItIsNotWrittenDownIsTold() throws Exception {
        TenderedCase in = new TenderedCase(Procurements.sample());
        Range prices = new Range(new BigDecimal("100"), new BigDecimal("200"));
        SimulatedPlan simulated = in.assessments.simulate(ORDER.between(prices), in.act(ANNA));
        assertTrue(simulated.problems().stream().map(Problem::code).toList().contains("OTP-6407"));
        assertEquals(List.of("OTP-6406"), refused(() -> in.assessments.simulate(ORDER, in.act(ANNA))));
    }

    @Test
    public void aPlanThatIsFaultyOrNotThereIsNotSimulated() {
        Specification bare = Specification.builder(Samples.procurement(ID).build(), Samples.documentFacts())
                .build();
        TenderedCase none = new TenderedCase(bare).opened();
        assertEquals(List.of("OTP-6405"), refused(() -> none.assessments.simulate(ORDER, none.act(ANNA))));
        TenderedCase faulty =
                new TenderedCase(Procurements.sample(Procurements.deduction().parameter("point-value", "0"))).opened();
        assertTrue(refused(() -> faulty.assessments.simulate(ORDER, faulty.act(ANNA)))
                .contains("OTP-6507"));
    }

    @Test
    public void onRealBidsItIsSecretAndChangesNothing() throws Exception {
        TenderedCase in = new TenderedCase(Procurements.relative())
                .opened()
                .tender("a", "100", Map.of())
                .tender("b", "140", Map.of())
                .tender("c", "60", Map.of());
        assertTrue(refused(() -> in.assessments.simulateTenders(ID, Optional.empty(), in.act(ANNA)))
                .contains("OTP-6419"));
        in.assessed("a PRV-DRI-001 20 a", "b PRV-DRI-001 33 b", "c PRV-DRI-001 0 c");
        SimulatedPlan simulated = in.assessments.simulateTenders(ID, Optional.empty(), in.act(ANNA));
        LogLine line = entry(in, simulated);
        assertTrue(line.entry().isSecret());
        assertTrue(simulated.report().isOnRealBids());
        assertFalse(in.kinds(OUTSIDER).contains(EntryKinds.EVALUATION_SIMULATED));
        String report = Dump.of(in.assessments.document(simulated));
        assertTrue(report, report.contains("Omfattas av sekretess") && report.contains("Hur säkert resultatet är"));
    }
}
