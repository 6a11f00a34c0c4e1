package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.text.Characters;
import se.sambruk.otp.format.pdf.TextLayout.Setting;

/** Makes the first page: title, metadata block and table of contents. */
final class FrontMatter {
    /** With more entries than this the metadata block has two entries to a row. */
    private static final int ONE_TO_A_ROW = 4;

    private static final float[] SINGLE = {3, 7};
    private static final float[] DOUBLE = {9, 15, 9, 13};
    private static final int LISTED_LEVELS = 3;
    /** Where the entries of each level begin, and the titles in them. */
    private static final float[] STARTS = {0, 22, 48};

    private static final float[] TITLES = {22, 48, 84};
    private static final float GAP = 5;
    private static final float NUMBERS = 26;

    private final TextLayout text;
    /** For the contents, whose titles stand in the document too. */
    private final Typesetter repeating;

    private final Book book;
    private final Plan plan;
    private final Words words;
    private final float width;

    FrontMatter(TextLayout text, Book book, Plan plan, Words words, float width) {
        this.text = text;
        this.repeating = text.typesetter().quiet();
        this.book = book;
        this.plan = plan;
        this.words = words;
        this.width = width;
    }

    List<Strip> strips(Document document, boolean contents, Tag root) throws IOException {
        List<Strip> strips = new ArrayList<>();
        add(document.organization(), Look.ORGANIZATION, "P", root, strips);
        add(words.or(document.title(), "page.untitled"), Look.TITLE, "H1", root, strips);
        add(document.subtitle(), Look.SUBTITLE, "P", root, strips);
        if (!document.metadata().isEmpty()) {
            strips.addAll(metadata(document.metadata(), root));
        }
        if (contents && !plan.headings().isEmpty()) {
            strips.addAll(contents(root));
        }
        return strips;
    }

    private void add(String said, Look look, String type, Tag root, List<Strip> strips) throws IOException {
        if (!Characters.isBlank(said)) {
            strips.addAll(text.text(
                    said, root.add(type), Setting.of(look, width).inOnePiece().leading(true)));
        }
    }

    private List<Strip> metadata(List<MetadataEntry> entries, Tag root) throws IOException {
        Tag list = root.add("L").attribute(Attributes.numbering("None"));
        float[] grid = entries.size() <= ONE_TO_A_ROW ? SINGLE : DOUBLE;
        float sum = 0;
        for (float part : grid) {
            sum += part;
        }
        int perRow = grid.length / 2;
        List<Strip> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i += perRow) {
            List<RowStrip.Cell> cells = new ArrayList<>();
            float x = 0;
            for (int j = 0; j < perRow; j++) {
                float label = width * grid[2 * j] / sum;
                float value = width * grid[2 * j + 1] / sum;
                if (i + j < entries.size()) {
                    entry(entries.get(i + j), list.add("LI"), x, label, value, cells);
                } else {
                    cells.add(new RowStrip.Cell(x, label + value, List.of(), null));
                }
                x += label + value;
            }
            boolean last = i + perRow >= entries.size();
            rows.add(new RowStrip(
                            cells,
                            new RowStrip.Frame(i == 0 ? 1 : 0, RowStrip.THIN, last ? Ink.ACCENT : Ink.RULE),
                            Look.TABLE_TEXT.line() + 2 * Look.TABLE_TEXT.before(),
                            false)
                    .spaced(i == 0 ? 6 : 0, last ? 10 : 0));
        }
        return rows;
    }

    private void entry(MetadataEntry entry, Tag item, float x, float label, float value, List<RowStrip.Cell> cells)
            throws IOException {
        List<Strip> said = text.text(
                entry.label() + " ",
                item.add("Lbl"),
                Setting.of(Look.REQUIREMENT_LABEL, label - 2 * RowStrip.PADDING_X));
        cells.add(new RowStrip.Cell(x, label, said, null));
        float room = value - 2 * RowStrip.PADDING_X;
        Tag body = item.add("LBody");
        List<Strip> answer = Characters.isBlank(entry.value())
                ? List.of(new BlankStrip(body.content(), words.get("fact.blank"), Look.TABLE_TEXT, room)
                        .spaced(Look.TABLE_TEXT.before(), Look.TABLE_TEXT.after()))
                : text.text(entry.value(), body, Setting.of(Look.TABLE_TEXT, room));
        cells.add(new RowStrip.Cell(x + label, value, answer, null));
    }

    private List<Strip> contents(Tag root) throws IOException {
        Tag top = root.add("TOC");
        List<Strip> strips = new ArrayList<>(text.text(
                words.get("contents"),
                top.add("Caption"),
                Setting.of(Look.CONTENTS_HEADING, width).inOnePiece().leading(true)));
        List<Tag> levels = new ArrayList<>(List.of(top));
        for (Plan.Heading heading : plan.headings()) {
            if (heading.depth() <= LISTED_LEVELS) {
                while (levels.size() > heading.depth()) {
                    levels.remove(levels.size() - 1);
                }
                while (levels.size() < heading.depth()) {
                    levels.add(levels.get(levels.size() - 1).add("TOC"));
                }
                strips.addAll(entry(heading, levels.get(levels.size() - 1).add("TOCI")));
            }
        }
        return strips;
    }

    private List<Strip> entry(Plan.Heading heading, Tag tag) throws IOException {
        int level = heading.depth() - 1;
        Look look = level == 0 ? Look.CONTENTS_1 : Look.CONTENTS_2;
        Link link = new Link(tag.add("Reference").add("Link"), heading.text(), heading.anchor(), false);
        float start = STARTS[level];
        Typesetter.Line number = null;
        float indent = heading.number().isEmpty() ? start : TITLES[level];
        if (!heading.number().isEmpty()) {
            number = repeating.single(heading.number() + " ", look, link.tag().content());
            indent = Math.max(indent, start + number.width() + GAP);
        }
        Tag.Content title = link.tag().content();
        Typesetter.Piece piece = Typesetter.plain(heading.title(), look, title);
        List<Typesetter.Line> lines = repeating.lines(List.of(piece), look, width - indent - NUMBERS);
        Tag.Content page = link.tag().content();
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            EntryStrip strip = new EntryStrip(lines.get(i), look, indent, link, width);
            if (i == 0 && number != null) {
                strip.labelled(number, start);
            }
            if (last) {
                strip.numbered(page, repeating, book);
            }
            strips.add(strip.spaced(i == 0 ? look.before() : 0, 0).kept(!last));
        }
        return strips;
    }
}
