package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.runner.RunWith;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.testkit.Samples;

/** However odd a letterhead is, it is either refused with a code or gives a sound document. */
@RunWith(JUnitQuickcheck.class)
public class OddLetterheadLawTest {
    private static final Map<String, byte[]> SOUND = sound();

    @Property(trials = 500)
    public void whateverIsMissingOrTwiceOrElsewhere(long seed) throws IOException, SAXException {
        Random random = new Random(seed);
        Map<String, byte[]> entries = new LinkedHashMap<>(SOUND);
        for (int i = 0; i <= random.nextInt(3); i++) {
            List<String> names = entries.keySet().stream()
                    .filter(name -> name.endsWith(".xml") || name.endsWith(".rels"))
                    .toList();
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(12) == 0) {
                entries.remove(name);
            } else {
                entries.put(name, changed(entries.get(name), random));
            }
        }
        assertRefusedOrSound(DocxMaker.zip(entries));
    }

    @Property(trials = 60)
    public void whateverBytesAreWrong(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] archive = DocxMaker.zip(SOUND);
        for (int i = 0; i <= random.nextInt(20); i++) {
            archive[random.nextInt(archive.length)] = (byte) random.nextInt();
        }
        assertRefusedOrSound(archive);
    }

    private static void assertRefusedOrSound(byte[] letterhead) throws IOException {
        DocxFormat format = new DocxFormat();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(Samples.document(), Written.context().withResource(ExportContext.LETTERHEAD, letterhead), out);
        } catch (ProblemException refused) {
            Throwable cause = refused.getCause();
            // A fault of ours in disguise would be a null pointer or the like.
            assertNull(
                    cause instanceof NullPointerException || cause instanceof IndexOutOfBoundsException ? cause : null);
            return;
        }
        assertEquals(List.of(), format.verify(new ByteArrayInputStream(out.toByteArray())));
    }

    private static byte[] changed(byte[] xml, Random random) throws IOException, SAXException {
        org.w3c.dom.Document document = Dom.parse(xml);
        List<Element> elements = new ArrayList<>();
        Dom.each(document.getDocumentElement(), elements::add);
        Element element = elements.get(random.nextInt(elements.size()));
        boolean root = element == document.getDocumentElement();
        switch (random.nextInt(5)) {
            case 0 -> {
                if (!root) {
                    Dom.remove(element);
                }
            }
            case 1 -> {
                if (!root) {
                    element.getParentNode().insertBefore(element.cloneNode(true), element);
                }
            }
            case 2 -> {
                Element into = elements.get(random.nextInt(elements.size()));
                if (!root) {
                    into.appendChild(element.cloneNode(true));
                }
            }
            case 3 -> {
                if (element.getAttributes().getLength() > 0) {
                    element.removeAttributeNode((Attr) element.getAttributes()
                            .item(random.nextInt(element.getAttributes().getLength())));
                }
            }
            default -> {
                if (element.getAttributes().getLength() > 0) {
                    Attr attribute = (Attr) element.getAttributes()
                            .item(random.nextInt(element.getAttributes().getLength()));
                    if (!Ns.XMLNS.equals(attribute.getNamespaceURI())) {
                        attribute.setValue(List.of("", "-1", "99999999999", "rId1", "å ä ö", "x".repeat(500))
                                .get(random.nextInt(6)));
                    }
                }
            }
        }
        return Dom.bytes(document);
    }

    private static Map<String, byte[]> sound() {
        return Written.on(
                        DocxMaker.letterhead()
                                .section("<w:titlePg/>")
                                .footer("first", DocxMaker.field(" PAGE "))
                                .body(DocxMaker.paragraph("{{titel}}") + DocxMaker.paragraph("{{innehåll}}"))
                                .bytes(),
                        Samples.emptyDocument())
                .entries();
    }
}
