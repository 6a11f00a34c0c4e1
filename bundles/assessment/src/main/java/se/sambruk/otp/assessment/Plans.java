package se.sambruk.otp.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.assessment.PlanService;
import se.sambruk.otp.api.evaluation.EvaluationService;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.ResponseType;

/** Whether a specification's evaluation plan holds, and goes with the prices that it asks for. */
@Component(service = PlanService.class)
public final class Plans implements PlanService {
    private final EvaluationService evaluation;

    @Activate
    public Plans(@Reference EvaluationService evaluation) {
        this.evaluation = evaluation;
    }

    @Override
    public List<Problem> check(Specification specification) throws InterruptedException {
        Optional<EvaluationPlan> plan = specification.evaluation();
        if (plan.isEmpty()) {
            boolean evaluated = specification.requirements().stream()
                    .anyMatch(specified -> specified.requirement().award().isPresent());
            return evaluated ? List.of(AssessmentProblems.info("OTP-6401")) : List.of();
        }
        List<Problem> problems = new ArrayList<>(evaluation.check(plan.get()));
        prices(plan.get(), specification.prices()).ifPresent(problems::add);
        plan.get().costs().stream()
                .filter(cost -> !isAsked(cost, specification))
                .map(cost -> AssessmentProblems.error("OTP-6408", cost.key()))
                .forEach(problems::add);
        problems.sort(Comparator.comparing(Problem::severity));
        return problems;
    }

    /** Whether suppliers are asked for a cost: as the value of a requirement, or as a price that is not compared. */
    private static boolean isAsked(CostItem cost, Specification specification) {
        boolean asValue = TenderBids.requirement(cost)
                .flatMap(specification::find)
                .filter(specified -> specified.requirement().response().type() == ResponseType.VALUE)
                .isPresent();
        boolean asPrice = specification
                .prices()
                .filter(prices -> prices.items().stream()
                        .anyMatch(item -> item.id().equalsIgnoreCase(cost.key()) && !item.isEvaluated()))
                .isPresent();
        return asValue || asPrice;
    }

    private static Optional<Problem> prices(EvaluationPlan plan, Optional<PriceSchedule> prices) {
        if (prices.isEmpty()) {
            return Optional.of(AssessmentProblems.info("OTP-6402"));
        }
        if (!prices.get().currency().equals(plan.currency())) {
            return Optional.of(AssessmentProblems.error("OTP-6404", prices.get().currency(), plan.currency()));
        }
        return prices.get().items().stream().noneMatch(PriceItem::isEvaluated)
                ? Optional.of(AssessmentProblems.error("OTP-6403"))
                : Optional.empty();
    }
}
