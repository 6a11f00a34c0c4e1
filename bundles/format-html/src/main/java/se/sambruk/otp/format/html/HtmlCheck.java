package se.sambruk.otp.format.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import se.sambruk.otp.api.problem.Problem;

/** Reads a page of ours back and tells what is wrong with it, before anybody sees it. Thread-safe. */
final class HtmlCheck {
    /** What every page begins with; HTML wants it, and a parser that takes no document types is given what comes after. */
    static final String DOCTYPE = "<!DOCTYPE html>\n";

    private static final byte[] START = DOCTYPE.getBytes(StandardCharsets.US_ASCII);
    private static final int MEBIBYTE = 1024 * 1024;

    private final int most;

    /**
     * @param most the greatest size of a page, in bytes
     */
    HtmlCheck(int most) {
        this.most = most;
    }

    List<Problem> check(InputStream in) throws IOException {
        byte[] page = in.readNBytes(most);
        if (in.read() >= 0) {
            return List.of(Problem.error(Words.MESSAGES, "OTP-5530", most / MEBIBYTE));
        }
        if (page.length < START.length || !Arrays.equals(START, Arrays.copyOf(page, START.length))) {
            return List.of(Problem.error(Words.MESSAGES, "OTP-5531"));
        }
        PageScan scan = new PageScan();
        try {
            Xml.read(new ByteArrayInputStream(page, START.length, page.length - START.length), scan);
        } catch (SAXParseException e) {
            // Counted from the line after the document type.
            return List.of(Problem.error(
                    Words.MESSAGES,
                    "OTP-5532",
                    Integer.toString(e.getLineNumber() + 1),
                    Integer.toString(e.getColumnNumber())));
        } catch (SAXException e) {
            return List.of(Problem.error(Words.MESSAGES, "OTP-5531"));
        }
        return scan.problems();
    }
}
