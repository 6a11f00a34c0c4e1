package se.sambruk.otp.award.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.award.text.Swedish;

/** How the parts of documents are put together. */
final class Writing {
    private static final Pattern CHAPTER = Pattern.compile("([0-9]) kap\\. ([0-9])");
    private static final Pattern PARAGRAPH = Pattern.compile("([0-9]) (§+)");

    private Writing() {}

    /** A document with what all of them say of themselves first. */
    static Document.Builder document(Matter matter, String titleKey) {
        Document.Builder document = Document.builder(Swedish.text(titleKey), Swedish.LOCALE)
                .subtitle(matter.facts().title())
                .organization(matter.buyer());
        meta(document, "type", Swedish.text(titleKey));
        meta(document, "issued-by", buyer(matter));
        meta(document, "case-number", matter.facts().caseNumber());
        meta(document, "identity", matter.facts().id());
        return document;
    }

    private static String buyer(Matter matter) {
        String number = matter.facts().buyer().organizationNumber();
        return number.isEmpty() ? matter.buyer() : Swedish.text("supplier.full", matter.buyer(), number);
    }

    /** What the document says of itself; nothing where there is nothing to say. */
    static void meta(Document.Builder document, String key, String value) {
        if (!value.isEmpty()) {
            document.metadata(new MetadataEntry(key, Swedish.text("meta." + key), value));
        }
    }

    static Section.Builder section(String id) {
        return Section.builder(id, Swedish.text("heading." + id));
    }

    static Section.Builder section(String id, String heading) {
        return Section.builder(id, heading);
    }

    static Paragraph text(String key, Object... arguments) {
        return Paragraph.of(together(Swedish.text(key, arguments)));
    }

    /** A place in the law is not broken between lines. */
    static String together(String text) {
        return PARAGRAPH
                .matcher(CHAPTER.matcher(text).replaceAll("$1\u00a0kap.\u00a0$2"))
                .replaceAll("$1\u00a0$2");
    }

    /** What somebody wrote, in its own paragraphs. */
    static List<Block> written(String text) {
        return Stream.of(text.strip().split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .<Block>map(part -> Paragraph.of(together(part.replaceAll("\\s*\\n\\s*", " "))))
                .toList();
    }

    static Block bullets(Stream<String> items) {
        return ItemList.bulleted(items.map(Paragraph::of).toList());
    }

    /**
     * A table whose rows begin with what they are about.
     *
     * @param headings the keys of the columns' headings
     */
    static Table table(String description, List<Integer> widths, List<String> headings, List<List<Cell>> rows) {
        Table.Builder table = Table.builder(widths)
                .description(description)
                .rowHeaders(true)
                .header(headings.stream()
                        .map(key -> Cell.of(Swedish.text("column." + key)))
                        .toList());
        rows.forEach(table::row);
        return table.build();
    }

    /** Rows of two columns: what, and how it is. Rows without a value are left out. */
    static Table facts(String description, List<List<String>> rows) {
        return facts(description, rows, List.of(5, 11));
    }

    private static Table facts(String description, List<List<String>> rows, List<Integer> widths) {
        Table.Builder table = Table.builder(widths).description(description).rowHeaders(true);
        rows.stream()
                .filter(row -> !row.get(1).isBlank())
                .forEach(row -> table.row(List.of(Cell.of(row.get(0)), cell(row.get(1)))));
        return table.build();
    }

    /** A cell with what somebody wrote. */
    static Cell cell(String text) {
        List<Block> blocks = written(text);
        return blocks.isEmpty() ? Cell.of("–") : Cell.of(blocks);
    }

    /** A cell with a value, and why it is that below. */
    static Cell valued(String value, List<String> reasons) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.of(List.of(Span.of(value, Span.Style.STRONG))));
        reasons.forEach(reason -> blocks.addAll(written(reason)));
        return Cell.of(blocks);
    }
}
