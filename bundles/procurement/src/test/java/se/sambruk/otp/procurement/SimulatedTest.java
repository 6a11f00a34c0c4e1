package se.sambruk.otp.procurement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.procurement.IssueRequest;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.testkit.Samples;

/** An evaluation is tried on invented tenders while it still can be mended. */
public class SimulatedTest extends DialogueFixture {
    private IssueRequest issue(String because) {
        return IssueRequest.of("profil.yaml", PROFILE, folder, List.of("json"), new Act(OFFICER, clock, because));
    }

    private StepState step() {
        return cases.checklist(id, viewer()).step("simulation").orElseThrow().state();
    }

    @Test
    public void whatHasNotBeenTriedIsNotIssuedWithoutAReason() {
        open();
        refused("OTP-6142", () -> procurements.issue(issue("därför")));
        refused("OTP-6142", () -> procurements.issue(issue("").withoutSimulation()));
        assertTrue(codes(procurements.issue(issue("").asPreview()).findings()).contains("OTP-6143"));
        assertTrue(codes(procurements.issue(issue("därför").withoutSimulation()).findings())
                .contains("OTP-6143"));
        assertEquals("it remains to be done", StepState.DUE, step());
    }

    @Test
    public void aPersonMaySayThatItWasTriedOrNeedNotBe() {
        open();
        cases.tick(id, StepTick.waived("simulation"), act());
        assertEquals(List.of(), codes(procurements.issue(issue("")).findings()));
    }

    @Test
    public void aTrialIsOfTheVeryPlanThatIsIssued() {
        library.specification = Samples.withEvaluation(library.specification);
        String plan = library.specification
                .evaluation()
                .orElseThrow()
                .published()
                .contentHash()
                .hex();
        open();
        tried("0".repeat(64));
        refused("OTP-6142", () -> procurements.issue(issue("därför")));
        tried(plan);
        assertEquals(List.of(), codes(procurements.issue(issue("")).findings()));
    }

    private void tried(String plan) {
        cases.record(id, List.of(NewEntry.of(EntryKinds.EVALUATION_SIMULATED, Map.of("plan", plan))), act());
    }

    @Test
    public void whereNothingIsEvaluatedNothingIsTried() {
        open();
        library.specification = Variants.without(library.specification, EVALUATED);
        boolean evaluated = library.specification.requirements().stream()
                .anyMatch(one -> one.requirement().award().isPresent());
        assertEquals("the sample evaluates one requirement alone", false, evaluated);
        assertEquals(List.of(), codes(procurements.issue(issue("")).findings()));
    }
}
