package se.sambruk.otp.format.archimate.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.archimate.fault.Texts;

/** An XML element that has been read whole, with all within it. Names are without prefixes. Not changed once it has been read. */
public final class XmlNode {
    private final String namespace;
    private final String name;
    private final String[] attributes;
    private final int line;
    private final int column;
    private List<XmlNode> children = List.of();
    // A builder where the text has been interrupted.
    private CharSequence text = "";

    XmlNode(XmlStart start) {
        this.namespace = start.namespace();
        this.name = start.name();
        this.attributes = start.attributes();
        this.line = start.line();
        this.column = start.column();
    }

    /** An element that nobody has written, with nothing but a name, where one was to be. */
    public static XmlNode named(String element, String name) {
        return new XmlNode(new XmlStart("", element, new String[] {"name", name}, 0, 0, ""));
    }

    /**
     * Makes sure that it is a model.
     *
     * @param file where it is the outermost
     * @param names what a model may be called
     * @throws Refused if it is called something else
     */
    public void mustBe(String file, String... names) throws Refused {
        if (!isAny(names)) {
            throw new Refused(Problem.error(Texts.ALL, "OTP-5409", file, name).at(place().in(file)));
        }
    }

    void add(XmlNode child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(2);
        }
        children.add(child);
    }

    void append(CharSequence piece) {
        if (text.length() == 0) {
            text = piece.toString();
        } else {
            StringBuilder more = text instanceof StringBuilder builder ? builder : new StringBuilder(text);
            text = more.append(piece);
        }
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    public Place place() {
        return new Place(line, column);
    }

    /** The characters directly within it, without those of its children. */
    public String text() {
        return text.toString();
    }

    boolean hasText() {
        return text.length() > 0;
    }

    public List<XmlNode> children() {
        return children;
    }

    /** The children of any of some names, in order. */
    public List<XmlNode> children(String... names) {
        List<XmlNode> found = List.of();
        for (int i = 0; i < children.size(); i++) {
            XmlNode child = children.get(i);
            if (child.isAny(names)) {
                if (found.isEmpty()) {
                    found = new ArrayList<>();
                }
                found.add(child);
            }
        }
        return found;
    }

    /** The first child of any of some names. */
    public Optional<XmlNode> child(String... names) {
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i).isAny(names)) {
                return Optional.of(children.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean isAny(String... names) {
        for (String wanted : names) {
            if (name.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The value of an attribute, where it is there. */
    public Optional<String> find(String attribute) {
        return Optional.ofNullable(value(attribute));
    }

    /** The value of an attribute; empty where it is not there. */
    public String attribute(String wanted) {
        String value = value(wanted);
        return value == null ? "" : value;
    }

    /** The value of the first attribute there is of some; empty for none of them. */
    public String attribute(String... names) {
        for (String wanted : names) {
            String value = value(wanted);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private String value(String attribute) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(attribute)) {
                return attributes[i + 1];
            }
        }
        return null;
    }

    public int attributeCount() {
        return attributes.length / 2;
    }

    /** The name of an attribute, in the order of the file, as {@link XmlStart} has it. */
    public String attributeName(int index) {
        return attributes[index * 2];
    }

    /** The value of an attribute, in the order of the file. */
    public String attributeValue(int index) {
        return attributes[index * 2 + 1];
    }

    /** What {@code xsi:type} says, without a prefix; empty where it says nothing. */
    public String type() {
        String type = attribute(XmlStart.TYPE).strip();
        return type.substring(type.indexOf(':') + 1);
    }
}
