package se.sambruk.otp.format.pdf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.testkit.Samples;

/** Every document is one for all (PDF/UA-1) and one to keep (PDF/A-2a), by veraPDF. */
public class StandardsTest {
    @Test
    public void a_usual_document_keeps_the_standards() throws Exception {
        keeps(Samples.document());
    }

    @Test
    public void an_empty_document_keeps_the_standards() throws Exception {
        keeps(Samples.emptyDocument());
    }

    @Test
    public void a_preview_keeps_the_standards() throws Exception {
        keeps(Samples.previewDocument());
    }

    @Test
    public void unusual_texts_keep_the_standards() throws Exception {
        keeps(Samples.unusualDocument());
    }

    @Test
    public void hard_cases_keep_the_standards() throws Exception {
        keeps(HardCases.make());
        keeps(HardCases.nested());
    }

    @Test
    public void matrices_keep_the_standards() throws Exception {
        keeps(Samples.matrix());
        keeps(Samples.unusualMatrix());
        keeps(Samples.emptyMatrix());
        keeps(Samples.matrix(40, 30));
    }

    @Test
    public void a_document_without_a_language_keeps_the_standards() throws Exception {
        keeps(Document.builder("Title", Locale.ROOT).build());
        keeps(Document.builder("", Locale.ENGLISH).build());
    }

    @Test
    public void the_annex_of_a_real_procurement_keeps_the_standards() throws Exception {
        keeps(RealDocuments.annex());
    }

    @Test
    public void a_real_architecture_with_its_drawings_keeps_the_standards() throws Exception {
        keeps(RealDocuments.architecture());
    }

    @Test
    public void what_keeps_no_standard_is_told_apart() throws Exception {
        byte[] pdf = Written.of(Samples.document()).bytes();
        byte[] spoiled = new String(pdf, StandardCharsets.ISO_8859_1)
                .replace("<pdfuaid:part>1", "<pdfuaid:part>7")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertFalse(Standards.broken(spoiled).isEmpty());
    }

    private static void keeps(Object source) throws Exception {
        assertEquals(Map.of(), Standards.broken(Written.of(source).bytes()));
    }
}
