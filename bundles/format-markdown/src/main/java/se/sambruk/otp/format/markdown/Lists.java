package se.sambruk.otp.format.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.document.ItemList;

/** Lists, in the text and in cells of tables. */
final class Lists {
    /** Stands for nothing, where nothing at all would be read as something else. */
    static final String APART = "<!-- -->";

    private static final String INDENT = "\u00a0\u00a0\u00a0";

    private final Inlines inlines;
    private final Anchors anchors;

    Lists(Inlines inlines, Anchors anchors) {
        this.inlines = inlines;
        this.anchors = anchors;
    }

    /** A list as lines; what belongs to an item stands as far in as its text. */
    String write(ItemList list) {
        return write(list, false);
    }

    private String write(ItemList list, boolean below) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < list.entries().size(); i++) {
            ItemList.Item item = list.entries().get(i);
            String sign = list.isNumbered() ? i + 1 + ". " : "- ";
            String text = mark(item) + inlines.paragraph(item.text());
            // A hyphen alone under a text would make a heading of it.
            boolean bare = text.isBlank() && (below || !item.lists().isEmpty());
            StringBuilder written = new StringBuilder(bare ? APART : text);
            Optional<ItemList> last = Optional.empty();
            for (ItemList inner : item.lists()) {
                boolean alike = last.filter(before -> before.isNumbered() == inner.isNumbered())
                        .isPresent();
                written.append('\n').append(alike ? APART + "\n" : "").append(write(inner, true));
                last = Optional.of(inner);
            }
            items.add(sign + written.toString().replace("\n", "\n" + " ".repeat(sign.length())));
        }
        return String.join("\n", items);
    }

    /** A list as lines of text, for where there can be no list. */
    List<String> lines(ItemList list) {
        List<String> lines = new ArrayList<>();
        lines(list, "", lines);
        return lines;
    }

    private void lines(ItemList list, String indent, List<String> into) {
        for (int i = 0; i < list.entries().size(); i++) {
            ItemList.Item item = list.entries().get(i);
            String sign = list.isNumbered() ? i + 1 + ". " : "• ";
            into.add(mark(item) + indent + sign + inlines.cell(item.text()));
            item.lists().forEach(below -> lines(below, indent + INDENT, into));
        }
    }

    private String mark(ItemList.Item item) {
        return item.text().id().map(anchors::mark).orElse("");
    }
}
