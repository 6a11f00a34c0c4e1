package se.sambruk.otp.format.archimate.xml;

/**
 * The beginning of an XML element. Its attributes come in the order of the file, without the declarations of namespaces. One of no namespace
 * is named as it is, one of XML's own or of schema instances with the usual prefix ({@link #TYPE}, {@link #LANGUAGE}), any other with its
 * namespace in braces before it.
 */
public final class XmlStart {
    /** The attribute that tells an element's type. */
    public static final String TYPE = "xsi:type";

    /** The attribute that tells a text's language. */
    public static final String LANGUAGE = "xml:lang";

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final String namespace;
    private final String name;
    private final String[] attributes;
    private final int line;
    private final int column;
    private final String typeNamespace;

    /**
     * @param namespace empty for none
     * @param attributes names, as {@link #attributeName} gives them, and values by turns; not to be changed afterwards
     * @param line as in {@link Place}
     * @param column as in {@link Place}
     * @param typeNamespace as {@link #typeNamespace} gives it
     */
    XmlStart(String namespace, String name, String[] attributes, int line, int column, String typeNamespace) {
        this.namespace = namespace;
        this.name = name;
        this.attributes = attributes;
        this.line = line;
        this.column = column;
        this.typeNamespace = typeNamespace;
    }

    /**
     * What an attribute is called here.
     *
     * @param namespace empty or {@code null} for none
     */
    static String attributeName(String namespace, String name) {
        if (namespace == null || namespace.isEmpty()) {
            return name;
        }
        return switch (namespace) {
            case XSI -> name.equals("type") ? TYPE : "xsi:" + name;
            case XML -> name.equals("lang") ? LANGUAGE : "xml:" + name;
            default -> "{" + namespace + "}" + name;
        };
    }

    /** Empty for none. */
    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    public int attributeCount() {
        return attributes.length / 2;
    }

    public String attributeName(int index) {
        return attributes[index * 2];
    }

    public String attributeValue(int index) {
        return attributes[index * 2 + 1];
    }

    String[] attributes() {
        return attributes;
    }

    public Place place() {
        return new Place(line, column);
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** The namespace of the type that {@link #TYPE} names; empty if its prefix stands for none, or if it names no type. */
    public String typeNamespace() {
        return typeNamespace;
    }
}
