package se.sambruk.otp.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;

/** What the requirements refer to; each row is what citations lead to. */
final class ReferenceList {
    private static final List<Integer> WIDTHS = List.of(14, 8, 16, 9);

    private ReferenceList() {}

    static Optional<Section> of(Annex annex) {
        if (annex.references().isEmpty()) {
            return Optional.empty();
        }
        Wording wording = annex.wording();
        Table.Builder table = Table.builder(WIDTHS)
                .caption(wording.text("references.caption"))
                .rowHeaders(true)
                .header(Stream.of("short", "number", "title", "version")
                        .map(key -> Cell.of(wording.text("references." + key)))
                        .toList());
        annex.references().values().forEach(reference -> table.row(row(reference, wording)));
        return Optional.of(wording.section("hanvisningar", "heading.references")
                .block(table.build())
                .build());
    }

    private static List<Cell> row(Reference reference, Wording wording) {
        Paragraph name = Paragraph.of(reference.name()).identified(Citations.anchor(reference));
        String version = Stream.concat(
                        Stream.of(reference.version()),
                        reference.repealed().stream()
                                .map(day -> wording.text("references.repealed", wording.date(day))))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return List.of(
                Cell.of(List.of(name)), Cell.of(reference.number()), Cell.of(title(reference)), Cell.of(version));
    }

    /** The title, which is the link to the source unless the link has a text of its own. */
    private static List<Block> title(Reference reference) {
        Span title = Span.of(reference.title());
        String source = reference.source();
        if (source.isEmpty()) {
            return List.of(Paragraph.of(List.of(title)));
        }
        return reference.linkText().isEmpty()
                ? List.of(Paragraph.of(List.of(title.linking(source))))
                : List.of(
                        Paragraph.of(List.of(title)),
                        Paragraph.of(List.of(Span.of(reference.linkText()).linking(source))));
    }
}
