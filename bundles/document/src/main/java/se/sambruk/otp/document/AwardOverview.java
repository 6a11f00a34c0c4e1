package se.sambruk.otp.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;

/** Every award criterion with the requirements that count under it and the most that they can give. */
final class AwardOverview {
    private static final List<Integer> WIDTHS = List.of(5, 9, 4);

    /** Points and kronor under one criterion are never added to each other. */
    private record Key(String criterion, AwardUnit unit) {}

    private AwardOverview() {}

    static Optional<Section> of(Annex annex) {
        Map<Key, List<SpecifiedRequirement>> byCriterion = new LinkedHashMap<>();
        annex.categories().forEach(area -> area.requirements()
                .forEach(r -> r.requirement().award().ifPresent(award -> byCriterion
                        .computeIfAbsent(new Key(award.criterion(), award.unit()), key -> new ArrayList<>())
                        .add(r))));
        return byCriterion.isEmpty() ? Optional.empty() : Optional.of(section(annex.wording(), byCriterion));
    }

    private static Section section(Wording wording, Map<Key, List<SpecifiedRequirement>> byCriterion) {
        Table.Builder table = Table.builder(WIDTHS)
                .caption(wording.text("criteria.caption"))
                .rowHeaders(true)
                .header(List.of(
                        Cell.of(wording.text("criteria.criterion")),
                        Cell.of(wording.text("criteria.requirements")),
                        Cell.of(wording.text("criteria.max"))));
        Map<AwardUnit, BigDecimal> totals = new LinkedHashMap<>();
        byCriterion.forEach((key, requirements) -> {
            BigDecimal max = requirements.stream()
                    .map(r -> r.requirement().award().map(Award::max).orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            totals.merge(key.unit(), max, BigDecimal::add);
            table.row(List.of(
                    Cell.of(key.criterion()),
                    Cell.of(List.of(Paragraph.of(links(requirements)))),
                    Cell.of(wording.worth(max, key.unit()))));
        });
        totals.forEach((unit, total) -> table.row(
                List.of(strong(wording.text("criteria.total")).spanning(2), strong(wording.worth(total, unit)))));
        return wording.section("tilldelningskriterier", "heading.criteria")
                .block(Paragraph.of(wording.text("criteria.lead")))
                .block(table.build())
                .build();
    }

    private static List<Span> links(List<SpecifiedRequirement> requirements) {
        List<Span> spans = new ArrayList<>();
        for (SpecifiedRequirement specified : requirements) {
            String id = specified.requirement().id().value();
            if (!spans.isEmpty()) {
                spans.add(Span.of(", "));
            }
            spans.add(Span.of(id).to(id));
        }
        return spans;
    }

    private static Cell strong(String text) {
        return Cell.of(List.of(Paragraph.of(List.of(Span.of(text, Span.Style.STRONG)))));
    }
}
