package se.sambruk.otp.format.archimate.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** Makes {@link XmlNode}s of a file as it is read. */
public final class XmlTree implements XmlListener {
    private final Deque<XmlNode> open = new ArrayDeque<>();
    // The text since the last beginning or end; nearly all texts come in one piece, for which no builder is needed.
    private String piece = "";
    private StringBuilder pieces;
    private boolean isBlank = true;
    private XmlNode root;

    @Override
    public void start(XmlStart element) {
        XmlNode node = new XmlNode(element);
        XmlNode parent = open.peek();
        if (parent == null) {
            root = node;
        } else {
            keepText(parent);
            parent.add(node);
        }
        forgetText();
        open.push(node);
    }

    @Override
    public void text(String more, boolean isMoreBlank, Supplier<Place> place) {
        if (piece.isEmpty()) {
            piece = more;
        } else {
            if (pieces == null) {
                pieces = new StringBuilder(piece);
            }
            pieces.append(more);
        }
        isBlank &= isMoreBlank;
    }

    @Override
    public void end(Supplier<Place> place) {
        XmlNode node = open.pop();
        // White space is a text only where there is nothing else; around children it is the file's, not the model's.
        if (isBlank && node.children().isEmpty() && !node.hasText()) {
            node.append(text());
        } else {
            keepText(node);
        }
        forgetText();
    }

    private void keepText(XmlNode node) {
        if (!isBlank) {
            node.append(text());
        }
    }

    private String text() {
        return LineEnds.plain(pieces == null ? piece : pieces.toString());
    }

    private void forgetText() {
        piece = "";
        pieces = null;
        isBlank = true;
    }

    /** The outermost element, once the file has been read. */
    public XmlNode root() {
        return root;
    }
}
