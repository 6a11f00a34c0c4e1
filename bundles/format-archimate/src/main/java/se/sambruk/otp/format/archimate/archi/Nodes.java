package se.sambruk.otp.format.archimate.archi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/** Reads what Archi says in two ways: in its files a text is a child and a reference an id, in folders an attribute and a link. */
final class Nodes {
    private Nodes() {}

    static LanguageText text(XmlNode node, String name) {
        Optional<String> attribute = node.find(name);
        return LanguageText.of(
                attribute.or(() -> node.child(name).map(XmlNode::text)).orElse(""));
    }

    /** The id that a node refers to under a name; empty for none. */
    static String reference(XmlNode node, String name) {
        Optional<String> attribute = node.find(name);
        return attribute.or(() -> node.child(name).map(Nodes::link)).orElse("").strip();
    }

    /** All ids that a node refers to under a name. */
    static List<String> references(XmlNode node, String name) {
        List<String> ids = new ArrayList<>();
        node.find(name)
                .ifPresent(attribute -> ids.addAll(List.of(attribute.strip().split("\\s+"))));
        node.children(name).forEach(child -> ids.add(link(child)));
        ids.removeIf(String::isEmpty);
        return ids;
    }

    private static String link(XmlNode child) {
        String href = child.attribute("href");
        return href.substring(href.indexOf('#') + 1);
    }
}
