package se.sambruk.otp.format.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;

/**
 * What has to be known of a document before its first page is made: headings and their numbers, and what can be led to. Made by going
 * through it once; what cannot be represented is told of then.
 */
final class Plan {
    /**
     * A heading.
     *
     * @param depth from 1
     * @param number such as {@code 2.1}; empty if it is not numbered
     * @param anchor a name of its own, whatever else the section is called
     */
    record Heading(Section section, int depth, String number, String title, String anchor) {
        /** As it is listed. */
        String text() {
            return number.isEmpty() ? title : number + " " + title;
        }
    }

    private final Losses losses;
    private final Words words;
    private final List<Heading> headings = new ArrayList<>();
    private final Set<String> wanted = new TreeSet<>();
    private final Set<String> given = new HashSet<>();

    private Plan(Losses losses, Words words) {
        this.losses = losses;
        this.words = words;
    }

    static Plan of(Document document, Losses losses, Words words) {
        Plan plan = new Plan(losses, words);
        plan.sections(document.sections(), 1, "", true);
        plan.wanted.stream().filter(anchor -> !plan.given.contains(anchor)).forEach(losses::deadReference);
        return plan;
    }

    /** In the order in which the sections stand. */
    List<Heading> headings() {
        return headings;
    }

    /** Whether something in the document is called so. */
    boolean leadsTo(String anchor) {
        return given.contains(anchor);
    }

    private void sections(List<Section> sections, int depth, String parentNumber, boolean numberable) {
        int count = 0;
        for (Section section : sections) {
            // Below a heading without number there is nothing to count from.
            boolean numbered = numberable && section.isNumbered();
            String number = numbered ? parentNumber + ++count : "";
            // No document can call anything so, as it has no control characters in its ids that are seen here.
            String anchor = "\u0001" + headings.size();
            headings.add(new Heading(section, depth, number, words.or(section.title(), "untitled"), anchor));
            given.add(section.id());
            section.blocks().forEach(this::block);
            sections(section.sections(), depth + 1, number + ".", numbered);
        }
    }

    private void block(Block block) {
        block.id().ifPresent(given::add);
        if (block instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof ItemList list) {
            list.items().forEach(this::block);
        } else if (block instanceof Table table) {
            rows(table.header());
            rows(table.rows());
        } else if (!(block instanceof Figure)) {
            losses.unknownBlock(block.plainText());
        }
    }

    private void rows(List<List<Table.Cell>> rows) {
        rows.forEach(row -> row.forEach(cell -> cell.blocks().forEach(this::block)));
    }

    private void paragraph(Paragraph paragraph) {
        for (Span span : paragraph.spans()) {
            span.anchor().ifPresent(wanted::add);
            span.address().filter(address -> !Span.leads(address)).ifPresent(losses::badAddress);
        }
    }
}
