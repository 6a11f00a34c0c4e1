package se.sambruk.otp.api.document;

import java.util.List;
import java.util.stream.Collectors;

/** A list of items, numbered or not. */
public final class ItemList extends Block {
    private final boolean numbered;
    private final List<Paragraph> items;

    private ItemList(boolean numbered, List<Paragraph> items) {
        super(null, "");
        this.numbered = numbered;
        this.items = List.copyOf(items);
    }

    public static ItemList bulleted(List<Paragraph> items) {
        return new ItemList(false, items);
    }

    public static ItemList numbered(List<Paragraph> items) {
        return new ItemList(true, items);
    }

    public boolean isNumbered() {
        return numbered;
    }

    public List<Paragraph> items() {
        return items;
    }

    @Override
    public String plainText() {
        return items.stream().map(Paragraph::plainText).collect(Collectors.joining("\n"));
    }
}
