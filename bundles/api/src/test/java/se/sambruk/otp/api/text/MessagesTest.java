package se.sambruk.otp.api.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;

public class MessagesTest {
    private final Messages messages = Messages.of(MessagesTest.class);

    @Test
    public void bothLanguagesAreFilledInAtOnce() {
        LocalizedText text = messages.text("greeting", "Åsa", 1200);
        assertEquals("Hej Åsa, 1\u00a0200 krav", text.in(LocalizedText.SWEDISH));
        assertEquals("Hello Åsa, 1,200 requirements", text.in(Locale.ENGLISH));
        assertEquals("Swedish is the fallback", text.in(LocalizedText.SWEDISH), text.in(Locale.FRENCH));
    }

    @Test
    public void anArgumentThatIsATextIsPutInInEachLanguage() {
        LocalizedText text = messages.text("greeting", LocalizedText.of("världen", "world"), 1);
        assertEquals("Hej världen, 1 krav", text.in(LocalizedText.SWEDISH));
        assertEquals("Hello world, 1 requirements", text.in(Locale.ENGLISH));
    }

    @Test
    public void aMissingTextIsAFaultInTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> messages.text("missing"));
        assertThrows(IllegalStateException.class, () -> Messages.of(ContentHash.class));
    }

    @Test
    public void aProblemTellsCodePlaceSentenceAndRemedy() {
        Problem problem = Problem.error(messages, "TEST-0001", "4,5")
                .at(new SourceLocation("exempelkommun 1.2.0", "OTP-INF/amendments.yaml", 14, 9));
        assertEquals(
                "TEST-0001  exempelkommun 1.2.0 · OTP-INF/amendments.yaml, rad 14, kolumn 9\n"
                        + "Värdet 4,5 är för högt.\nGör så här: sänk det.",
                problem.describe(LocalizedText.SWEDISH));
        assertEquals(
                "TEST-0001  exempelkommun 1.2.0 · OTP-INF/amendments.yaml, line 14, column 9\n"
                        + "The value 4,5 is too high.\nRemedy: lower it.",
                problem.describe(Locale.ENGLISH));
    }
}
