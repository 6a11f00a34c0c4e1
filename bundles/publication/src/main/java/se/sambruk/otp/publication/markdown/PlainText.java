package se.sambruk.otp.publication.markdown;

import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text within a node, without looks and links. Goes through the tree step by step: it may be of any depth. */
final class PlainText {
    private PlainText() {}

    static String of(Node node) {
        StringBuilder text = new StringBuilder();
        Node at = node;
        while (at != null) {
            text.append(own(at));
            at = next(at, node);
        }
        return text.toString();
    }

    private static Node next(Node from, Node root) {
        if (from.getFirstChild() != null) {
            return from.getFirstChild();
        }
        Node at = from;
        while (at != root && at.getNext() == null) {
            at = at.getParent();
        }
        return at == root ? null : at.getNext();
    }

    private static String own(Node node) {
        if (node instanceof Text text) {
            return text.getLiteral();
        }
        if (node instanceof Code code) {
            return code.getLiteral();
        }
        if (node instanceof HtmlInline html) {
            return html.getLiteral();
        }
        return node instanceof SoftLineBreak || node instanceof HardLineBreak ? " " : "";
    }
}
