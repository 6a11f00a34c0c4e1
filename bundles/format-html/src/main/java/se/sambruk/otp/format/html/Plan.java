package se.sambruk.otp.format.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
 * What has to be known of a document before its first byte is written: headings and their numbers, and what can be led to. Made by going
 * through it once; what cannot be represented is told of then.
 */
final class Plan {
    private final Ids ids;
    private final Losses losses;
    private final Words words;
    private final List<Heading> headings = new ArrayList<>();
    private final Set<String> wanted = new TreeSet<>();
    /** The names whose id has been given to something; a value may stand in a document twice. */
    private final Set<String> given = new HashSet<>();

    private Plan(Ids ids, Losses losses, Words words) {
        this.ids = ids;
        this.losses = losses;
        this.words = words;
    }

    static Plan of(Document document, Ids ids, Losses losses, Words words) {
        Plan plan = new Plan(ids, losses, words);
        plan.sections(document.sections(), 2, "", true);
        plan.wanted.stream().filter(anchor -> ids.of(anchor).isEmpty()).forEach(losses::deadReference);
        return plan;
    }

    /** In the order in which the sections stand. */
    List<Heading> headings() {
        return headings;
    }

    /** The id to give a block; {@code null} if it has none, or something before it has got that name's. */
    String id(Block block) {
        return block.id().filter(given::add).flatMap(ids::of).orElse(null);
    }

    /** Where a cross reference leads; empty if to nothing in the document. */
    Optional<String> target(String anchor) {
        return ids.of(anchor);
    }

    private void sections(List<Section> sections, int level, String parentNumber, boolean numberable) {
        int count = 0;
        for (Section section : sections) {
            // Below a heading without number there is nothing to count from.
            boolean numbered = numberable && section.isNumbered();
            String number = numbered ? parentNumber + ++count : "";
            headings.add(new Heading(level, number, words.or(section.title(), "untitled"), id(section)));
            section.blocks().forEach(this::block);
            sections(section.sections(), level + 1, number + ".", numbered);
        }
    }

    // The table of contents leads to every section, also to one that is called the same as something before it.
    private String id(Section section) {
        if (ids.of(section.id()).isPresent()) {
            return ids.own("avsnitt");
        }
        ids.add(section.id());
        given.add(section.id());
        return ids.of(section.id()).orElseThrow();
    }

    private void block(Block block) {
        block.id().ifPresent(ids::add);
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
