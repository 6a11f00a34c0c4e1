package se.sambruk.otp.format.archimate.xml;

import java.util.ArrayDeque;
import java.util.Deque;

/** Makes {@link XmlNode}s of a file as it is read. */
public final class XmlTree implements XmlListener {
    private final Deque<XmlNode> open = new ArrayDeque<>();
    // The pieces of the text of the innermost element; nearly all texts come in one.
    private final StringBuilder pieces = new StringBuilder();
    private XmlNode root;

    @Override
    public void start(XmlStart element) {
        keepText();
        XmlNode node = new XmlNode(element);
        if (open.isEmpty()) {
            root = node;
        } else {
            open.peek().add(node);
        }
        open.push(node);
    }

    @Override
    public void text(String piece, Place place) {
        pieces.append(piece);
    }

    @Override
    public void end(Place place) {
        XmlNode node = open.peek();
        // White space is a text only where there is nothing else; around children it is the file's, not the model's.
        if (pieces.length() > 0 && node.children().isEmpty() && !node.hasText()) {
            node.append(pieces);
            pieces.setLength(0);
        } else {
            keepText();
        }
        open.pop();
    }

    private void keepText() {
        if (pieces.length() > 0 && !open.isEmpty() && !isBlank()) {
            open.peek().append(pieces);
        }
        pieces.setLength(0);
    }

    private boolean isBlank() {
        for (int i = 0; i < pieces.length(); i++) {
            char c = pieces.charAt(i);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }

    /** The outermost element, once the file has been read. */
    public XmlNode root() {
        return root;
    }
}
