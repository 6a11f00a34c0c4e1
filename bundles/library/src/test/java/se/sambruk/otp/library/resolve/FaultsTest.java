package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.LocalizedText;

/** The remedy is in the words of what the person wrote in. */
public class FaultsTest {
    @Test
    public void aFaultInAWorkbookIsMendedInColumnsAndOneInAFileByItsKeys() {
        Faults faults = new Faults();
        faults.error(SourceLocation.cell("prov 1.0.0", "OTP-INF/krav.xlsx", "Anpassningar", 4, 1), "OTP-2101", "X", "");
        faults.error(new SourceLocation("prov 1.0.0", "OTP-INF/pack.yaml", 4, 1), "OTP-2101", "X", "");
        assertEquals(
                "Rätta Krav-id, eller lägg till paketet som har kravet i profilens context.",
                faults.sorted().get(0).remedy().in(LocalizedText.SWEDISH));
        assertEquals(
                "Rätta target, eller lägg till paketet som har kravet i context.",
                faults.sorted().get(1).remedy().in(LocalizedText.SWEDISH));
    }

    @Test
    public void anAnswerThatIsStillAskedForIsTakenAwayInTheWordsOfTheSheet() {
        Faults faults = new Faults();
        faults.warning(SourceLocation.cell("prov 1.0.0", "OTP-INF/krav.xlsx", "Anpassningar", 4, 1), "OTP-2119", "X");
        assertEquals(
                "Lägg till en rad i samma anpassning om inget svar behövs, med Svar under Fält och ”Svarstyp | inget svar”"
                        + " under Nytt värde.",
                faults.sorted().get(0).remedy().in(LocalizedText.SWEDISH));
    }
}
