package se.sambruk.otp.publication.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import se.sambruk.otp.api.document.Span;

/** Reads running text. A document's text has one look at a time: of several the strongest. Used once. */
final class SpanReader {
    /** Deeper emphasis than this is read as plain text, so that no text can be too deep to be read. */
    private static final int DEEPEST = 100;

    private static final int UNKNOWN = 0xFFFD;

    /** As GitHub and many editors write it, which CommonMark does not. */
    private static final Pattern STRUCK = Pattern.compile("(?<!~)~~(?=[^\\s~])[^~]*[^\\s~]~~(?!~)");

    private final MarkdownContext context;
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private Span.Style pendingStyle = Span.Style.PLAIN;

    SpanReader(MarkdownContext context) {
        this.context = context;
    }

    /** What is within a node. */
    List<Span> read(Node parent) {
        Matcher struck = STRUCK.matcher(PlainText.written(parent));
        while (struck.find()) {
            context.notCarried(Construct.STRIKETHROUGH, struck.group());
        }
        return read(parent, Span.Style.PLAIN, 0);
    }

    private List<Span> read(Node parent, Span.Style style, int depth) {
        children(parent, style, depth);
        flush();
        return spans;
    }

    private void children(Node parent, Span.Style style, int depth) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            node(child, style, depth);
        }
    }

    private void node(Node node, Span.Style style, int depth) {
        if (depth > DEEPEST) {
            add(context.text(PlainText.of(node)), style);
        } else if (node instanceof Text text) {
            add(context.text(text.getLiteral()), style);
        } else if (node instanceof Code code) {
            add(context.text(code.getLiteral()), Span.Style.CODE);
        } else if (node instanceof SoftLineBreak) {
            add(" ", style);
        } else if (node instanceof HardLineBreak) {
            add("\n", style);
        } else if (node instanceof Emphasis) {
            children(node, stronger(style, Span.Style.EMPHASIS), depth + 1);
        } else if (node instanceof StrongEmphasis) {
            children(node, stronger(style, Span.Style.STRONG), depth + 1);
        } else if (node instanceof Link link) {
            link(link, style, depth);
        } else if (node instanceof Image image) {
            String alternative = PlainText.of(node);
            context.notCarried(Construct.IMAGE, alternative);
            title(image.getTitle(), image.getDestination());
            add(context.text(alternative), style);
        } else if (node instanceof HtmlInline html) {
            context.html(html.getLiteral());
            add(context.text(html.getLiteral()), style);
        } else {
            children(node, style, depth + 1);
        }
    }

    private void link(Link link, Span.Style style, int depth) {
        List<Span> label = new SpanReader(context).read(link, style, depth + 1);
        title(link.getTitle(), link.getDestination());
        flush();
        for (Span span : context.link(context.text(link.getDestination()), label)) {
            spans.add(styled(span, style));
        }
    }

    private void title(String title, String destination) {
        if (title != null && !title.isBlank()) {
            context.title(title, destination);
        }
    }

    private static Span styled(Span span, Span.Style style) {
        if (span.style() != Span.Style.PLAIN || style == Span.Style.PLAIN) {
            return span;
        }
        Span styled = Span.of(span.text(), style);
        return span.anchor()
                .map(styled::to)
                .or(() -> span.address().map(styled::linking))
                .orElse(styled);
    }

    private static Span.Style stronger(Span.Style outer, Span.Style inner) {
        return outer == Span.Style.STRONG ? outer : inner;
    }

    private void add(String text, Span.Style style) {
        if (style != pendingStyle) {
            flush();
            pendingStyle = style;
        }
        // An entity may name half a character, which no file can hold.
        text.codePoints().forEach(c -> pending.appendCodePoint(isHalf(c) ? UNKNOWN : c));
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    private void flush() {
        if (pending.length() > 0) {
            spans.add(Span.of(pending.toString(), pendingStyle));
            pending.setLength(0);
        }
    }
}
