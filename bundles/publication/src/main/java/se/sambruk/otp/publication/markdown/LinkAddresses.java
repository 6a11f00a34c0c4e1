package se.sambruk.otp.publication.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/** The addresses that a text writes down for its links to use ({@code [name]: https://…}). A parser shows them nowhere else than in those links. */
final class LinkAddresses {
    private record Address(String destination, String title) {}

    private LinkAddresses() {}

    /** Those that no link or picture of the text leads to, in order: what is written in them is seen by nobody. */
    static List<LinkReferenceDefinition> unused(Node root) {
        List<LinkReferenceDefinition> defined = new ArrayList<>();
        Set<Address> used = new HashSet<>();
        // Not by recursion: emphasis can be nested as deep as anybody cares to write it.
        for (Node node = root; node != null; node = next(node, root)) {
            if (node instanceof LinkReferenceDefinition definition) {
                defined.add(definition);
            } else if (node instanceof Link link) {
                used.add(address(link.getDestination(), link.getTitle()));
            } else if (node instanceof Image image) {
                used.add(address(image.getDestination(), image.getTitle()));
            }
        }
        return defined.stream()
                .filter(definition -> !used.contains(address(definition.getDestination(), definition.getTitle())))
                .toList();
    }

    private static Address address(String destination, String title) {
        return new Address(destination, Objects.requireNonNullElse(title, ""));
    }

    private static Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node up = node;
        while (up != root && up.getNext() == null) {
            up = up.getParent();
        }
        return up == root ? null : up.getNext();
    }
}
