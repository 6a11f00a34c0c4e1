package se.sambruk.otp.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.sambruk.otp.workbook.BookFault.Reason;

/**
 * Stands between a parser and whoever it tells, and keeps to bounds what the parser itself holds in memory: a tag or a comment is
 * held whole, an open element until its end, and each name until the end of the part. The text between tags is not held.
 */
final class XmlGuard extends DefaultHandler {
    /** In bytes; the longest tags of a workbook have some thousands. */
    static final int MAX_PIECE = 4 << 20;
    /** Those of a workbook lie some ten deep. */
    static final int MAX_DEPTH = 256;
    /** A workbook has some hundred. */
    static final int MAX_NAMES = 10_000;

    private final DefaultHandler handler;
    private final Set<String> names = new HashSet<>();
    private int piece;
    private int depth;

    XmlGuard(DefaultHandler handler) {
        this.handler = handler;
    }

    /** The bytes that the parser is to be given. */
    InputStream watch(InputStream part) {
        return new CountedInput(part) {
            @Override
            void count(int count) throws IOException {
                piece += count;
                if (piece > MAX_PIECE) {
                    throw new TooLong();
                }
            }
        };
    }

    /** More bytes than any piece of a workbook has, without anything to tell of. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        learn(prefix);
        learn(uri);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        piece = 0;
        if (++depth > MAX_DEPTH) {
            throw new SAXException("elements within elements: " + depth);
        }
        learn(qualified);
        for (int i = 0; i < attributes.getLength(); i++) {
            learn(attributes.getQName(i));
        }
        handler.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        piece = 0;
        handler.characters(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        piece = 0;
        depth--;
        handler.endElement(uri, name, qualified);
    }

    private void learn(String name) throws SAXException {
        if (names.add(name) && names.size() > MAX_NAMES) {
            throw new SAXException(BookFault.of(Reason.TOO_MANY, "names", MAX_NAMES));
        }
    }
}
