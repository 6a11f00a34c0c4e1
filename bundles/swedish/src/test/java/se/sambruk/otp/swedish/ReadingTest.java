package se.sambruk.otp.swedish;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;
import se.sambruk.otp.api.quality.measure.TextMeasure;

public class ReadingTest {
    private static List<String> sentences(String text) {
        return Reading.of(text).sentences().stream()
                .map(sentence -> text.substring(sentence.start(), sentence.end()))
                .toList();
    }

    private static void whole(String text) {
        assertEquals(List.of(text), sentences(text));
    }

    @Test
    public void aSentenceEndsAtAMarkBeforeWhiteSpace() {
        assertEquals(List.of("Det går.", "Går det?", "Ja!"), sentences("Det går. Går det?\nJa!"));
        assertEquals(
                List.of("Han sade: ”Det går.”", "Sedan gick han."), sentences("Han sade: ”Det går.” Sedan gick han."));
        assertEquals(List.of("Det går (nästan.)", "Bra."), sentences("Det går (nästan.) Bra."));
        whole("Se www.exempel.se eller filen krav.yaml i mappen.");
        whole("Utan punkt på slutet");
    }

    @Test
    public void anEndlessRowOfFullStopsIsReadTooAndIsNoAbbreviation() {
        String row = "a.".repeat(20_000);
        assertEquals(List.of(row, "Sedan slut."), sentences(row + " Sedan slut."));
    }

    @Test
    public void itDoesNotEndAfterAnAbbreviation() {
        whole("Det gäller t.ex. driften.");
        whole("Det gäller bl.a. kap. 9 och (jfr. ovan) fr.o.m. maj.");
        whole("Avser drift, stöd m.m. under avtalstiden.");
        assertEquals(List.of("Det gäller alla.", "Ingen undantas."), sentences("Det gäller alla. Ingen undantas."));
    }

    @Test
    public void itDoesNotEndAfterANumberOrAtAColon() {
        whole("Enligt kap. 9. Samma lag gäller.");
        whole("Detta krävs: Att det går; och att det håller.");
        whole("Rimlig nivå (99,5. Se ovan).");
        assertEquals(List.of("Är det 9?", "Ja."), sentences("Är det 9? Ja."));
        // A requirement's id has digits in it, but is a name.
        assertEquals(List.of("Se OTP-SAK-003.", "Den räcker."), sentences("Se OTP-SAK-003. Den räcker."));
    }

    @Test
    public void itEndsWithItsParagraphAndWithTheItemOfAList() {
        assertEquals(List.of("Första stycket", "Andra stycket."), sentences("Första stycket\n\nAndra stycket."));
        assertEquals(
                List.of("Ska ha:", "- sök", "- logg.", "1. öppet"), sentences("Ska ha:\n- sök\n- logg.\n1. öppet\n"));
        whole("En mening på\ntvå rader.");
    }

    @Test
    public void aWordIsARunOfLetters() {
        TextMeasure measure =
                Reading.of("E-tjänsten (NIS2) når 99,5 % år 2026.").measure();
        // E, tjänsten, NIS, når, år
        assertEquals(TextMeasure.of(5, 1, 1, 5), measure);
        assertEquals(TextMeasure.NONE, Reading.of("42 %. 17!").measure());
        assertEquals(TextMeasure.NONE, Reading.of("").measure());
    }

    @Test
    public void anAccentWrittenApartIsThatOfItsLetter() {
        Sentence apart = Reading.of("Idén a\u0308r o\u0308ppen.").sentences().get(0);
        Sentence together = Reading.of("Idén är öppen.").sentences().get(0);
        assertEquals(together.tokens(), apart.tokens());
        assertEquals(together.words(), apart.words());
    }

    @Test
    public void aParameterIsNoWordAndAFullStopAfterItEndsTheSentence() {
        List<Sentence> sentences = Reading.of("Svar ges inom {{antal-dagar}}. Varje {{dag}} räknas.")
                .sentences();
        assertEquals(2, sentences.size());
        assertEquals(3, sentences.get(0).words());
        assertEquals(
                List.of("svar", "ges", "inom", Sentence.PARAMETER),
                sentences.get(0).tokens());
        assertEquals(31, sentences.get(1).start());
    }

    @Test
    public void longWordsHaveMoreThanSixLetters() {
        assertEquals(1, Reading.of("sexsex sjusjus").measure().longWords());
    }

    @Test
    public void lixIsWordsForEachSentenceAndTheShareOfLongWords() {
        // Ten sentences of ten words, three of them long.
        String sentence = "Det är ett hus i byn som kommunen bygger tillsammans.";
        assertEquals(TextMeasure.of(10, 2, 1, 10), Reading.of(sentence).measure());
        TextMeasure all = Reading.of(repeated(sentence, 10)).measure();
        assertEquals("30.0", all.lix().orElseThrow().toPlainString());
        assertTrue(all.isHeavierThan(29));
        assertFalse(all.isHeavierThan(30));
    }

    @Test
    public void nothingUnderAHundredWordsIsJudged() {
        TextMeasure nearly = Reading.of(repeated("Kommunerna upphandlar verksamhetssystemen tillsammans.", 24))
                .measure();
        assertEquals(96, nearly.words());
        assertEquals(Optional.empty(), nearly.lix());
        assertFalse(nearly.isHeavierThan(1));
    }

    private static String repeated(String sentence, int times) {
        return IntStream.range(0, times).mapToObj(i -> sentence).collect(Collectors.joining(" "));
    }
}
