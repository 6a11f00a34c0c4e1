package se.sambruk.otp.format.html;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

public class HtmlCheckTest {
    @Test
    public void scripts_and_whatever_else_runs_or_fetches_are_seen() throws IOException {
        assertFound("OTP-5534", "</main>", "<script>1</script></main>");
        assertFound("OTP-5534", "</main>", "<iframe></iframe></main>");
        assertFound("OTP-5534", "<h1>", "<h1 onclick=\"x\">");
        assertFound("OTP-5534", "<h1>", "<h1 style=\"x\">");
        assertFound("OTP-5534", "href=\"https://", "href=\"javascript:");
        assertFound("OTP-5534", "src=\"data:image/png;", "src=\"data:text/html;");
    }

    @Test
    public void what_every_page_has_is_missed() throws IOException {
        assertFound("OTP-5533", " lang=\"sv-SE\"", "");
        assertFound(
                "OTP-5533",
                "<title>Kravbilaga för ärendehantering – Ärendehanteringssystem som tjänst</title>",
                "<title></title>");
        assertFound("OTP-5533", "Content-Security-Policy", "x");
        assertFound("OTP-5533", "</main>", "<h1>x</h1></main>");
    }

    @Test
    public void ids_that_are_there_twice_or_not_at_all_are_seen() throws IOException {
        assertFound("OTP-5535", "</main>", "<p id=\"drift\">x</p></main>");
        assertFound("OTP-5536", "</main>", "<a href=\"#ingenstans\">x</a></main>");
    }

    @Test
    public void pictures_without_words_and_headings_that_skip_a_level_are_seen() throws IOException {
        assertFound("OTP-5537", " alt=\"En tom ruta med svart ram.\"", "");
        assertFound("OTP-5538", "</main>", "<h2>x</h2><h4>y</h4></main>");
    }

    @Test
    public void what_is_not_closed_is_told_of_with_its_line() throws IOException {
        List<Problem> found = check("</main>", "");
        assertEquals(List.of("OTP-5532"), found.stream().map(Problem::code).toList());
        long line = Pages.of(Samples.document())
                        .source()
                        .lines()
                        .takeWhile(l -> !l.contains("</main>"))
                        .count()
                + 2;
        assertTrue(found.toString(), found.get(0).message().toString().contains("rad " + line));
    }

    @Test
    public void another_document_type_is_not_read() throws IOException {
        assertFound("OTP-5531", "<!DOCTYPE html>", "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
        assertFound("OTP-5532", "<!DOCTYPE html>\n", "<!DOCTYPE html>\n<!DOCTYPE html [<!ENTITY x \"y\">]>");
    }

    @Test
    public void a_page_that_is_too_large_is_not_read() throws IOException {
        byte[] page = Pages.of(Samples.document()).bytes();
        List<Problem> found = new HtmlCheck(1000).check(new ByteArrayInputStream(page));
        assertEquals(List.of("OTP-5530"), found.stream().map(Problem::code).toList());
    }

    @Test
    public void many_escapes_and_a_large_picture_are_no_fault() throws IOException {
        byte[] picture = new byte[8 << 20];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0, picture, 0, 8);
        Document document = Document.builder("Stort", LocalizedText.SWEDISH)
                .section(Section.builder("a", "A")
                        .block(Paragraph.of("<&>".repeat(100_000)))
                        .block(Figure.of("b", picture, "image/png", "Bild", "En bild."))
                        .build())
                .build();
        Pages.Made made = Pages.of(document);
        assertEquals(List.of(), made.codes());
        assertEquals(List.of(), Pages.format().verify(new ByteArrayInputStream(made.bytes())));
    }

    private static void assertFound(String code, String what, String instead) throws IOException {
        assertEquals(
                instead,
                List.of(code),
                check(what, instead).stream().map(Problem::code).distinct().toList());
    }

    private static List<Problem> check(String what, String instead) throws IOException {
        String page = Pages.of(Samples.document()).source();
        assertTrue(what, page.contains(what));
        byte[] changed = page.replace(what, instead).getBytes(StandardCharsets.UTF_8);
        return Pages.format().verify(new ByteArrayInputStream(changed));
    }
}
