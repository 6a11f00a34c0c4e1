package se.sambruk.otp.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;

/** What the terms in the requirements mean. */
final class TermList {
    private static final List<Integer> WIDTHS = List.of(3, 7);

    private TermList() {}

    static Optional<Section> of(Annex annex) {
        List<Term> terms = annex.specification().terms();
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        Wording wording = annex.wording();
        Table.Builder table = Table.builder(WIDTHS)
                .caption(wording.text("terms.caption"))
                .rowHeaders(true)
                .header(List.of(Cell.of(wording.text("terms.term")), Cell.of(wording.text("terms.definition"))));
        terms.forEach(term -> table.row(List.of(Cell.of(name(term, wording)), Cell.of(meaning(term, wording)))));
        return Optional.of(
                wording.section("begrepp", "heading.terms").block(table.build()).build());
    }

    static String name(Term term, Wording wording) {
        return term.abbreviation().isEmpty()
                ? term.name()
                : wording.text("terms.abbreviated", term.name(), term.abbreviation());
    }

    /** What a term means, with what else is said of it. */
    static List<Block> meaning(Term term, Wording wording) {
        List<Block> blocks = new ArrayList<>(Wording.blocks(term.definition()));
        if (!term.synonyms().isEmpty()) {
            blocks.add(Paragraph.of(wording.text("terms.synonyms", String.join(", ", term.synonyms()))));
        }
        if (!term.source().isEmpty()) {
            blocks.add(Paragraph.of(wording.text("terms.source", term.source())));
        }
        return blocks;
    }
}
