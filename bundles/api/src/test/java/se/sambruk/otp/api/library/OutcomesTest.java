package se.sambruk.otp.api.library;

import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;

public class OutcomesTest {
    private static Problem problem(Severity severity) {
        return Problem.of("TEST-0001", severity, LocalizedText.of("fel"), LocalizedText.of("rätta"));
    }

    @Test
    public void nothingWithoutAnErrorIsNoOutcome() {
        List<Problem> warnings = List.of(problem(Severity.WARNING));
        assertThrows(IllegalArgumentException.class, () -> new Resolution(Optional.empty(), warnings));
        assertThrows(IllegalArgumentException.class, () -> new ProfileReading(Optional.empty(), List.of()));
    }

    @Test
    public void anErrorExplainsThatThereIsNothing() {
        List<Problem> errors = List.of(problem(Severity.ERROR), problem(Severity.INFO));
        assertTrue(new Resolution(Optional.empty(), errors).specification().isEmpty());
        assertTrue(new ProfileReading(Optional.empty(), errors).profile().isEmpty());
    }
}
