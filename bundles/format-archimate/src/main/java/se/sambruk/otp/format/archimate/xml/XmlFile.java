package se.sambruk.otp.format.archimate.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.archimate.fault.Texts;

/**
 * Reads one XML file through and tells listeners of it. There are no entities but XML's own, and nothing is fetched: a file with a document
 * type declaration is refused.
 */
public final class XmlFile {
    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final Allowance allowance;
    private final List<XmlListener> listeners;
    private Place place = new Place(1, 1);

    private XmlFile(String name, Allowance allowance, List<XmlListener> listeners) {
        this.name = name;
        this.allowance = allowance;
        this.listeners = listeners;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
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
        new XmlFile(name, allowance, List.of(listeners)).read(in);
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

    private void events(XMLStreamReader in) throws XMLStreamException, Refused, IOException, InterruptedException {
        int depth = 0;
        int count = 0;
        while (in.hasNext()) {
            int event = in.next();
            switch (event) {
                case XMLStreamConstants.DTD -> throw refused("OTP-5403");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > allowance.limits().depth()) {
                        throw refused("OTP-5406", allowance.limits().depth());
                    }
                    XmlStart start = start(in);
                    for (XmlListener listener : listeners) {
                        listener.start(start);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    for (XmlListener listener : listeners) {
                        listener.end(place);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    String piece = in.getText();
                    for (XmlListener listener : listeners) {
                        listener.text(piece, place);
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("OTP-5403");
                default -> {
                    // Comments and instructions say nothing to us.
                }
            }
            Location location = in.getLocation();
            place = new Place(location.getLineNumber(), location.getColumnNumber());
            if ((++count & 0x3FFF) == 0 && Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    private XmlStart start(XMLStreamReader in) {
        int count = in.getAttributeCount();
        List<XmlStart.Attribute> attributes = count == 0 ? List.of() : new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String namespace = in.getAttributeNamespace(i);
            attributes.add(new XmlStart.Attribute(
                    namespace == null ? "" : namespace, in.getAttributeLocalName(i), in.getAttributeValue(i)));
        }
        String namespace = in.getNamespaceURI();
        return new XmlStart(
                namespace == null ? "" : namespace, in.getLocalName(), attributes, place, in::getNamespaceURI);
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
            place = new Place(at.getLineNumber(), Math.max(1, at.getColumnNumber()));
        }
        return refused("OTP-5401");
    }

    private Refused tooLarge() {
        return refused("OTP-5404", allowance.limits().mebibytes());
    }

    private Refused refused(String code, Object... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = name;
        all[1] = place.line();
        all[2] = place.column();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return new Refused(Problem.error(Texts.ALL, code, all).at(place.in(name)));
    }
}
