package se.sambruk.otp.format.archimate.xml;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The beginning of an XML element.
 *
 * @param namespace empty for none
 * @param attributes in the order of the file, without the declarations of namespaces
 * @param namespaces the namespace that a prefix stands for here, {@code null} for none; to be asked only while the element begins
 */
public record XmlStart(
        String namespace, String name, List<Attribute> attributes, Place place, UnaryOperator<String> namespaces) {
    /** The namespace of {@code xsi:type}. */
    public static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** The namespace of {@code xml:lang}. */
    public static final String XML = "http://www.w3.org/XML/1998/namespace";

    /**
     * An attribute.
     *
     * @param namespace empty for none
     */
    public record Attribute(String namespace, String name, String value) {}
}
