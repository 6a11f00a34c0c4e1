package se.sambruk.otp.api.problem;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import se.sambruk.otp.api.text.LocalizedText;

public class ProblemTest {
    private static final Problem PROBLEM =
            Problem.of("PRV-0001", Severity.ERROR, LocalizedText.of("Fel."), LocalizedText.of("Rätta."));

    @Test
    public void aPlaceStandsAfterTheCode() {
        assertEquals(
                "PRV-0001  prov 1.0.0 · OTP-INF/a.yaml, rad 2\nFel.\nGör så här: Rätta.",
                PROBLEM.at(new SourceLocation("prov 1.0.0", "OTP-INF/a.yaml", 2, 0))
                        .describe(LocalizedText.SWEDISH));
    }

    @Test
    public void whereThereIsNoPlaceTheCodeEndsItsLine() {
        String alone = "PRV-0001\nFel.\nGör så här: Rätta.";
        assertEquals(alone, PROBLEM.describe(LocalizedText.SWEDISH));
        assertEquals(alone, PROBLEM.at(SourceLocation.file("", "")).describe(LocalizedText.SWEDISH));
    }
}
