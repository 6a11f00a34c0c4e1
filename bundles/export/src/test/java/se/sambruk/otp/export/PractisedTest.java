package se.sambruk.otp.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;

import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Installations;
import se.sambruk.otp.testkit.Samples;

public class PractisedTest {
    private final Practised practised = new Practised(Installations.PRACTICE);

    private static Document document(String notice, Locale locale) {
        return Document.builder("Tilldelningsbeslut", locale).notice(notice).build();
    }

    private String notice(String notice, Locale locale) {
        return ((Document) practised.apply(document(notice, locale))).notice();
    }

    @Test
    public void eachPageSaysThatItIsPracticeInTheLanguageOfTheDocument() {
        assertEquals("ÖVNING", notice("", LocalizedText.SWEDISH));
        assertEquals("PRACTICE", notice("", Locale.ENGLISH));
    }

    @Test
    public void whatAPageMustSayBesideThatIsKept() {
        assertEquals(
                "ÖVNING: Förhandsvisning, ej fastställd",
                notice("Förhandsvisning, ej fastställd", LocalizedText.SWEDISH));
        Matrix matrix = Samples.matrix();
        assertEquals(
                matrix.notice().isEmpty() ? "ÖVNING" : "ÖVNING: " + matrix.notice(),
                ((Matrix) practised.apply(matrix)).notice());
    }

    @Test
    public void nothingElseOfADocumentChanges() {
        Document before = Samples.document();
        Document after = (Document) practised.apply(before);
        assertEquals(before.title(), after.title());
        assertEquals(before.subtitle(), after.subtitle());
        assertEquals(before.organization(), after.organization());
        assertEquals(before.locale(), after.locale());
        assertEquals(before.metadata(), after.metadata());
        assertEquals(before.sections(), after.sections());
    }

    @Test
    public void whatHasNoPagesIsLeftAsItIs() {
        Object specification = Samples.specification();
        assertSame(specification, practised.apply(specification));
    }

    @Test
    public void aRealInstallationMarksNothing() {
        Document document = document("", LocalizedText.SWEDISH);
        assertSame(document, new Practised(Installations.REAL).apply(document));
    }
}
