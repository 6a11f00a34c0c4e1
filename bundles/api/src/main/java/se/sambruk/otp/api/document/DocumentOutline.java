package se.sambruk.otp.api.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What holds of a document as a whole, which a format has to know before it writes the first part of it: its headings with their numbers, and
 * what it cannot represent as it stands. Made by going through the document once, so that every format counts and reports the same.
 * Immutable.
 */
public final class DocumentOutline {
    /**
     * A heading.
     *
     * @param level from 1, as deep as the section lies
     * @param number such as {@code 2.1}; empty if it is not numbered, as nothing is below such a heading
     */
    public record Heading(Section section, int level, String number) {
        public Heading {
            Objects.requireNonNull(section);
            Objects.requireNonNull(number);
        }
    }

    private final List<Heading> headings = new ArrayList<>();
    private final List<Block> unknownBlocks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> repeated = new TreeSet<>();
    private final Set<String> wanted = new TreeSet<>();
    private final Set<String> badAddresses = new LinkedHashSet<>();

    private DocumentOutline(Document document) {
        sections(document.sections(), 1, "", true);
        wanted.removeAll(ids);
    }

    public static DocumentOutline of(Document document) {
        return new DocumentOutline(document);
    }

    /**
     * All blocks that stand under a section's heading, in order: also those within lists and cells, each after that which it is within. Those of
     * the sections below are not among them.
     */
    public static List<Block> blocks(Section section) {
        List<Block> blocks = new ArrayList<>();
        section.blocks().forEach(block -> add(block, blocks));
        return blocks;
    }

    private static void add(Block block, List<Block> blocks) {
        blocks.add(block);
        if (block instanceof ItemList list) {
            for (ItemList.Item item : list.entries()) {
                blocks.add(item.text());
                item.lists().forEach(below -> add(below, blocks));
            }
        } else if (block instanceof Table table) {
            rows(table.header(), blocks);
            rows(table.rows(), blocks);
        }
    }

    private static void rows(List<List<Table.Cell>> rows, List<Block> blocks) {
        rows.forEach(row -> row.forEach(cell -> cell.blocks().forEach(block -> add(block, blocks))));
    }

    private void sections(List<Section> sections, int level, String parentNumber, boolean numberable) {
        int count = 0;
        for (Section section : sections) {
            // Below a heading without number there is nothing to count from.
            boolean numbered = numberable && section.isNumbered();
            String number = numbered ? parentNumber + ++count : "";
            headings.add(new Heading(section, level, number));
            id(section.id());
            blocks(section).forEach(this::block);
            sections(section.sections(), level + 1, number + ".", numbered);
        }
    }

    private void id(String id) {
        if (!ids.add(id)) {
            repeated.add(id);
        }
    }

    private void block(Block block) {
        block.id().ifPresent(this::id);
        if (block instanceof Paragraph paragraph) {
            for (Span span : paragraph.spans()) {
                span.anchor().ifPresent(wanted::add);
                span.address().filter(address -> !Span.leads(address)).ifPresent(badAddresses::add);
            }
        } else if (!(block instanceof ItemList || block instanceof Table || block instanceof Figure)) {
            unknownBlocks.add(block);
        }
    }

    /** One for each section, in the order in which they stand. */
    public List<Heading> headings() {
        return List.copyOf(headings);
    }

    /** The ids that more than one section or block has, sorted: cross references find the first only. */
    public List<String> repeatedIds() {
        return List.copyOf(repeated);
    }

    /** What cross references name and nothing in the document is called, sorted. */
    public List<String> deadReferences() {
        return List.copyOf(wanted);
    }

    /** The addresses that lead to no web page, in the order in which they first stand. */
    public List<String> badAddresses() {
        return List.copyOf(badAddresses);
    }

    /** The blocks of kinds that this version of the document does not have, in order: to be written as plain text and reported. */
    public List<Block> unknownBlocks() {
        return List.copyOf(unknownBlocks);
    }
}
