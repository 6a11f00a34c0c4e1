package se.sambruk.otp.evaluation.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.ModelParameter;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.StatedModel;
import se.sambruk.otp.api.evaluation.plan.StatedParameter;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;

/** What is wrong with a plan by itself and with the model that it states. */
public final class PlanCheck {
    private final EvaluationPlan plan;
    private final ModelDescriptor model;
    private final List<Problem> problems = new ArrayList<>();

    private PlanCheck(EvaluationPlan plan, ModelDescriptor model) {
        this.plan = plan;
        this.model = model;
    }

    /**
     * Looks at a plan.
     *
     * @param model what its model says of itself now
     * @param own what the model itself finds
     * @return errors first, then warnings and information, each in the order of the plan
     */
    public static List<Problem> of(EvaluationPlan plan, ModelDescriptor model, List<Problem> own) {
        PlanCheck check = new PlanCheck(plan, model);
        check.version();
        check.parameters();
        check.ground();
        check.problems.addAll(CriteriaCheck.of(plan, model));
        check.costs();
        check.tieBreaks();
        if (!model.isAbsolute()) {
            check.problems.add(EvaluationProblems.warning("OTP-6529", model.label(), Law.principles(plan.regime())));
        }
        check.problems.addAll(own);
        return sorted(check.problems);
    }

    /** The gravest first; of equal ones in the order in which they were found. */
    static List<Problem> sorted(List<Problem> problems) {
        return problems.stream().sorted(Comparator.comparing(Problem::severity)).toList();
    }

    /** A model that reckons otherwise than the documents state is another model, whatever it is called. */
    private void version() {
        StatedModel stated = plan.model();
        if (!stated.formula().equals(model.formula())) {
            problems.add(EvaluationProblems.error("OTP-6503", stated.id(), stated.formula(), model.formula()));
        } else if (!stated.version().equals(model.version())) {
            problems.add(EvaluationProblems.warning("OTP-6502", stated.id(), stated.version(), model.version()));
        }
    }

    private void parameters() {
        for (StatedParameter stated : plan.model().parameters()) {
            Optional<ModelParameter> known = model.parameter(stated.name());
            if (known.isEmpty()) {
                problems.add(EvaluationProblems.error("OTP-6505", stated.name(), names()));
            } else {
                value(stated, known.get());
            }
        }
        for (ModelParameter parameter : model.parameters()) {
            if (parameter.isRequired()
                    && plan.model().parameter(parameter.name()).isEmpty()) {
                problems.add(EvaluationProblems.error(
                        "OTP-6504", parameter.label(), parameter.name(), Law.ground(plan.regime())));
            }
        }
    }

    private String names() {
        List<String> names =
                model.parameters().stream().map(ModelParameter::name).toList();
        return names.isEmpty() ? "–" : String.join(", ", names);
    }

    private void value(StatedParameter stated, ModelParameter known) {
        Parameter bounds = known.parameter();
        LocalizedText label = known.label();
        if (!stated.isReadable() || stated.type() != bounds.type()) {
            problems.add(EvaluationProblems.error("OTP-6506", label, stated.name()));
            return;
        }
        bounds.rejects(stated.value())
                .ifPresent(rejection -> problems.add(
                        switch (rejection) {
                            case BELOW_MIN ->
                                EvaluationProblems.error(
                                        "OTP-6507",
                                        label,
                                        stated.name(),
                                        bounds.min().orElse("–"));
                            case ABOVE_MAX ->
                                EvaluationProblems.error(
                                        "OTP-6508",
                                        label,
                                        stated.name(),
                                        bounds.max().orElse("–"));
                            case NOT_A_CHOICE -> EvaluationProblems.error("OTP-6506", label, stated.name());
                        }));
        if (!stated.unit().equals(known.unit(plan.currency()))) {
            problems.add(EvaluationProblems.error("OTP-6534", label, plan.currency()));
        }
    }

    private void ground() {
        if (!model.grounds().contains(plan.ground())) {
            problems.add(EvaluationProblems.error("OTP-6509", model.label(), EvaluationNames.of(plan.ground())));
        }
        boolean counted = model.usesScores() && plan.ground() == AwardGround.BEST_RATIO;
        if (!counted && !plan.criteria().isEmpty()) {
            problems.add(EvaluationProblems.error(
                    "OTP-6511", model.label(), plan.criteria().get(0).name()));
        }
        if (counted && plan.criteria().isEmpty()) {
            problems.add(EvaluationProblems.error("OTP-6512", Law.ground(plan.regime())));
        }
        if (!model.weightings().contains(plan.weighting())) {
            problems.add(EvaluationProblems.error("OTP-6510", model.label(), EvaluationNames.of(plan.weighting())));
        }
    }

    private void costs() {
        if (!model.usesCosts() && !plan.costs().isEmpty()) {
            problems.add(EvaluationProblems.error("OTP-6530", model.label()));
        }
        if (model.usesCosts() && plan.costs().isEmpty()) {
            problems.add(EvaluationProblems.error("OTP-6531", model.label(), Law.costs(plan.regime())));
        }
        Set<String> keys = new HashSet<>();
        for (CostItem item : plan.costs()) {
            if (!keys.add(item.key())) {
                problems.add(EvaluationProblems.error("OTP-6532", item.key()));
            }
            boolean priced = item.unitCost().isPresent() || item.unit().equals(plan.currency());
            if (item.label().isBlank() || item.unit().isBlank() || !priced) {
                problems.add(EvaluationProblems.error("OTP-6533", item.key(), Law.costs(plan.regime())));
            }
            item.unitCost().ifPresent(money -> {
                if (!money.currency().equals(plan.currency()) || money.amount().signum() < 0) {
                    problems.add(EvaluationProblems.error(
                            "OTP-6534",
                            LocalizedText.of(item.label().isBlank() ? item.key() : item.label()),
                            plan.currency()));
                }
            });
        }
        plan.lowBidRule()
                .estimate()
                .filter(estimate -> !estimate.currency().equals(plan.currency()))
                .ifPresent(estimate -> problems.add(
                        EvaluationProblems.error("OTP-6534", EvaluationProblems.text("estimate"), plan.currency())));
    }

    private void tieBreaks() {
        if (plan.tieBreaks().isEmpty()) {
            problems.add(EvaluationProblems.warning("OTP-6535", Law.principles(plan.regime())));
        }
        Set<String> names = new HashSet<>();
        plan.allCriteria().forEach(criterion -> names.add(criterion.name()));
        Set<TieBreak> seen = new HashSet<>();
        boolean drawn = false;
        for (TieBreak rule : plan.tieBreaks()) {
            rule.criterion()
                    .filter(name -> !names.contains(name))
                    .ifPresent(name -> problems.add(EvaluationProblems.error("OTP-6536", name)));
            rule.criterion()
                    .filter(name -> plan.allCriteria()
                            .filter(criterion -> criterion.name().equals(name))
                            .anyMatch(criterion -> criterion
                                            .allRequirements()
                                            .map(ScoredRequirement::unit)
                                            .distinct()
                                            .count()
                                    > 1))
                    .ifPresent(name -> problems.add(EvaluationProblems.error("OTP-6589", name)));
            if (rule.kind() == TieBreak.Kind.LOT && rule.procedure().isBlank()) {
                problems.add(EvaluationProblems.warning("OTP-6537", Law.principles(plan.regime())));
            }
            if (drawn || !seen.add(rule)) {
                problems.add(EvaluationProblems.error("OTP-6538"));
            }
            drawn |= rule.kind() == TieBreak.Kind.LOT;
        }
    }
}
