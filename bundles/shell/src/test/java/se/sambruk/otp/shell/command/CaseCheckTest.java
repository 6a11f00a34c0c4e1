package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.assessment.PlanService;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.shell.FakeQuality;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

/** What is tried before it is issued is named as everywhere else: by its case, or by a file. */
public class CaseCheckTest extends TailoringTrials {
    private final FakeQuality quality = FakeQuality.quiet();

    private Result check(String target) throws Exception {
        services.with(QualityService.class, quality).with(PlanService.class, specification -> List.of());
        return run(ANNA, "procurement:check", target, "--json");
    }

    @Test
    public void aCaseIsCheckedByItsWorkingProfile() throws Exception {
        begun();
        Result byCase = check(ID);
        assertNotEquals(byCase.err(), Outcome.FAILED, byCase.outcome());
        assertTrue(byCase.out(), byCase.out().length() > 2);
        Result byFile = check("profil.yaml");
        assertEquals(byFile.out(), byCase.out());
    }

    @Test
    public void aCaseThatHasNoProfileSaysHowToGetOne() throws Exception {
        open();
        Result result = check(ID);
        assertEquals(Outcome.FAILED, result.outcome());
        assertTrue(result.err(), result.err().startsWith("OTP-8130"));
    }
}
