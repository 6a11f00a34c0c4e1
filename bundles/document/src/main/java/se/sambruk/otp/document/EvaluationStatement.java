package se.sambruk.otp.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.arithmetic.Units;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.StatedParameter;
import se.sambruk.otp.api.evaluation.plan.Weighting;

/** How bids will be evaluated: what suppliers must be able to reckon with themselves. The scales stand at the requirements. */
final class EvaluationStatement {
    private static final List<Integer> FACT_WIDTHS = List.of(5, 13);
    private static final List<Integer> WEIGHT_WIDTHS = List.of(13, 5);
    private static final List<Integer> COST_WIDTHS = List.of(8, 4, 4, 4);

    private final Wording wording;
    private final Locale locale;
    private final EvaluationPlan plan;
    private Table.Builder facts;

    private EvaluationStatement(Wording wording, EvaluationPlan plan) {
        this.wording = wording;
        this.locale = wording.locale();
        this.plan = plan;
    }

    static Optional<Section> of(Annex annex) {
        return annex.specification().evaluation().map(plan -> new EvaluationStatement(annex.wording(), plan).section());
    }

    private Section section() {
        Section.Builder section = wording.section("utvardering", "heading.evaluation")
                .block(Paragraph.of(wording.text(
                        "evaluation.lead",
                        EvaluationNames.of(plan.ground()).in(locale),
                        plan.model().label().in(locale))))
                .block(Paragraph.of(plan.model().explanation().in(locale)))
                .block(facts());
        weights(section);
        named(section, "evaluation.surcharges", ScoredRequirement::isSurcharge);
        named(section, "evaluation.between", ScoredRequirement::isInterpolated);
        costs(section);
        section.block(Paragraph.of(EvaluationNames.sentence(plan.rounding()).in(locale)));
        if (plan.requirements().findAny().isPresent()) {
            section.block(
                    Paragraph.of(EvaluationNames.sentence(plan.panelRule()).in(locale)));
        }
        ties(section);
        return section.build();
    }

    private Table facts() {
        facts = Table.builder(FACT_WIDTHS)
                .caption(wording.text("evaluation.caption"))
                .rowHeaders(true)
                .header(List.of(cell("evaluation.what"), cell("evaluation.holds")));
        fact("evaluation.ground", EvaluationNames.of(plan.ground()).in(locale));
        fact("evaluation.model", plan.model().label().in(locale));
        fact("evaluation.formula", plan.model().formula());
        for (StatedParameter parameter : plan.model().parameters()) {
            facts.row(List.of(
                    Cell.of(parameter.label().in(locale)),
                    Cell.of(wording.measured(parameter.type().display(parameter.value(), locale), parameter.unit()))));
        }
        fact("evaluation.currency", plan.currency());
        fact("evaluation.fingerprint", plan.published().contentHash().abbreviated());
        return facts.build();
    }

    private void fact(String key, String value) {
        facts.row(List.of(cell(key), Cell.of(value)));
    }

    private Cell cell(String key) {
        return Cell.of(wording.text(key));
    }

    private void weights(Section.Builder section) {
        if (plan.criteria().isEmpty()) {
            return;
        }
        section.block(Paragraph.of(
                wording.text("evaluation.weighting." + plan.weighting().wire())));
        if (plan.weighting() == Weighting.PRIORITY) {
            section.block(ItemList.numbered(plan.criteria().stream()
                            .map(criterion -> Paragraph.of(criterion.name()))
                            .toList()))
                    .block(Paragraph.of(plan.priorityReason()));
        } else if (plan.weighting() == Weighting.PERCENT) {
            Table.Builder table = Table.builder(WEIGHT_WIDTHS)
                    .caption(wording.text("evaluation.weights.caption"))
                    .rowHeaders(true)
                    .header(List.of(cell("criteria.criterion"), cell("evaluation.weight")));
            plan.criteria().forEach(criterion -> weight(table, criterion, ""));
            section.block(table.build());
        }
    }

    private void weight(Table.Builder table, PlanCriterion criterion, String within) {
        String name = within + criterion.name();
        table.row(List.of(
                Cell.of(name),
                Cell.of(criterion
                        .weight()
                        .map(weight -> wording.measured(wording.decimal(weight), Units.PERCENT))
                        .orElse(""))));
        criterion.parts().forEach(part -> weight(table, part, name + " – "));
    }

    private void named(Section.Builder section, String key, Predicate<ScoredRequirement> which) {
        List<Span> spans = new ArrayList<>();
        plan.requirements()
                .filter(which)
                .map(requirement -> requirement.id().value())
                .forEach(id -> {
                    spans.add(Span.of(spans.isEmpty() ? wording.text(key) + " " : ", "));
                    spans.add(Span.of(id).to(id));
                });
        if (!spans.isEmpty()) {
            spans.add(Span.of("."));
            section.block(Paragraph.of(spans));
        }
    }

    private void costs(Section.Builder section) {
        if (plan.costs().isEmpty()) {
            return;
        }
        Table.Builder table = Table.builder(COST_WIDTHS)
                .caption(wording.text("evaluation.costs.caption"))
                .rowHeaders(true)
                .header(List.of(
                        cell("evaluation.cost"),
                        cell("evaluation.cost.unit"),
                        cell("evaluation.cost.price"),
                        cell("evaluation.cost.years")));
        plan.costs().forEach(item -> table.row(cost(item)));
        section.block(Paragraph.of(wording.text("evaluation.costs"))).block(table.build());
    }

    private List<Cell> cost(CostItem item) {
        return List.of(
                Cell.of(item.label()),
                Cell.of(Units.label(item.unit()).in(locale)),
                Cell.of(item.unitCost()
                        .map(money -> wording.measured(wording.decimal(money.amount()), money.currency()))
                        .orElse("–")),
                Cell.of(wording.years(item)));
    }

    private void ties(Section.Builder section) {
        List<Paragraph> rules = plan.tieBreaks().stream()
                .map(rule -> Paragraph.of(EvaluationNames.sentence(rule).in(locale)))
                .toList();
        if (rules.size() > 1) {
            section.block(Paragraph.of(wording.text("evaluation.ties"))).block(ItemList.numbered(rules));
        } else {
            rules.forEach(section::block);
        }
    }
}
