package se.sambruk.otp.format.docx;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;

/** Writes blocks, in the body and in cells. */
final class BlockWriter {
    /**
     * Where a block stands.
     *
     * @param text how plain paragraphs look there
     * @param width what it may fill, in twentieths of a point
     * @param cell whether it stands in a cell
     * @param kept whether it is to be on one page with what follows
     * @param ending what its last paragraph has for last, since pages end with it; empty if none do
     */
    record Place(Look text, int width, boolean cell, boolean kept, String ending) {
        Place(Look text, int width, boolean cell, boolean kept) {
            this(text, width, cell, kept, "");
        }

        /** The same for what is not last in it. */
        Place unending() {
            return new Place(text, width, cell, kept);
        }

        /** The same with something more for its last paragraph. */
        Place endingWith(String property) {
            return new Place(text, width, cell, kept, property + ending);
        }

        String properties() {
            return kept ? "<w:keepNext/>" : "";
        }
    }

    /** As much as after a paragraph: items stand closer to each other than to what follows them. */
    private static final String AFTER_LIST = "<w:spacing w:after=\"120\"/>";

    private final XmlOut out;
    private final TextWriter text;
    private final Skeleton skeleton;
    private final TableWriter tables;
    private final FigureWriter figures;
    private final PageEnds ends;
    private int nextList;

    BlockWriter(XmlOut out, TextWriter text, Skeleton skeleton, Plan plan, Words words, PageEnds ends) {
        this.out = out;
        this.ends = ends;
        this.text = text;
        this.skeleton = skeleton;
        this.tables = new TableWriter(out, text, skeleton, this, plan);
        this.figures = new FigureWriter(out, text, plan, words, ends);
        this.nextList = skeleton.numbering().firstList();
    }

    void body(Section section) throws IOException {
        List<Block> blocks = section.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            // What leads up to a table is not left alone at the end of a page, nor that which leads up to a page of its
            // own.
            boolean leads =
                    blocks.get(i) instanceof Paragraph && i + 1 < blocks.size() && blocks.get(i + 1) instanceof Table
                            || ends.plan().leads(section, i);
            String ending = ends.ending(section, i);
            if (blocks.get(i) instanceof Figure figure) {
                figures.write(figure, ends.plan().fit(section, i), ending);
            } else {
                write(blocks.get(i), new Place(Look.NORMAL, skeleton.width(), false, leads, ending));
            }
        }
    }

    void write(Block block, Place place) throws IOException {
        if (block instanceof Paragraph paragraph) {
            text.paragraph(paragraph, look(paragraph, place), place.properties() + place.ending());
        } else if (block instanceof ItemList list) {
            list(list, place.cell() ? place : place.endingWith(AFTER_LIST), 0);
        } else if (block instanceof Table table) {
            tables.write(table, place);
        } else if (block instanceof Figure figure) {
            figures.write(figure, Fit.inText(ends.plan().within(place.width())), place.ending());
        } else {
            unknown(block, place);
        }
    }

    private static Look look(Paragraph paragraph, Place place) {
        return switch (paragraph.role()) {
            case "note" -> place.cell() ? place.text() : Look.NOTE;
            case "requirement-text" -> place.cell() ? Look.REQUIREMENT_TEXT : place.text();
            case "kind" -> place.text() == Look.REQUIREMENT_HEAD ? Look.REQUIREMENT_KIND : place.text();
            default -> place.text();
        };
    }

    /**
     * @param level from 0, as deep as the list lies within others
     */
    private void list(ItemList list, Place place, int level) throws IOException {
        int numbering = list.isNumbered() ? nextList++ : skeleton.numbering().bullets();
        Look look = place.cell() ? place.text() : list.isNumbered() ? Look.LIST_NUMBER : Look.LIST_BULLET;
        String properties = place.properties() + "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\""
                + numbering + "\"/></w:numPr>";
        for (Iterator<ItemList.Item> items = list.entries().iterator(); items.hasNext(); ) {
            ItemList.Item item = items.next();
            Place there = items.hasNext() ? place.unending() : place;
            boolean last = item.lists().isEmpty();
            text.paragraph(item.text(), look, properties + (last ? there.ending() : ""));
            for (Iterator<ItemList> lists = item.lists().iterator(); lists.hasNext(); ) {
                ItemList below = lists.next();
                list(below, lists.hasNext() ? there.unending() : there, level + 1);
            }
        }
    }

    private void unknown(Block block, Place place) throws IOException {
        Optional<String> id = block.id();
        String[] lines = block.plainText().split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            text.open(place.text(), place.properties() + (i == lines.length - 1 ? place.ending() : ""));
            if (id.isPresent()) {
                text.bookmark(id.get());
                id = Optional.empty();
            }
            text.run(lines[i], "");
            text.close();
        }
    }
}
