package se.sambruk.otp.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.arithmetic.Units;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.StatedParameter;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * How bids will be evaluated, row by row, to be compared with what it was. Each row says all of one thing and in its order, as which criterion or which
 * rule comes first may decide who wins; and whatever differs in a plan differs in a row.
 */
final class EvaluationRows {
    private static final String NONE = "–";

    private final Wording wording;
    private final Locale locale;
    private final Map<String, List<Block>> rows = new LinkedHashMap<>();

    private EvaluationRows(Wording wording) {
        this.wording = wording;
        this.locale = wording.locale();
    }

    /**
     * What the rows are called, in order, each with what it says.
     *
     * @param told the requirements whose scales are told elsewhere
     */
    static Map<String, List<Block>> of(EvaluationPlan published, Wording wording, Set<RequirementId> told) {
        EvaluationRows rows = new EvaluationRows(wording);
        rows.model(published);
        rows.criteria(published, told);
        rows.rules(published);
        rows.row("evaluation.fingerprint", published.published().contentHash().abbreviated());
        return rows.rows;
    }

    private void model(EvaluationPlan plan) {
        row("evaluation.ground", EvaluationNames.of(plan.ground()).in(locale));
        row(
                "evaluation.model",
                wording.text(
                        "evaluation.model.stated",
                        plan.model().label().in(locale),
                        plan.model().id(),
                        plan.model().version().toString()));
        row("evaluation.explanation", plan.model().explanation().in(locale));
        row("evaluation.formula", plan.model().formula());
        for (StatedParameter parameter : plan.model().parameters()) {
            add(
                    parameter.label().in(locale),
                    Paragraph.of(
                            wording.measured(parameter.type().display(parameter.value(), locale), parameter.unit())));
        }
        row("evaluation.currency", plan.currency());
    }

    private void criteria(EvaluationPlan plan, Set<RequirementId> told) {
        row(
                "evaluation.weighting",
                wording.text("evaluation.weighting." + plan.weighting().wire()));
        List<String> order = new ArrayList<>();
        numbered(plan.criteria(), "", order);
        lines("evaluation.criteria", order);
        row("evaluation.priority-reason", plan.priorityReason());
        plan.requirements()
                .filter(requirement -> !told.contains(requirement.id()))
                .forEach(requirement ->
                        add(wording.text("evaluation.scale", requirement.id().value()), blocks(requirement)));
        ids("evaluation.surcharged", plan, ScoredRequirement::isSurcharge);
        ids("evaluation.interpolated", plan, ScoredRequirement::isInterpolated);
    }

    /** Criteria by number, as their order counts, each with its weight and what counts under it. */
    private void numbered(List<PlanCriterion> criteria, String within, List<String> into) {
        int number = 0;
        for (PlanCriterion criterion : criteria) {
            number++;
            String name = within + number + ". " + criterion.name()
                    + criterion
                            .weight()
                            .map(weight -> ", " + wording.measured(wording.decimal(weight), Units.PERCENT))
                            .orElse("");
            String counts = criterion.requirements().stream()
                    .map(requirement -> requirement.id().value())
                    .collect(Collectors.joining(", "));
            into.add(counts.isEmpty() ? name : wording.text("part.within", name, counts));
            numbered(criterion.parts(), within + number + ".", into);
        }
    }

    private Block[] blocks(ScoredRequirement requirement) {
        Stream<Block> most = Stream.of(
                Paragraph.of(wording.text("evaluation.most", wording.worth(requirement.max(), requirement.unit()))));
        return requirement.scale().isEmpty()
                ? most.toArray(Block[]::new)
                : Stream.concat(
                                most,
                                Stream.of(ItemList.bulleted(requirement.scale().stream()
                                        .map(step -> Paragraph.of(wording.text(
                                                "part.within",
                                                wording.worth(step.value(), requirement.unit()),
                                                step.when())))
                                        .toList())))
                        .toArray(Block[]::new);
    }

    private void ids(String key, EvaluationPlan plan, Predicate<ScoredRequirement> which) {
        row(
                key,
                plan.requirements()
                        .filter(which)
                        .map(requirement -> requirement.id().value())
                        .collect(Collectors.joining(", ")));
    }

    private void rules(EvaluationPlan plan) {
        lines("evaluation.costs.row", plan.costs().stream().map(this::cost).toList());
        row("evaluation.rounding", EvaluationNames.sentence(plan.rounding()).in(locale));
        row("evaluation.panel", EvaluationNames.sentence(plan.panelRule()).in(locale));
        List<String> ties = new ArrayList<>();
        plan.tieBreaks()
                .forEach(rule -> ties.add((ties.size() + 1) + ". "
                        + EvaluationNames.sentence(rule).in(locale)));
        lines("evaluation.ties.row", ties);
    }

    private String cost(CostItem item) {
        List<String> told = new ArrayList<>();
        told.add(Units.label(item.unit()).in(locale));
        item.unitCost()
                .ifPresent(money -> told.add(wording.text(
                        "evaluation.cost.each", wording.measured(wording.decimal(money.amount()), money.currency()))));
        told.add(wording.text("evaluation.cost.in", wording.years(item)));
        told.add(wording.text("evaluation.cost.key", item.key()));
        return wording.text("part.within", item.label(), String.join(", ", told));
    }

    private void row(String key, String value) {
        add(wording.text(key), Paragraph.of(value.isEmpty() ? NONE : value));
    }

    private void lines(String key, List<String> lines) {
        add(
                wording.text(key),
                lines.isEmpty()
                        ? new Block[] {Paragraph.of(NONE)}
                        : lines.stream().<Block>map(Paragraph::of).toArray(Block[]::new));
    }

    private void add(String label, Block... blocks) {
        rows.computeIfAbsent(label, name -> new ArrayList<>()).addAll(List.of(blocks));
    }
}
