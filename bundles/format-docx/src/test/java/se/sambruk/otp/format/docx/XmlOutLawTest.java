package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.runner.RunWith;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Whatever is written as text is read back as it was, with line ends of one kind, but for characters that no file may hold, and those are counted. */
@RunWith(JUnitQuickcheck.class)
public class XmlOutLawTest {
    private static final String INTERESTING =
            "<>&\"' \t\n\r\u0000\u0001\u000b\u001f\u007f\u0085\u00a0\u2028åäö]]>\ufffd\ufffe\uffff\ud800\udc00\udbff\udfff\u009f\ufdd0";

    @Property(trials = 400)
    public void textsComeBackAsTheyWere(long seed) throws IOException, SAXException {
        String text = text(new Random(seed));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XmlOut out = XmlOut.to(bytes);
        out.raw("<a b=\"").text(text).raw("\">").text(text).raw("</a>").flush();
        Element read = Dom.parse(bytes.toByteArray()).getDocumentElement();
        String expected = allowed(text);
        assertEquals(expected, read.getTextContent());
        assertEquals(expected, read.getAttribute("b"));
        int removed =
                out.removed().values().stream().mapToInt(Integer::intValue).sum();
        assertEquals(2L * lines(text).codePoints().filter(c -> !isKept(c)).count(), removed);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(3) == 0) {
                text.append(INTERESTING.charAt(random.nextInt(INTERESTING.length())));
            } else if (random.nextInt(10) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                text.append((char) (' ' + random.nextInt(95)));
            }
        }
        return text.toString();
    }

    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder();
        lines(text).codePoints().filter(XmlOutLawTest::isKept).forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private static String lines(String text) {
        return text.replaceAll("\r\n|[\r\u0085\u2028\u2029]", "\n");
    }

    /** XML 1.0, production 2, less the controls and the noncharacters that Unicode (23.1 and 23.7) has. */
    private static boolean isKept(int c) {
        boolean control = c < 0x20 && c != 9 && c != 10 || c >= 0x7f && c <= 0x9f;
        boolean none = c >= 0xfdd0 && c <= 0xfdef || (c & 0xffff) >= 0xfffe;
        return !control && !none && (c < 0xd800 || c > 0xdfff);
    }
}
