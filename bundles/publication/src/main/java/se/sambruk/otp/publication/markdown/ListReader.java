package se.sambruk.otp.publication.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;

/** Reads a list: items of running text, each with the lists below it. */
final class ListReader {
    private static final Pattern TASK = Pattern.compile("\\[[ xX]\\]\\s");

    private final MarkdownContext context;

    ListReader(MarkdownContext context) {
        this.context = context;
    }

    /** Empty where no item says anything. */
    Optional<ItemList> read(ListBlock list) {
        return read(list, 1);
    }

    /**
     * @param level from 1, as deep as the list lies within others
     */
    private Optional<ItemList> read(ListBlock list, int level) {
        boolean numbered = list instanceof OrderedList;
        if (list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != 1) {
            context.notCarried(Construct.LIST_START, ordered.getMarkerStartNumber() + "");
        }
        List<ItemList.Item> items = items(list, level);
        return items.isEmpty() ? Optional.empty() : Optional.of(ItemList.of(numbered, items));
    }

    private List<ItemList.Item> items(ListBlock list, int level) {
        List<ItemList.Item> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            item(item, level, items);
        }
        return items;
    }

    private void item(Node item, int level, List<ItemList.Item> items) {
        List<Span> spans = new ArrayList<>();
        List<ListBlock> below = new ArrayList<>();
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ListBlock nested) {
                below.add(nested);
                continue;
            }
            if (!below.isEmpty()) {
                context.notCarried(Construct.TEXT_AFTER_LIST, PlainText.of(child));
            }
            if (child == item.getFirstChild()
                    && TASK.matcher(PlainText.written(child)).lookingAt()) {
                context.notCarried(Construct.TASK, PlainText.of(child));
            }
            if (child instanceof org.commonmark.node.Paragraph) {
                line(new SpanReader(context).read(child), spans);
            } else if (!(child instanceof LinkReferenceDefinition)) {
                other(child, spans);
            }
        }
        boolean said = spans.stream().anyMatch(span -> !span.text().isBlank());
        if (said && level < ItemList.DEEPEST) {
            List<ItemList> lists = below.stream()
                    .flatMap(nested -> read(nested, level + 1).stream())
                    .toList();
            items.add(ItemList.Item.of(Paragraph.of(spans), lists));
            return;
        }
        if (said) {
            items.add(ItemList.Item.of(Paragraph.of(spans)));
        }
        // Below what says nothing, or too deep, lists have no place of their own.
        for (ListBlock nested : below) {
            context.notCarried(said ? Construct.DEEP_LIST : Construct.UNTOLD_LIST, PlainText.of(nested));
            items.addAll(items(nested, level));
        }
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
