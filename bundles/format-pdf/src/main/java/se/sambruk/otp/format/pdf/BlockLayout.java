package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.text.Characters;
import se.sambruk.otp.format.pdf.TextLayout.Setting;

/** Makes strips of blocks, on the page and in cells, and elements of what they are. */
final class BlockLayout {
    /**
     * Where a block stands.
     *
     * @param text how plain paragraphs look there
     * @param cell whether it stands in a cell
     * @param kept whether it is to be on one page with what follows
     */
    record Place(Look text, float width, boolean cell, boolean kept) {
        Place leading(boolean value) {
            return new Place(text, width, cell, value);
        }
    }

    private static final float NOTE_INDENT = 10;

    private final TextLayout text;
    private final TableLayout tables;
    private final ListLayout lists;
    private final FigureLayout figures;

    BlockLayout(TextLayout text, FigureLayout figures) {
        this.text = text;
        this.figures = figures;
        this.tables = new TableLayout(text, this);
        this.lists = new ListLayout(text);
    }

    List<Strip> body(List<Block> blocks, Tag parent, float width) throws IOException {
        Place body = new Place(Look.BODY, width, false, false);
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            strips.addAll(block(blocks.get(i), parent, body.leading(i + 1 < blocks.size() && leads(blocks, i))));
        }
        return strips;
    }

    /** What leads up to a table, a list or a figure is not left alone at the end of a page, nor is what looks like a heading. */
    private static boolean leads(List<Block> blocks, int at) {
        if (!(blocks.get(at) instanceof Paragraph paragraph)) {
            return false;
        }
        boolean strong = paragraph.spans().stream().allMatch(span -> span.style() == Span.Style.STRONG);
        return strong || !(blocks.get(at + 1) instanceof Paragraph);
    }

    List<Strip> block(Block block, Tag parent, Place place) throws IOException {
        List<Strip> strips = made(block, parent, place);
        if (block.id().isPresent()) {
            if (strips.isEmpty()) {
                strips.add(new GapStrip(0));
            }
            strips.get(0).named(block.id().get());
        }
        return strips;
    }

    private List<Strip> made(Block block, Tag parent, Place place) throws IOException {
        if (block instanceof Paragraph paragraph) {
            return paragraph(paragraph, parent, place);
        }
        if (block instanceof ItemList list) {
            return lists.list(list, parent, place);
        }
        if (block instanceof Table table) {
            return tables.table(table, parent, place);
        }
        if (block instanceof Figure figure) {
            return figures.figure(figure, parent, place.width(), place.cell());
        }
        return unknown(block, parent, place);
    }

    private List<Strip> paragraph(Paragraph paragraph, Tag parent, Place place) throws IOException {
        if (Characters.isBlank(paragraph.plainText())) {
            return new ArrayList<>();
        }
        Look look = look(paragraph, place);
        Tag tag = parent.add("P");
        boolean note = look == Look.NOTE;
        Setting setting =
                Setting.of(look, place.width()).indented(note ? NOTE_INDENT : 0).leading(place.kept());
        Optional<Ink> ink = MatrixDocument.tone(paragraph).map(tone -> Ink.of(tone.ink()));
        List<Strip> strips = text.strips(text.pieces(paragraph.spans(), tag, look, ink), setting);
        if (look == Look.REQUIREMENT_KIND) {
            strips.forEach(strip -> ((LineStrip) strip).flushRight(place.width()));
        }
        if (note) {
            strips.forEach(strip -> ((LineStrip) strip).barred());
        }
        return strips;
    }

    private static Look look(Paragraph paragraph, Place place) {
        return look(paragraph, place.text(), place.cell());
    }

    /** How a paragraph looks where plain ones have a look. */
    static Look look(Paragraph paragraph, Look plain, boolean cell) {
        return switch (paragraph.role()) {
            case "note" -> cell ? plain : Look.NOTE;
            case "requirement-text" -> cell ? Look.REQUIREMENT_TEXT : plain;
            case "kind" -> plain == Look.REQUIREMENT_HEAD ? Look.REQUIREMENT_KIND : plain;
            default -> plain;
        };
    }

    private List<Strip> unknown(Block block, Tag parent, Place place) throws IOException {
        String words = block.plainText();
        return Characters.isBlank(words)
                ? new ArrayList<>()
                : text.text(
                        words,
                        parent.add("P"),
                        Setting.of(place.text(), place.width()).leading(place.kept()));
    }
}
