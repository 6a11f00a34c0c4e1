package se.sambruk.otp.publication.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;

/** Reads a list. A document's lists are of one level, with running text in each item. */
final class ListReader {
    private final MarkdownContext context;

    ListReader(MarkdownContext context) {
        this.context = context;
    }

    /** Empty where no item says anything. */
    Optional<Block> read(ListBlock list) {
        boolean numbered = list instanceof OrderedList;
        if (list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != 1) {
            context.notCarried(Construct.LIST_START, ordered.getMarkerStartNumber() + "");
        }
        List<Paragraph> items = new ArrayList<>();
        items(list, items);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(numbered ? ItemList.numbered(items) : ItemList.bulleted(items));
    }

    private void items(ListBlock list, List<Paragraph> items) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, items);
        }
    }

    private void item(Node item, List<Paragraph> items) {
        List<Span> spans = new ArrayList<>();
        List<Paragraph> below = new ArrayList<>();
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ListBlock nested) {
                context.notCarried(Construct.NESTED_LIST, PlainText.of(nested));
                items(nested, below);
            } else if (child instanceof org.commonmark.node.Paragraph) {
                line(new SpanReader(context).read(child), spans);
            } else if (!(child instanceof LinkReferenceDefinition)) {
                other(child, spans);
            }
        }
        if (spans.stream().anyMatch(span -> !span.text().isBlank())) {
            items.add(Paragraph.of(spans));
        }
        items.addAll(below);
    }

    private void other(Node node, List<Span> spans) {
        context.notCarried(Construct.BLOCK_IN_ITEM, PlainText.of(node));
        // The node is read as if it stood alone, so that what is in it is told of too.
        String text = new BlockReader(context)
                .only(node).stream().map(Block::plainText).collect(Collectors.joining("\n"));
        line(List.of(Span.of(text)), spans);
    }

    private static void line(List<Span> more, List<Span> spans) {
        if (!spans.isEmpty() && !more.isEmpty()) {
            spans.add(Span.of("\n"));
        }
        spans.addAll(more);
    }
}
