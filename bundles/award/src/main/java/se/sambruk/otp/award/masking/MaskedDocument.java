package se.sambruk.otp.award.masking;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;

/** A document with marks: masked before any format writes it, so that nothing is left in a file's properties either. */
public final class MaskedDocument {
    /** The key under which a document tells part of the digest of what it is made of. */
    private static final String FINGERPRINT = "fingerprint";

    private final Masker masker;
    private final Optional<String> entry;

    private MaskedDocument(Masker masker, Optional<String> entry) {
        this.masker = masker;
        this.entry = entry;
    }

    /**
     * @param entry the label of the log's entry that the document tells of; empty where it is of the case. Of what is secret even a part of the digest is
     *     left out: where all is known but a price, it tells the price to whoever tries them all
     */
    public static Document of(Document document, Masker masker, Optional<String> entry) {
        return new MaskedDocument(masker, entry).mask(document);
    }

    private String text(String text) {
        return masker.text(text, entry);
    }

    private Document mask(Document document) {
        Document.Builder masked = Document.builder(text(document.title()), document.locale())
                .subtitle(text(document.subtitle()))
                .organization(text(document.organization()))
                .notice(text(document.notice()));
        document.metadata().stream()
                .filter(one -> entry.isEmpty() || !one.key().equals(FINGERPRINT))
                .forEach(one -> masked.metadata(new MetadataEntry(one.key(), text(one.label()), text(one.value()))));
        document.sections().forEach(section -> masked.section(section(section)));
        return masked.build();
    }

    private Section section(Section section) {
        Section.Builder masked =
                Section.builder(section.id(), text(section.title())).numbered(section.isNumbered());
        section.blocks().forEach(block -> masked.block(block(block)));
        section.sections().forEach(part -> masked.section(section(part)));
        return masked.build();
    }

    private Block block(Block block) {
        if (block instanceof Paragraph paragraph) {
            return paragraph(paragraph);
        }
        if (block instanceof ItemList list) {
            return list(list);
        }
        if (block instanceof Table table) {
            return table(table);
        }
        // Of a kind that is not known here: as text, which can be looked through.
        return Paragraph.of(text(block.plainText()));
    }

    /** What is masked may run over several spans, so it is looked for in all of the text. */
    private Paragraph paragraph(Paragraph paragraph) {
        String plain = paragraph.plainText();
        String masked = text(plain);
        if (masked.equals(plain)) {
            return paragraph;
        }
        Paragraph marked = Paragraph.of(List.of(Span.of(masked))).as(paragraph.role());
        return paragraph.id().map(marked::identified).orElse(marked);
    }

    private ItemList list(ItemList list) {
        return ItemList.of(
                list.isNumbered(),
                list.entries().stream()
                        .map(item -> ItemList.Item.of(
                                paragraph(item.text()),
                                item.lists().stream().map(this::list).toList()))
                        .toList());
    }

    private Table table(Table table) {
        Table.Builder masked = Table.builder(table.widths()).role(table.role()).rowHeaders(table.hasRowHeaders());
        table.id().ifPresent(masked::id);
        table.caption().map(this::text).ifPresent(masked::caption);
        table.description().map(this::text).ifPresent(masked::description);
        table.header().forEach(row -> masked.header(row(row)));
        table.rows().forEach(row -> masked.row(row(row)));
        return masked.build();
    }

    private List<Table.Cell> row(List<Table.Cell> row) {
        return row.stream()
                .map(cell -> Table.Cell.of(
                                cell.blocks().stream().map(this::block).toList())
                        .spanning(cell.span()))
                .toList();
    }
}
