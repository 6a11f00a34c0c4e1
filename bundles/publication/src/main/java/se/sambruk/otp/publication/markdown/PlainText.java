package se.sambruk.otp.publication.markdown;

import java.util.function.Function;
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
        return gathered(node, PlainText::own);
    }

    /** The same without code, in which signs mean themselves. */
    static String written(Node node) {
        return gathered(node, part -> part instanceof Code ? " " : own(part));
    }

    private static String gathered(Node node, Function<Node, String> own) {
        StringBuilder text = new StringBuilder();
        Node at = node;
        while (at != null) {
            text.append(own.apply(at));
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
