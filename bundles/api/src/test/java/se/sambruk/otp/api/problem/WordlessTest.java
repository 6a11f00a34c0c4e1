package se.sambruk.otp.api.problem;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.Test;
import se.sambruk.otp.api.text.LocalizedText;

public class WordlessTest {
    private static final Problem PROBLEM = Problem.of(
            "OTP-6357",
            Severity.ERROR,
            LocalizedText.of("Alfa AB har redan lämnat anbud."),
            LocalizedText.of("Se efter."));

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        Wordless.of(thrown).printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Test
    public void nothingThatWasSaidIsLeftOfAFaultOrItsCauses() {
        Throwable thrown = new IllegalStateException(
                "Alfa AB", new ProblemException(PROBLEM, new IllegalArgumentException("Alfa AB 100 kr")));
        String printed = printed(thrown);
        assertTrue(printed, !printed.contains("Alfa"));
        for (String kept :
                new String[] {"IllegalStateException", "ProblemException OTP-6357", "IllegalArgumentException"}) {
            assertTrue(kept + " in " + printed, printed.contains(kept));
        }
    }

    @Test
    public void whereItWasThrownIsKept() {
        Throwable thrown = new IllegalStateException("Alfa AB");
        assertArrayEquals(thrown.getStackTrace(), Wordless.of(thrown).getStackTrace());
        assertNull(Wordless.of(thrown).getCause());
    }

    @Test
    public void whatIsWordlessStaysAsItIs() {
        Wordless once = Wordless.of(new ProblemException(PROBLEM));
        assertEquals(once.toString(), Wordless.of(once).toString());
    }

    @Test
    public void causesThatGoRoundInACircleComeToAnEnd() {
        Exception one = new Exception("Alfa AB");
        Exception other = new Exception("Beta AB", one);
        one.initCause(other);
        String printed = printed(one);
        assertTrue(printed, !printed.contains(" AB"));
    }
}
