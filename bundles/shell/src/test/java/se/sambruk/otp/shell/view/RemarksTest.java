package se.sambruk.otp.shell.view;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.output.Sheet;

/** What to do about a kind of fault is said once, but where it names something else for one than for another. */
public class RemarksTest {

    private static Problem problem(String remedy) {
        return Problem.of("OTP-6202", Severity.ERROR, LocalizedText.of("Fel."), LocalizedText.of(remedy));
    }

    private static List<String> remedies(Problem... problems) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Remarks remarks = new Remarks(LocalizedText.SWEDISH);
        remarks.printWithPlaces(
                List.of(problems),
                new Sheet(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), 80, false));
        remarks.printRemedies(new Sheet(new PrintStream(bytes, true, StandardCharsets.UTF_8), 80, false));
        return bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("OTP-6202"))
                .map(line -> line.substring(line.indexOf("OTP-6202")))
                .toList();
    }

    @Test
    public void theSameRemedyIsSaidOnceAndAnotherIsNotLeftOut() {
        assertEquals(
                List.of("OTP-6202 Läs mot 1.", "OTP-6202 Läs mot 2."),
                remedies(problem("Läs mot 1."), problem("Läs mot 2."), problem("Läs mot 1.")));
    }
}
