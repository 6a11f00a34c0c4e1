package se.sambruk.otp.format.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Our own parts, kept as resources that a person can read. */
final class Sheets {
    private Sheets() {}

    static byte[] bytes(String name) {
        try (InputStream in = Sheets.class.getResourceAsStream("parts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no part " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document document(String name) {
        try {
            return Dom.compact(Dom.parse(bytes(name)));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
