package se.sambruk.otp.publication.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Span;

/**
 * A text in Markdown (CommonMark, with pipe tables), parsed once to be shown to any number of readers. Variables are looked for in what has been
 * parsed: what they hold can become text only, never markup. Immutable and thread-safe: nobody changes the tree.
 */
public final class MarkdownText {
    /** Deeper than anybody reads; what is nested deeper is text. */
    private static final int DEEPEST = 40;

    private static final Parser BLOCKS = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    /** A dash or "1." in a cell or an item is no list there. */
    private static final Parser LINES =
            Parser.builder().enabledBlockTypes(Set.of()).build();

    private final Node root;
    private final List<LinkReferenceDefinition> unused;

    private MarkdownText(Node root) {
        this.root = root;
        this.unused = LinkAddresses.unused(root);
    }

    /** A text of paragraphs, lists and tables. */
    public static MarkdownText blocks(String markdown) {
        Node root = BLOCKS.parse(markdown);
        SurplusCells.putBack(root, markdown);
        return new MarkdownText(root);
    }

    /** A text of one paragraph, as in a cell or an item. */
    public static MarkdownText line(String markdown) {
        return new MarkdownText(LINES.parse(markdown));
    }

    /** What it says, as blocks. */
    public List<Block> blocks(MarkdownContext context) {
        List<Block> blocks = new BlockReader(context).children(root);
        tellUnused(context);
        return blocks;
    }

    /** What it says, as running text; paragraphs, if it has several, each on a line of its own. */
    public List<Span> spans(MarkdownContext context) {
        List<Span> spans = new ArrayList<>();
        for (Node child = root.getFirstChild(); child != null; child = child.getNext()) {
            List<Span> more = new SpanReader(context).read(child);
            if (!spans.isEmpty() && !more.isEmpty()) {
                spans.add(Span.of("\n"));
            }
            spans.addAll(more);
        }
        tellUnused(context);
        return spans;
    }

    private void tellUnused(MarkdownContext context) {
        unused.forEach(definition -> context.unused(definition.getLabel(), definition.getDestination()));
    }
}
