package se.sambruk.otp.format.archimate.xml;

import java.util.ArrayDeque;
import java.util.Deque;

/** Makes {@link XmlNode}s of a file as it is read. */
public final class XmlTree implements XmlListener {
    private final Deque<XmlNode> open = new ArrayDeque<>();
    private final Deque<StringBuilder> texts = new ArrayDeque<>();
    private XmlNode root;

    @Override
    public void start(XmlStart element) {
        XmlNode node = new XmlNode(element);
        if (open.isEmpty()) {
            root = node;
        } else {
            open.peek().add(node);
        }
        open.push(node);
        texts.push(new StringBuilder(0));
    }

    @Override
    public void text(String piece, Place place) {
        if (!texts.isEmpty()) {
            texts.peek().append(piece);
        }
    }

    @Override
    public void end(Place place) {
        XmlNode node = open.pop();
        StringBuilder text = texts.pop();
        // White space between children is the file's, not the model's.
        if (text.length() > 0 && (node.children().isEmpty() || !isBlank(text))) {
            node.text(text.toString());
        }
    }

    private static boolean isBlank(CharSequence text) {
        return text.chars().allMatch(c -> c == ' ' || c == '\n' || c == '\t' || c == '\r');
    }

    /** The outermost element, once the file has been read. */
    public XmlNode root() {
        return root;
    }
}
