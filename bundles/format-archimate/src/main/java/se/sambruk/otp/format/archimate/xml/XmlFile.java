package se.sambruk.otp.format.archimate.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.SafeXml;
import se.sambruk.otp.format.archimate.fault.Texts;

/**
 * Reads one XML file through and tells listeners of it. There are no entities but XML's own, and nothing is fetched: a file with a document
 * type declaration is refused.
 */
public final class XmlFile {
    private static final XMLInputFactory FACTORY = factory();
    private static final int LONGEST_BLANK = 64;
    private static final int EVENTS_BETWEEN_LOOKS = 0x4000;

    private final String name;
    private final Allowance allowance;
    private final XmlListener[] listeners;
    private final Batch batch = new Batch();
    // White space is most of a file's pieces, and the same few over and over: one text of each length.
    private final String[] blanks = new String[LONGEST_BLANK + 1];
    private final char[][] blankCharacters = new char[LONGEST_BLANK + 1][];
    // Where what is told of begins, which is where what came before it ended.
    private int line = 1;
    private int column = 1;
    // How many elements are open.
    private int depth;

    private XmlFile(String name, Allowance allowance, XmlListener... listeners) {
        this.name = name;
        this.allowance = allowance;
        this.listeners = listeners;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = SafeXml.factory();
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        return factory;
    }

    /**
     * Reads a file to its end.
     *
     * @param name the file's, for the places in problems
     * @param in not closed
     * @throws Refused if it is not XML to its end, or passes a limit
     * @throws IOException if it cannot be read from where it lies
     * @throws InterruptedException if the thread is interrupted
     */
    public static void read(String name, InputStream in, Allowance allowance, XmlListener... listeners)
            throws Refused, IOException, InterruptedException {
        new XmlFile(name, allowance, listeners).read(in);
    }

    private void read(InputStream in) throws Refused, IOException, InterruptedException {
        PushbackInputStream first = new PushbackInputStream(new Counted(in, allowance));
        int one = first.read();
        if (one < 0) {
            throw refused("OTP-5408");
        }
        first.unread(one);
        try {
            XMLStreamReader reader = open(Decoding.of(first));
            try {
                events(reader);
            } finally {
                reader.close();
            }
        } catch (Counted.Exceeded e) {
            throw tooLarge();
        } catch (CharacterCodingException | UnsupportedEncodingException e) {
            throw refused("OTP-5402");
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    private static XMLStreamReader open(Reader in) throws XMLStreamException {
        // The factory is not said to be safe for threads.
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(in);
        }
    }

    private void events(XMLStreamReader in) throws XMLStreamException, Refused, InterruptedException {
        int count = 0;
        while (in.hasNext()) {
            event(in, in.next());
            if (++count % EVENTS_BETWEEN_LOOKS == 0 && Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        tell();
    }

    private void tell() {
        for (XmlListener listener : listeners) {
            batch.tell(listener);
        }
        batch.empty();
    }

    private void event(XMLStreamReader in, int event) throws Refused {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw refused("OTP-5403");
            case XMLStreamConstants.START_ELEMENT -> start(in);
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                batch.end(line, column);
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(in);
            default -> {
                // Comments and instructions say nothing to us.
            }
        }
        Location location = in.getLocation();
        line = location.getLineNumber();
        column = location.getColumnNumber();
        if (batch.isFull()) {
            tell();
        }
    }

    private void start(XMLStreamReader in) throws Refused {
        if (++depth > allowance.limits().depth()) {
            throw refused("OTP-5406", allowance.limits().depth());
        }
        String typeNamespace = "";
        String[] attributes = new String[in.getAttributeCount() * 2];
        int count = 0;
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String namespace = in.getAttributeNamespace(i);
            // In files of XML 1.1 the parser takes declarations of namespaces for attributes.
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)) {
                continue;
            }
            attributes[count] = XmlStart.attributeName(namespace, in.getAttributeLocalName(i));
            attributes[count + 1] = LineEnds.plain(in.getAttributeValue(i));
            if (attributes[count].equals(XmlStart.TYPE)) {
                typeNamespace = typeNamespace(in, attributes[count + 1].strip());
            }
            count += 2;
        }
        attributes = count == attributes.length ? attributes : Arrays.copyOf(attributes, count);
        String namespace = in.getNamespaceURI();
        batch.start(new XmlStart(
                namespace == null ? "" : namespace, in.getLocalName(), attributes, line, column, typeNamespace));
    }

    private static String typeNamespace(XMLStreamReader in, String type) {
        String namespace = in.getNamespaceURI(type.substring(0, Math.max(0, type.indexOf(':'))));
        return namespace == null ? "" : namespace;
    }

    private void text(XMLStreamReader in) {
        char[] all = in.getTextCharacters();
        int start = in.getTextStart();
        int end = start + in.getTextLength();
        boolean isBlank = true;
        for (int i = start; i < end && isBlank; i++) {
            char c = all[i];
            isBlank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        }
        String piece = isBlank ? blank(all, start, end - start) : new String(all, start, end - start);
        batch.text(piece, isBlank, line, column);
    }

    private String blank(char[] all, int start, int length) {
        if (length > LONGEST_BLANK) {
            return new String(all, start, length);
        }
        if (blanks[length] == null || !Arrays.equals(blankCharacters[length], 0, length, all, start, start + length)) {
            blankCharacters[length] = Arrays.copyOfRange(all, start, start + length);
            blanks[length] = new String(all, start, length);
        }
        return blanks[length];
    }

    private Place place() {
        return new Place(line, column);
    }

    private Refused fault(XMLStreamException fault) throws IOException {
        Throwable cause = fault.getNestedException();
        if (cause instanceof Counted.Exceeded) {
            return tooLarge();
        }
        if (cause instanceof CharacterCodingException) {
            return refused("OTP-5402");
        }
        if (cause instanceof IOException io) {
            throw io;
        }
        Location at = fault.getLocation();
        if (at != null && at.getLineNumber() > 0) {
            line = at.getLineNumber();
            column = Math.max(1, at.getColumnNumber());
        }
        return refused("OTP-5401");
    }

    private Refused tooLarge() {
        return refused("OTP-5404", allowance.limits().mebibytes());
    }

    private Refused refused(String code, Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = name;
        all[1] = line;
        all[2] = column;
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return new Refused(Problem.error(Texts.ALL, code, all).at(place().in(name)));
    }
}
