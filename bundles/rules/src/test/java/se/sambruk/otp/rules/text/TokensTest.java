package se.sambruk.otp.rules.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class TokensTest {
    private static List<String> written(String text) {
        return Analysis.of(text).tokens().stream().map(Token::written).toList();
    }

    private static TokenKind kind(String token) {
        List<Token> tokens = Analysis.of(token).tokens();
        assertEquals(token, 1, tokens.size());
        return tokens.get(0).kind();
    }

    @Test
    public void aWordHoldsWhatBelongsToIt() {
        assertEquals(List.of("Räksmörgåsen", "på", "e-tjänsten"), written("Räksmörgåsen på e-tjänsten"));
        assertEquals(TokenKind.WORD, kind("EU:s"));
        assertEquals(TokenKind.WORD, kind("o’hara"));
        assertEquals(List.of("person-", "och", "organisationsnummer"), written("person- och organisationsnummer"));
        assertEquals(List.of("och", "/", "eller"), written("och/eller"));
        assertEquals(List.of("Följande", ":", "namn"), written("Följande: namn"));
    }

    @Test
    public void aWordIsComparedInSmallLettersAndComposed() {
        assertEquals("å", Analysis.of("A\u030A").token(0).lower());
        assertEquals("ångström", Analysis.of("ÅNGSTRÖM").token(0).lower());
    }

    @Test
    public void anAmountIsANumberAndOtherDigitsAreCodes() {
        List.of("5", "99,5", "10 000", "1 500 000,25", "3.2")
                .forEach(number -> assertEquals(TokenKind.NUMBER, kind(number)));
        List.of("2016:1145", "V3.2.1", "OTP-DRI-003", "3.2.1", "24x7", "2026-01-15", "5GB", "07:00")
                .forEach(code -> assertEquals(TokenKind.CODE, kind(code)));
    }

    @Test
    public void anotherNumberIsNoGroupOfThree() {
        assertEquals(List.of("2026", "100", "st"), written("2026 100 st"));
        assertEquals(List.of("10", "0001"), written("10 0001"));
        assertEquals(List.of("1", "–", "3", "och", "99", "%"), written("1–3 och 99 %"));
    }

    @Test
    public void anAbbreviationIsOneTokenHoweverItIsWritten() {
        for (String written : List.of("t.ex.", "t. ex.", "t.ex")) {
            assertEquals(TokenKind.ABBREVIATION, kind(written));
            assertEquals("t.ex.", Analysis.of(written).token(0).lower());
        }
        assertEquals(TokenKind.ABBREVIATION, kind("fr.o.m."));
        assertEquals(TokenKind.ABBREVIATION, kind("kap."));
        assertEquals(List.of("Det", "går", "."), written("Det går."));
    }

    @Test
    public void addressesAndParametersAreOneTokenEach() {
        assertEquals(TokenKind.ADDRESS, kind("https://exempel.se/a?b=c"));
        assertEquals(TokenKind.ADDRESS, kind("namn@exempel.se"));
        assertEquals(TokenKind.ADDRESS, kind("www.exempel.se"));
        assertEquals(List.of("Se", "exempel.se", "."), written("Se exempel.se."));
        assertEquals(TokenKind.PARAMETER, kind("{{antal}}"));
        assertEquals(List.of("{", "{", "öppet"), written("{{öppet"));
    }

    @Test
    public void whatIsQuotedIsKnown() {
        for (String text : List.of(
                "Texten ”ska” visas",
                "Texten \"ska\" visas",
                "Texten “ska” visas",
                "Texten »ska« visas",
                "Texten »ska» visas",
                "Texten `ska` visas")) {
            List<Token> tokens = Analysis.of(text).tokens();
            assertTrue(text, tokens.stream().anyMatch(token -> token.is("ska") && token.isQuoted()));
            assertFalse(text, tokens.get(tokens.size() - 1).isQuoted());
        }
        assertTrue(Analysis.of("En skärm på 24\" som ska gå att vrida").tokens().stream()
                .noneMatch(Token::isQuoted));
        assertTrue(Analysis.of("Ett ”öppet citat som ska vara kvar").tokens().stream()
                .noneMatch(Token::isQuoted));
    }
}
