package se.sambruk.otp.publication.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;

/** Reads paragraphs, lists and tables; what else there is becomes paragraphs, and is told of. */
final class BlockReader {
    private final MarkdownContext context;

    BlockReader(MarkdownContext context) {
        this.context = context;
    }

    List<Block> children(Node parent) {
        List<Block> blocks = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            add(child, blocks);
        }
        return blocks;
    }

    /** A node by itself. */
    List<Block> only(Node node) {
        List<Block> blocks = new ArrayList<>();
        add(node, blocks);
        return blocks;
    }

    private void add(Node node, List<Block> blocks) {
        if (node instanceof org.commonmark.node.Paragraph) {
            paragraph(new SpanReader(context).read(node), blocks);
        } else if (node instanceof ListBlock list) {
            new ListReader(context).read(list).ifPresent(blocks::add);
        } else if (node instanceof TableBlock table) {
            blocks.add(new PipeTable(context).read(table));
        } else if (node instanceof HtmlBlock html) {
            context.html(html.getLiteral());
            blocks.add(Paragraph.of(context.text(html.getLiteral().strip())));
        } else if (node instanceof Heading) {
            context.notCarried(Construct.HEADING, PlainText.of(node));
            paragraph(
                    new SpanReader(context)
                            .read(node).stream().map(BlockReader::strong).toList(),
                    blocks);
        } else if (node instanceof ThematicBreak) {
            context.notCarried(Construct.RULE, "");
        } else if (node instanceof BlockQuote) {
            context.notCarried(Construct.QUOTE, PlainText.of(node));
            blocks.addAll(children(node));
        } else if (node instanceof FencedCodeBlock code) {
            code(code.getLiteral(), blocks);
        } else if (node instanceof IndentedCodeBlock code) {
            code(code.getLiteral(), blocks);
        }
        // What is left are definitions of link addresses, which are shown where they are used and told of where they
        // are not.
    }

    private static Span strong(Span span) {
        Span strong = Span.of(span.text(), Span.Style.STRONG);
        return span.anchor()
                .map(strong::to)
                .or(() -> span.address().map(strong::linking))
                .orElse(strong);
    }

    private void code(String literal, List<Block> blocks) {
        String code = literal.stripTrailing();
        context.notCarried(Construct.CODE_BLOCK, code.strip());
        paragraph(List.of(Span.of(context.text(code), Span.Style.CODE)), blocks);
    }

    private static void paragraph(List<Span> spans, List<Block> blocks) {
        if (spans.stream().anyMatch(span -> !span.text().isBlank())) {
            blocks.add(Paragraph.of(spans));
        }
    }
}
