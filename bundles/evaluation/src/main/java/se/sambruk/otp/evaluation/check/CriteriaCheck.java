package se.sambruk.otp.evaluation.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;

/** What is wrong with the criteria of a plan: what counts under them, what it is valued in, what they weigh. */
final class CriteriaCheck {
    private final EvaluationPlan plan;
    private final ModelDescriptor model;
    private final Basis weights;
    private final List<Problem> problems = new ArrayList<>();

    private CriteriaCheck(EvaluationPlan plan, ModelDescriptor model) {
        this.plan = plan;
        this.model = model;
        this.weights = Law.weights(plan.regime());
    }

    static List<Problem> of(EvaluationPlan plan, ModelDescriptor model) {
        CriteriaCheck check = new CriteriaCheck(plan, model);
        check.structure();
        if (model.usesScores()) {
            plan.requirements().forEach(check::requirement);
            check.weighting();
        }
        return check.problems;
    }

    private void structure() {
        Set<String> names = new HashSet<>();
        plan.allCriteria().forEach(criterion -> {
            if (!names.add(criterion.name())) {
                problems.add(EvaluationProblems.error("OTP-6514", criterion.name()));
            }
            if (!criterion.parts().isEmpty() && !criterion.requirements().isEmpty()) {
                problems.add(EvaluationProblems.error("OTP-6516", criterion.name()));
            }
            if (criterion.parts().isEmpty() && criterion.requirements().isEmpty()) {
                problems.add(EvaluationProblems.error("OTP-6513", criterion.name()));
            }
        });
        Set<RequirementId> ids = new HashSet<>();
        plan.requirements().forEach(requirement -> {
            if (!ids.add(requirement.id())) {
                problems.add(EvaluationProblems.error("OTP-6515", requirement.id()));
            }
        });
    }

    private void requirement(ScoredRequirement requirement) {
        boolean inPoints = requirement.unit() == AwardUnit.POINTS;
        boolean converted = inPoints && model.conversion().flatMap(plan::number).isPresent();
        if (!model.units().contains(requirement.unit()) && !converted) {
            problems.add(EvaluationProblems.error(
                    inPoints && model.conversion().isPresent() ? "OTP-6540" : "OTP-6522",
                    requirement.id(),
                    EvaluationNames.of(requirement.unit()),
                    model.label()));
        }
        if (!inPoints && !plan.currency().equals(AwardUnit.SEK.wire())) {
            problems.add(EvaluationProblems.error("OTP-6523", requirement.id(), plan.currency()));
        }
        if (requirement.isSurcharge() && !model.takesSurcharges()) {
            problems.add(EvaluationProblems.error("OTP-6524", requirement.id(), model.label()));
        }
        scale(requirement);
    }

    /** A scale that suppliers can read, and on which assessors can place a bid in one way only. */
    private void scale(ScoredRequirement requirement) {
        List<Award.Step> scale = requirement.scale();
        if (scale.isEmpty()) {
            problems.add(EvaluationProblems.error("OTP-6521", requirement.id(), Law.criteria(plan.regime())));
            return;
        }
        Set<Exact> values = new HashSet<>();
        for (Award.Step step : scale) {
            if (!values.add(Exact.of(step.value()))) {
                problems.add(EvaluationProblems.error(
                        "OTP-6525", requirement.id(), EvaluationProblems.number(Exact.of(step.value()))));
            }
            if (step.when().isBlank()) {
                problems.add(EvaluationProblems.error(
                        "OTP-6527",
                        requirement.id(),
                        EvaluationProblems.number(Exact.of(step.value())),
                        Law.criteria(plan.regime())));
            }
        }
        if (!values.contains(Exact.ZERO) || !values.contains(Exact.of(requirement.max()))) {
            problems.add(EvaluationProblems.warning(
                    "OTP-6526", requirement.id(), EvaluationProblems.number(Exact.of(requirement.max()))));
        }
    }

    private void weighting() {
        if (plan.weighting() == Weighting.PERCENT) {
            percentages();
            return;
        }
        plan.allCriteria()
                .filter(criterion -> criterion.weight().isPresent())
                .forEach(criterion -> problems.add(EvaluationProblems.error("OTP-6520", criterion.name())));
        if (plan.weighting() == Weighting.PRIORITY && plan.priorityReason().isBlank()) {
            problems.add(EvaluationProblems.error("OTP-6528", weights));
        }
    }

    private void percentages() {
        boolean complete = true;
        for (PlanCriterion leaf : plan.leaves()) {
            if (leaf.weight().isEmpty()) {
                complete = false;
                problems.add(EvaluationProblems.error("OTP-6517", leaf.name(), weights));
            }
        }
        plan.allCriteria().filter(criterion -> !criterion.parts().isEmpty()).forEach(this::parts);
        Optional<Exact> price = model.priceWeight().flatMap(plan::number);
        if (complete && price.isPresent()) {
            Exact sum = plan.leaves().stream().map(CriteriaCheck::weight).reduce(price.get(), Exact::plus);
            if (!sum.equals(Exact.HUNDRED)) {
                problems.add(EvaluationProblems.error("OTP-6518", EvaluationProblems.number(sum), weights));
            }
        }
    }

    /** What sub-criteria weigh is part of what their criterion does. */
    private void parts(PlanCriterion criterion) {
        boolean complete = criterion.leaves().allMatch(leaf -> leaf.weight().isPresent());
        if (complete && criterion.weight().isPresent()) {
            Exact own = weight(criterion);
            Exact sum = criterion.leaves().map(CriteriaCheck::weight).reduce(Exact.ZERO, Exact::plus);
            if (!sum.equals(own)) {
                problems.add(EvaluationProblems.error(
                        "OTP-6519", criterion.name(), EvaluationProblems.number(sum), EvaluationProblems.number(own)));
            }
        }
    }

    private static Exact weight(PlanCriterion criterion) {
        return Exact.of(criterion.weight().orElse(BigDecimal.ZERO));
    }
}
