package se.sambruk.otp.format.archimate.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An XML element that has been read whole, with all within it. Names are without prefixes. Not changed once it has been read. */
public final class XmlNode {
    /** The attribute that tells an element's type. */
    public static final String TYPE = "xsi:type";

    /** The attribute that tells a text's language. */
    public static final String LANGUAGE = "xml:lang";

    private final String namespace;
    private final String name;
    private final String[] attributes;
    private final Place place;
    private List<XmlNode> children = List.of();
    // A builder where the text has been interrupted.
    private CharSequence text = "";

    XmlNode(XmlStart start) {
        this.namespace = start.namespace();
        this.name = start.name();
        this.place = start.place();
        this.attributes = new String[start.attributes().size() * 2];
        for (int i = 0; i < attributes.length; i += 2) {
            XmlStart.Attribute attribute = start.attributes().get(i / 2);
            attributes[i] = prefixed(attribute);
            attributes[i + 1] = attribute.value();
        }
    }

    /** An element that nobody has written, with nothing but a name, where one was to be. */
    public static XmlNode named(String element, String name) {
        List<XmlStart.Attribute> attributes = List.of(new XmlStart.Attribute("", "name", name));
        return new XmlNode(new XmlStart("", element, attributes, new Place(0, 0), prefix -> null));
    }

    private static String prefixed(XmlStart.Attribute attribute) {
        return switch (attribute.namespace()) {
            case "" -> attribute.name();
            case XmlStart.XSI -> attribute.name().equals("type") ? TYPE : "xsi:" + attribute.name();
            case XmlStart.XML -> attribute.name().equals("lang") ? LANGUAGE : "xml:" + attribute.name();
            default -> "{" + attribute.namespace() + "}" + attribute.name();
        };
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
        return place;
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
        for (XmlNode child : children) {
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
        for (XmlNode child : children) {
            if (child.isAny(names)) {
                return Optional.of(child);
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
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(attribute)) {
                return Optional.of(attributes[i + 1]);
            }
        }
        return Optional.empty();
    }

    /** The value of the first attribute there is of some; empty for none of them. */
    public String attribute(String... names) {
        for (String wanted : names) {
            for (int i = 0; i < attributes.length; i += 2) {
                if (attributes[i].equals(wanted)) {
                    return attributes[i + 1];
                }
            }
        }
        return "";
    }

    /** The names of its attributes, in order. */
    public List<String> attributeNames() {
        List<String> names = new ArrayList<>(attributes.length / 2);
        for (int i = 0; i < attributes.length; i += 2) {
            names.add(attributes[i]);
        }
        return names;
    }

    /** What {@code xsi:type} says, without a prefix; empty where it says nothing. */
    public String type() {
        String type = attribute(TYPE).strip();
        return type.substring(type.indexOf(':') + 1);
    }
}
