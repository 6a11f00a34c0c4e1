package se.sambruk.otp.content.pack;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.Scope;

/** Sees whether a file is a picture that documents can carry: a PNG, or an SVG that runs nothing and fetches nothing. */
final class PictureFile {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final String SVG_SPACE = "http://www.w3.org/2000/svg";
    private static final Set<String> RUNNING =
            Set.of("script", "foreignobject", "iframe", "object", "embed", "handler");
    private static final int DEEPEST = 200;

    private PictureFile() {}

    static boolean isNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".png") || lower.endsWith(".svg");
    }

    /** Whether it is; the scope is told why not. */
    static boolean check(String name, byte[] content, Scope scope) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".png")) {
            boolean png = content.length > PNG.length && Arrays.equals(PNG, Arrays.copyOf(content, PNG.length));
            if (!png) {
                scope.error(Placed.NOWHERE, "OTP-1352");
            }
            return png;
        }
        try {
            Optional<String> unwanted = unwanted(content);
            unwanted.ifPresent(what -> scope.error(Placed.NOWHERE, "OTP-1353", what));
            return unwanted.isEmpty();
        } catch (XMLStreamException e) {
            scope.error(Placed.NOWHERE, "OTP-1352");
            return false;
        }
    }

    /** What of an SVG runs or fetches something. */
    private static Optional<String> unwanted(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        int depth = 0;
        boolean first = true;
        boolean inStyle = false;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (first && !(in.getLocalName().equals("svg") && SVG_SPACE.equals(in.getNamespaceURI()))
                            || ++depth > DEEPEST) {
                        throw new XMLStreamException("no picture");
                    }
                    first = false;
                    inStyle = in.getLocalName().equals("style");
                    Optional<String> found = unwanted(in);
                    if (found.isPresent()) {
                        return found;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    inStyle = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inStyle && fetches(in.getText())) {
                        return Optional.of("style");
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return Optional.of("DOCTYPE");
                }
                default -> {
                    // Comments and what else says nothing.
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unwanted(XMLStreamReader in) {
        if (RUNNING.contains(in.getLocalName().toLowerCase(Locale.ROOT))) {
            return Optional.of("<" + in.getLocalName() + ">");
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = in.getAttributeValue(i).strip();
            boolean leads = name.equals("href") || name.equals("src");
            if (name.startsWith("on")
                    || leads && !value.startsWith("#") && !value.startsWith("data:image/png")
                    || fetches(value)) {
                return Optional.of(in.getAttributeLocalName(i));
            }
        }
        return Optional.empty();
    }

    /** Whether a style leads out of the picture. */
    private static boolean fetches(String style) {
        String lower = style.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("url(");
        while (at >= 0) {
            String target = lower.substring(at + "url(".length()).replaceFirst("^[\\s'\"]*", "");
            if (!target.startsWith("#")) {
                return true;
            }
            at = lower.indexOf("url(", at + 1);
        }
        return lower.contains("@import") || lower.contains("javascript:") || lower.indexOf('\\') >= 0;
    }
}
