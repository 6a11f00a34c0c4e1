package se.sambruk.otp.format.pdf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.Test;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.text.LocalizedText;

public class PaginatorTest {
    private int asked;
    private int drawn;

    /** A strip that counts what is done with it. */
    private final class Counted extends Strip {
        @Override
        float height() {
            asked++;
            return 20;
        }

        @Override
        protected void draw(Sheet sheet, float x, float top) {
            drawn++;
        }
    }

    /** Fills pages with so many strips, as a table's rows stand: the first and the last two on one page, the header above each page's first. */
    private int filled(int strips) throws IOException {
        asked = 0;
        drawn = 0;
        List<Strip> headers = List.of(new Counted());
        List<Strip> rows = new ArrayList<>();
        for (int i = 0; i < strips; i++) {
            rows.add(new Counted().under(headers).kept(i == 0 || i == strips - 2));
        }
        try (PDDocument pdf = new PDDocument()) {
            Document document = Document.builder("Prov", LocalizedText.SWEDISH).build();
            Words words = new Words(document.locale());
            Losses losses = new Losses();
            TextLayout text = new TextLayout(
                    new Typesetter(new Faces(pdf), losses), Plan.of(DocumentOutline.of(document), words));
            Book book = new Book();
            Paginator paginator = new Paginator(book, new Furniture(document, text, words, new Tag("Document")));
            paginator.newPage();
            paginator.fill(rows);
            assertEquals(strips + book.sheets().size(), drawn);
        }
        return asked;
    }

    @Test
    public void a_strip_is_looked_at_as_often_however_many_there_are() throws IOException {
        int few = filled(1_000);
        int many = filled(6_000);
        assertTrue(few + " times for 1,000, " + many + " times for 6,000", many <= 6 * few);
    }
}
