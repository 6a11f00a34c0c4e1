package se.sambruk.otp.rules.text;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class StatutesTest {
    @Test
    public void placesInStatutesAreCited() {
        assertCited(true, "Leverantören ska skyndsamt lämna ut handlingen enligt 2 kap. 15 §.");
        assertCited(true, "Biträdet ska enligt artikel 33.2 underrätta kommunen.");
        assertCited(true, "Det ska ske enligt lagen om offentlig upphandling.");
        assertCited(true, "Det följer av 2016:1145 hur det ska ske.");
        assertCited(true, "Leverantören ska följa dataskyddsförordningen.");
    }

    @Test
    public void aLawThatIsOnlySpokenOfIsNotCited() {
        assertCited(false, "När lagen ändras ska leverantören svara skyndsamt.");
    }

    @Test
    public void wordsThatEndAlikeAreNoLaws() {
        assertCited(false, "Leverantören ska läsa underlagen enligt förslagen i uppslagen.");
        assertCited(false, "Kommunens arbetslag ska svara i bilagan av detta slag.");
        assertCited(false, "Bildens format är 16:9 och ska visas.");
    }

    private static void assertCited(boolean expected, String text) {
        Analysis analysis = Analysis.of(text);
        assertEquals(
                text, expected, Statutes.areCited(analysis, analysis.near(0).orElseThrow()));
    }
}
