package se.sambruk.otp.content.picture;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.sambruk.otp.api.text.SafeXml;
import se.sambruk.otp.content.fault.Placed;

/**
 * Reads an SVG and tells of all in it that is not known to do nothing but show: elements, attributes, properties and values are taken in because they
 * are known to be harmless, not because they are not known to be harmful. Used once.
 */
final class SvgFile {
    /** How deep elements may be in each other. People who draw do not go beyond 40. */
    static final int DEEPEST = 100;

    /** How many elements a picture may have. */
    static final int MOST_ELEMENTS = 100_000;

    private static final int QUOTED = 60;

    /** A length of nothing, or of less, in any unit. */
    private static final Pattern NOTHING =
            Pattern.compile("\\s*(?:-.*|\\+?(?:0+(?:\\.0*)?|\\.0+)(?:[eE][+-]?\\d+)?(?:%|[a-zA-Z]{1,4})?\\s*)");

    /** The numbers of a view box: where it begins, how wide and how high it is. */
    private static final int SIDES = 4;

    /** What comes with descriptions that Adobe's programs write. */
    private static final String XPACKET = "xpacket";

    private final byte[] content;
    private final PictureFaults faults;
    private final Deque<SvgPart> open = new ArrayDeque<>();
    private final List<CssReader.Rule> rules = new ArrayList<>();
    private final StringBuilder style = new StringBuilder();
    private final SvgValues values;
    private SvgPart root;
    private String[] lines;
    private int styleLine;
    private int elements;

    SvgFile(byte[] content, PictureFaults faults) {
        this.content = content;
        this.faults = faults;
        this.values = new SvgValues(faults);
    }

    void check() {
        String encoding = XmlText.encoding(content);
        if (!XmlText.isKnown(encoding)) {
            faults.tell(Placed.at(1, 0), PictureFault.of("OTP-1384", "encoding=\"" + quoted(encoding) + "\""));
            return;
        }
        XmlText.of(content).ifPresentOrElse(this::check, () -> faults.tell(PictureFault.none()));
    }

