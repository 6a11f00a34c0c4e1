package se.sambruk.otp.document;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.text.LocalizedText;

public class CitationsTest {
    private static final Reference LOU = Reference.builder("LOU", ReferenceKind.ACT, "Lag om offentlig upphandling")
            .shortTitle("LOU")
            .build();
    private static final Reference GDPR = Reference.builder("GDPR", ReferenceKind.EU_ACT, "Dataskyddsförordningen")
            .number("(EU) 2016/679")
            .build();

    @Test
    public void statutesAreCitedByChapterAndSection() {
        assertEquals("LOU, 9 kap. 4 §", cited(LOU, "9:4"));
        assertEquals("LOU, 7 kap. 8–9 §§", cited(LOU, "7:8–9"));
        assertEquals("LOU, 19 a kap. 8 §", cited(LOU, "19 a:8"));
        assertEquals("LOU, 15 kap. 11 § p. 7", cited(LOU, "15:11 p. 7"));
    }

    @Test
    public void placesOfAnotherFormStandAsWritten() {
        assertEquals("LOU, 3–6 §§", cited(LOU, "3–6 §§"));
        assertEquals("LOU, 4:8–10, 14", cited(LOU, "4:8–10, 14"));
        assertEquals("(EU) 2016/679, 9:4", cited(GDPR, "9:4"));
        assertEquals("LOU", cited(LOU, ""));
    }

    @Test
    public void inEnglishPlacesStandAsWritten() {
        assertEquals("LOU, 9:4", text(LOU, "9:4", Locale.ENGLISH));
    }

    @Test
    public void aReferenceThatNobodyDescribesIsStillNamed() {
        assertEquals(
                "SAKNAS, art. 3",
                new Citations(Map.of(), LocalizedText.SWEDISH)
                        .spans(List.of(Citation.of("SAKNAS", "art. 3", ""))).stream()
                                .map(Span::text)
                                .collect(Collectors.joining()));
    }

    private static String cited(Reference reference, String at) {
        return text(reference, at, LocalizedText.SWEDISH);
    }

    private static String text(Reference reference, String at, Locale locale) {
        return new Citations(Map.of(reference.id(), reference), locale)
                .spans(List.of(Citation.of(reference.id(), at, "varför"))).stream()
                        .map(Span::text)
                        .collect(Collectors.joining())
                        .replace('\u00a0', ' ');
    }
}
