package se.sambruk.otp.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderAnswer;

/** What an answer alone decides: a requirement that is answered with Ja or Nej, and has no other scale, leaves nothing to assess. */
final class AnsweredValues {
    private final Specification specification;
    private final EvaluationPlan plan;

    AnsweredValues(Specification specification, EvaluationPlan plan) {
        this.specification = specification;
        this.plan = plan;
    }

    private boolean isAnswered(ScoredRequirement scored) {
        return specification
                .find(scored.id())
                .map(specified -> specified.requirement())
                .filter(requirement -> requirement.response().type() == ResponseType.YES_NO)
                .flatMap(requirement -> requirement.award().map(Award::scale))
                .filter(List::isEmpty)
                .isPresent();
    }

    /** The plan without what answers decide: what is left for people to assess. */
    EvaluationPlan judged() {
        List<PlanCriterion> criteria = new ArrayList<>();
        plan.criteria().forEach(criterion -> judged(criterion).ifPresent(criteria::add));
        return plan.toBuilder().criteria(criteria).build();
    }

    private Optional<PlanCriterion> judged(PlanCriterion criterion) {
        if (!criterion.parts().isEmpty()) {
            List<PlanCriterion> parts = criterion.parts().stream()
                    .flatMap(part -> judged(part).stream())
                    .toList();
            return parts.isEmpty() ? Optional.empty() : Optional.of(PlanCriterion.group(criterion.name(), parts));
        }
        List<ScoredRequirement> left = criterion.requirements().stream()
                .filter(scored -> !isAnswered(scored))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(PlanCriterion.of(criterion.name(), left));
    }

    /**
     * What a tender is given.
     *
     * @param problems gets what is to be told: an answer that cannot be taken is an error, as somebody must find out what is meant
     */
    List<AwardedValue> of(Tender tender, List<Problem> problems) {
        List<AwardedValue> values = new ArrayList<>();
        plan.requirements().filter(this::isAnswered).forEach(scored -> {
            Optional<SupplierAnswer> given = tender.answer(scored.id()).flatMap(TenderAnswer::given);
            if (given.flatMap(SupplierAnswer::refused).isPresent()) {
                problems.add(AssessmentProblems.error("OTP-6414", tender.key(), scored.id()));
            }
            Optional<Boolean> yes = given.flatMap(SupplierAnswer::yes);
            if (yes.isEmpty() && given.flatMap(SupplierAnswer::refused).isEmpty()) {
                problems.add(AssessmentProblems.warning("OTP-6415", tender.key(), scored.id()));
            }
            Exact value = yes.orElse(false) ? Exact.of(scored.max()) : Exact.ZERO;
            values.add(AwardedValue.stated(tender.key(), scored.id(), value));
        });
        return values;
    }
}
