package se.sambruk.otp.format.html;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import nu.validator.client.EmbeddedValidator;
import org.junit.Test;
import org.xml.sax.SAXException;
import se.sambruk.otp.testkit.Samples;

/** What the Nu HTML checker, which the W3C judges pages by, says of ours: markup, ARIA and CSS. */
public class NuTest {
    @Test
    public void documents_are_valid() throws Exception {
        assertValid(Samples.document());
        assertValid(Samples.previewDocument());
        assertValid(Samples.emptyDocument());
        assertValid(Samples.unusualDocument());
        assertValid(Samples.unknownBlockDocument());
        assertValid(RichDocument.make());
    }

    @Test
    public void matrices_are_valid() throws Exception {
        assertValid(Samples.matrix());
        assertValid(Samples.emptyMatrix());
        assertValid(Samples.unusualMatrix());
        assertValid(Samples.matrix(20, 30));
        assertValid(Samples.matrix(700, 100));
    }

    private static void assertValid(Object source) throws IOException, SAXException {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        String said = checker.validate(new ByteArrayInputStream(Pages.of(source).bytes()));
        assertEquals("", said.lines().filter(line -> line.contains("error")).collect(Collectors.joining("\n")));
    }
}
