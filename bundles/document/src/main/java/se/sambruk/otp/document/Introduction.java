package se.sambruk.otp.document;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.document.text.Paragraphs;

/** The buyer's own introduction, and the facts of the procurement. */
final class Introduction {
    private static final List<Integer> WIDTHS = List.of(3, 7);

    private Introduction() {}

    static Section of(Annex annex) {
        Section.Builder section = annex.wording().section("inledning", "heading.introduction");
        // Within a paragraph, line ends are the profile's, not the reader's.
        Paragraphs.of(annex.facts().introduction())
                .forEach(part -> section.block(Paragraph.of(Paragraphs.joined(part))));
        return section.section(procurement(annex)).build();
    }

    private static Section procurement(Annex annex) {
        Wording wording = annex.wording();
        ProcurementFacts facts = annex.procurement();
        Table.Builder table =
                Table.builder(WIDTHS).caption(wording.text("facts.caption")).rowHeaders(true);
        List<String[]> rows = new ArrayList<>();
        rows.add(new String[] {"facts.title", facts.title()});
        rows.add(new String[] {"facts.buyer", facts.buyer().name()});
        if (!facts.buyer().organizationNumber().isEmpty()) {
            rows.add(new String[] {"facts.organization-number", facts.buyer().organizationNumber()});
        }
        rows.add(new String[] {
            "facts.acquisition",
            wording.text("acquisition." + facts.acquisition().wire())
        });
        rows.add(new String[] {
            "facts.regime", wording.text("regime." + facts.regime().wire())
        });
        rows.add(new String[] {
            "facts.delivery", wording.text("delivery." + facts.delivery().wire())
        });
        annex.facts().responseDeadline().ifPresent(day -> rows.add(new String[] {"facts.deadline", wording.date(day)}));
        rows.forEach(row -> table.row(List.of(Cell.of(wording.text(row[0])), Cell.of(row[1]))));
        return wording.section("upphandlingen", "heading.procurement")
                .block(table.build())
                .build();
    }
}