    private void check(String text) {
        lines = text.split("\n", -1);
        try {
            XMLStreamReader in = SafeXml.factory().createXMLStreamReader(new StringReader(text));
            if (in.getVersion() != null && !in.getVersion().equals("1.0")) {
                faults.tell(
                        Placed.at(1, 0), PictureFault.of("OTP-1384", "version=\"" + quoted(in.getVersion()) + "\""));
            } else if (read(in) && root != null) {
                SvgWeight.check(root, rules);
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            faults.tell(Placed.at(line, 0), PictureFault.none());
        } catch (SvgWeight.TooMuch e) {
            faults.tell(e.circle()
                    .map(id -> PictureFault.of("OTP-1385", 2, SvgWeight.LONGEST, id))
                    .orElseGet(() -> PictureFault.of("OTP-1385", 3, SvgWeight.MOST, "")));
        }
    }

    /** Whether it was read to its end. */
    private boolean read(XMLStreamReader in) throws XMLStreamException {
        int begins = in.getLocation().getLineNumber();
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!start(in, begins)) {
                        return false;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (isInStyle()) {
                        style.append(in.getTextCharacters(), in.getTextStart(), in.getTextLength());
                    }
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    if (!in.getPITarget().equals(XPACKET)) {
                        instruction(in.getPITarget(), begins);
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    faults.tell(Placed.at(begins, 0), PictureFault.of("OTP-1384", "<!DOCTYPE …>"));
                    return false;
                }
                default -> {
                    // Comments say nothing, be they in a style or not.
                }
            }
            begins = in.getLocation().getLineNumber();
        }
        return true;
    }

    private void instruction(String target, int line) {
        boolean fetching = target.equals("xml-stylesheet");
        String said = "<?" + quoted(target) + " …?>";
        faults.tell(Placed.at(line, 0), PictureFault.of(fetching ? "OTP-1353" : "OTP-1384", said));
    }

    /** Whether the reading goes on. */
    private boolean start(XMLStreamReader in, int line) {
        String namespace = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
        String name = in.getLocalName();
        boolean shown = namespace.equals(SvgNames.SVG);
        if (open.isEmpty() && root == null && !(shown && name.equals("svg"))) {
            faults.tell(Placed.at(line, 0), PictureFault.none());
            return false;
        }
        if (++elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
            faults.tell(
                    Placed.at(line, 0),
                    elements > MOST_ELEMENTS
                            ? PictureFault.of("OTP-1385", 1, MOST_ELEMENTS, "")
                            : PictureFault.of("OTP-1385", 0, DEEPEST, ""));
            return false;
        }
        SvgPart part = new SvgPart(shown ? name : "");
        if (open.isEmpty()) {
            root = part;
        } else {
            open.peek().add(part);
        }
        if (isInStyle()) {
            faults.tell(Placed.at(line, 0), PictureFault.of("OTP-1380", "<" + quoted(name) + ">", 2));
        }
        open.push(part);
        if (shown) {
            picture(in, part, line);
        } else {
            silent(in, namespace, line);
        }
        return true;
    }

    private void picture(XMLStreamReader in, SvgPart part, int line) {
        String name = part.name();
        if (!SvgNames.isShown(name)) {
            tellOf(name, line);
            return;
        }
        if (part == root) {
            size(in, line);
        }
        if (name.equals("style")) {
            style.setLength(0);
            styleLine = in.getLocation().getLineNumber();
        }
        int last = in.getLocation().getLineNumber();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String space = in.getAttributeNamespace(i) == null ? "" : in.getAttributeNamespace(i);
            String attribute = in.getAttributeLocalName(i);
            values.check(part, space, attribute, in.getAttributeValue(i), written -> place(written, line, last));
        }
    }

    /** What says that it has no width or no height is shown nowhere, and nobody would see that it is missing. */
    private void size(XMLStreamReader in, int line) {
        for (String side : List.of("width", "height")) {
            String written = in.getAttributeValue(null, side);
            if (written != null && NOTHING.matcher(written).matches()) {
                faults.tell(
                        place(side, line, in.getLocation().getLineNumber()),
                        PictureFault.of("OTP-1359", side + "=\"" + quoted(written) + "\""));
            }
        }
        String box = in.getAttributeValue(null, "viewBox");
        String[] numbers = box == null ? new String[0] : box.strip().split("[\\s,]+");
        if (numbers.length == SIDES
                && (NOTHING.matcher(numbers[2]).matches()
                        || NOTHING.matcher(numbers[3]).matches())) {
            faults.tell(
                    place("viewBox", line, in.getLocation().getLineNumber()),
                    PictureFault.of("OTP-1359", "viewBox=\"" + quoted(box) + "\""));
        }
    }

    /** Where an attribute stands: programs for drawing write each on a line of its own. */
    private Placed place(String attribute, int first, int last) {
        for (int line = first; line <= Math.min(last, lines.length); line++) {
            if (lines[line - 1].contains(attribute + "=")) {
                return Placed.at(line, 0);
            }
        }
        return Placed.at(first, 0);
    }

    private void tellOf(String name, int line) {
        String said = "<" + quoted(name) + ">";
        faults.tell(
                Placed.at(line, 0),
                SvgNames.isRunning(name)
                        ? PictureFault.of("OTP-1353", said)
                        : PictureFault.of("OTP-1380", said, SvgNames.isMoving(name) ? 1 : 0));
    }

    /** What another program has written for itself. It is let be, but what stands in it is looked at like everything else. */
    private void silent(XMLStreamReader in, String namespace, int line) {
        if (!SvgNames.isSilent(namespace)) {
            String said = "<" + quoted(in.getLocalName())
                    + (namespace.isEmpty() ? "" : " xmlns=\"" + quoted(namespace) + "\"") + ">";
            faults.tell(Placed.at(line, 0), PictureFault.of("OTP-1380", said, 0));
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (SvgNames.XML.equals(in.getAttributeNamespace(i))
                    && in.getAttributeLocalName(i).equals("base")) {
                faults.tell(Placed.at(line, 0), PictureFault.of("OTP-1381", "xml:base", "<" + in.getLocalName() + ">"));
            }
        }
    }

    private void end() {
        SvgPart part = open.pop();
        if (!part.name().equals("style")) {
            return;
        }
        String sheet = style.toString();
        try {
            rules.addAll(CssReader.sheet(sheet));
        } catch (CssFault e) {
            int down = (int) sheet.substring(0, Math.min(e.at(), sheet.length()))
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            faults.tell(Placed.at(styleLine + down, 0), SvgValues.fault(e, "<style>"));
        }
    }

    private boolean isInStyle() {
        return !open.isEmpty() && open.peek().name().equals("style");
    }

    /** Some of what is written, so much that it can be found and no more. */
    static String quoted(String written) {
        String line = written.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…";
    }
}
