package se.sambruk.otp.api.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of items, numbered or not. An item may have lists of its own, which count by themselves. */
public final class ItemList extends Block {
    /** How many lists may lie within each other, the outermost counted: what goes deeper is told by headings or tables. */
    public static final int DEEPEST = 4;

    /** An item: running text, and the lists that stand below it. */
    public static final class Item {
        private final Paragraph text;
        private final List<ItemList> lists;

        private Item(Paragraph text, List<ItemList> lists) {
            this.text = Objects.requireNonNull(text);
            this.lists = List.copyOf(lists);
        }

        public static Item of(Paragraph text) {
            return new Item(text, List.of());
        }

        /**
         * @param lists in order; one without items is left out
         */
        public static Item of(Paragraph text, List<ItemList> lists) {
            return new Item(
                    text, lists.stream().filter(list -> !list.entries.isEmpty()).toList());
        }

        public Paragraph text() {
            return text;
        }

        /** The lists that stand below the text, in order. */
        public List<ItemList> lists() {
            return lists;
        }

        private Stream<Paragraph> texts() {
            return Stream.concat(Stream.of(text), lists.stream().flatMap(list -> list.entries.stream()
                    .flatMap(Item::texts)));
        }
    }

    private final boolean numbered;
    private final List<Item> entries;
    private final List<Paragraph> items;
    private final int depth;

    private ItemList(boolean numbered, List<Item> entries) {
        super(null, "");
        this.numbered = numbered;
        this.entries = List.copyOf(entries);
        this.items = entries.stream().flatMap(Item::texts).toList();
        this.depth = 1
                + entries.stream()
                        .flatMap(item -> item.lists().stream())
                        .mapToInt(ItemList::depth)
                        .max()
                        .orElse(0);
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("lists lie at most " + DEEPEST + " deep: " + plainText());
        }
    }

    /**
     * @throws IllegalArgumentException if lists lie more than {@value #DEEPEST} deep
     */
    public static ItemList of(boolean numbered, List<Item> entries) {
        return new ItemList(numbered, entries);
    }

    public static ItemList bulleted(List<Paragraph> items) {
        return new ItemList(false, items.stream().map(Item::of).toList());
    }

    public static ItemList numbered(List<Paragraph> items) {
        return new ItemList(true, items.stream().map(Item::of).toList());
    }

    public boolean isNumbered() {
        return numbered;
    }

    /** Its own items, each with the lists below it. */
    public List<Item> entries() {
        return entries;
    }

    /**
     * The texts of all items in the order in which they stand, also of those in lists below: what a format writes that knows no lists within
     * lists.
     */
    public List<Paragraph> items() {
        return items;
    }

    /** How many lists lie within each other, from 1. */
    public int depth() {
        return depth;
    }

    @Override
    public String plainText() {
        return items.stream().map(Paragraph::plainText).collect(Collectors.joining("\n"));
    }
}
