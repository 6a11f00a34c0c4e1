package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

/**
 * A document that has been written, opened again.
 *
 * @param entries of the archive, in order
 */
record Written(byte[] bytes, ExportReport report, Map<String, byte[]> entries) {
    static Written of(Document document) {
        return of(document, context());
    }

    static Written on(byte[] letterhead, Document document) {
        return of(document, context().withResource(ExportContext.LETTERHEAD, letterhead));
    }

    static Written of(Document document, ExportContext context) {
        try {
            DocxFormat format = new DocxFormat();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExportReport report = format.write(document, context, out);
            byte[] bytes = out.toByteArray();
            assertEquals(List.of(), format.verify(new ByteArrayInputStream(bytes)));
            return new Written(bytes, report, entries(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ExportContext context() {
        return ExportContext.of(LocalizedText.SWEDISH, Samples.DATE);
    }

    static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    String xml(String part) {
        return new String(entries.get(part), StandardCharsets.UTF_8);
    }

    /** The main part. */
    String body() {
        return xml(PackageWriter.MAIN);
    }

    org.w3c.dom.Document tree(String part) {
        try {
            return Dom.parse(entries.get(part));
        } catch (SAXException | IOException e) {
            throw new AssertionError(part, e);
        }
    }

    /** The elements of the main part with a name. */
    List<Element> all(String name) {
        return Dom.all(tree(PackageWriter.MAIN), name);
    }

    /** The text of all parts whose name begins so. */
    String text(String prefix) {
        return entries.keySet().stream()
                .filter(name -> name.startsWith(prefix) && name.endsWith(".xml"))
                .map(name -> tree(name).getDocumentElement().getTextContent())
                .collect(Collectors.joining("\n"));
    }

    List<String> codes() {
        return report.losses().stream().map(Problem::code).toList();
    }
}
