package se.sambruk.otp.evaluation.reckon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.CriterionSteps;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;

/**
 * Follows every number in a calculation back to where it says that it comes from. That each step's outcome is what its formula gives is seen to
 * by the step itself; here it is that nothing else has been put in, nothing has been left out, and nothing is rounded but by the plan.
 */
final class Audit {
    private final EvaluationInput input;
    private final ModelDescriptor model;
    private final String source;
    private final Exact lowest;
    private final Exact highest;
    private final Map<String, PlanCriterion> criteria = new HashMap<>();
    private final Map<String, CostItem> costs = new HashMap<>();

    /**
     * @param source what registered the model, for the problems
     */
    Audit(EvaluationInput input, ModelDescriptor model, String source) {
        this.input = input;
        this.model = model;
        this.source = source;
        this.lowest =
                input.bids().stream().map(InputBid::price).reduce(Exact::min).orElse(Exact.ZERO);
        this.highest =
                input.bids().stream().map(InputBid::price).reduce(Exact::max).orElse(Exact.ZERO);
        input.plan().allCriteria().forEach(criterion -> criteria.putIfAbsent(criterion.name(), criterion));
        input.plan().costs().forEach(item -> costs.putIfAbsent(item.key(), item));
    }

    /** What does not hold in a bid's calculation, if anything. */
    Optional<Problem> of(BidCalculation calculation, InputBid bid) {
        Map<String, CalculationStep> earlier = new HashMap<>();
        Set<RequirementId> scored = new HashSet<>();
        Set<String> costed = new HashSet<>();
        for (CalculationStep step : calculation.steps()) {
            boolean rounds = input.plan().rounding().appliesTo(step.part());
            if (!step.rounding().equals(rounds ? Optional.of(input.plan().rounding()) : Optional.empty())) {
                return Optional.of(problem("OTP-6595", bid, step.id()));
            }
            for (CalculationTerm term : step.terms()) {
                if (!holds(term, bid, earlier)) {
                    return Optional.of(problem("OTP-6593", bid, step.id()));
                }
                if (term.source().kind() == TermSource.Kind.SCORE) {
                    scored.add(new RequirementId(term.source().ref()));
                } else if (term.source().kind() == TermSource.Kind.COST) {
                    costed.add(term.source().ref());
                }
            }
            earlier.put(step.id(), step);
        }
        boolean whole = scored.equals(bid.scores().keySet())
                && costed.equals(bid.costs().keySet());
        return whole
                ? Optional.empty()
                : Optional.of(problem("OTP-6596", bid, calculation.total().id()));
    }

    private boolean holds(CalculationTerm term, InputBid bid, Map<String, CalculationStep> earlier) {
        String ref = term.source().ref();
        Optional<Exact> expected =
                switch (term.source().kind()) {
                    case PRICE -> Optional.of(bid.price());
                    case SCORE -> score(bid, ref);
                    case COST -> Optional.ofNullable(bid.costs().get(ref));
                    case PARAMETER -> input.plan().number(ref);
                    case STEP -> Optional.ofNullable(earlier.get(ref)).map(CalculationStep::result);
                    case PLAN -> stated(ref);
                    // What the model itself makes of the others cannot be looked up; one that is absolute has no such
                    // thing.
                    case OTHER_BIDS ->
                        model.isAbsolute() ? Optional.empty() : others(ref).or(() -> Optional.of(term.value()));
                };
        return expected.filter(term.value()::equals).isPresent();
    }

    private static Optional<Exact> score(InputBid bid, String ref) {
        return RequirementId.isValid(ref)
                ? Optional.ofNullable(bid.scores().get(new RequirementId(ref)))
                : Optional.empty();
    }

    private Optional<Exact> others(String ref) {
        if (ref.equals(TermSource.LOWEST_PRICE.ref())) {
            return Optional.of(lowest);
        }
        return ref.equals(TermSource.HIGHEST_PRICE.ref()) ? Optional.of(highest) : Optional.empty();
    }

    private Optional<Exact> stated(String ref) {
        int colon = ref.indexOf(':');
        String name = ref.substring(colon + 1);
        return switch (colon < 0 ? "" : ref.substring(0, colon)) {
            case "weight" ->
                Optional.ofNullable(criteria.get(name))
                        .flatMap(PlanCriterion::weight)
                        .map(Exact::of);
            case "max" -> Optional.ofNullable(criteria.get(name)).map(CriterionSteps::max);
            case "unit-cost" ->
                Optional.ofNullable(costs.get(name)).flatMap(CostItem::unitCost).map(money -> money.exact());
            case "years" ->
                Optional.ofNullable(costs.get(name))
                        .map(item -> Exact.of((long) item.lastYear() - item.firstYear() + 1));
            case "year" -> year(name);
            default -> Optional.empty();
        };
    }

    private Optional<Exact> year(String name) {
        return costs.values().stream()
                .flatMap(item ->
                        IntStream.rangeClosed(item.firstYear(), item.lastYear()).boxed())
                .filter(year -> year.toString().equals(name))
                .findFirst()
                .map(Exact::of);
    }

    private Problem problem(String code, InputBid bid, String step) {
        return EvaluationProblems.error(code, EvaluationProblems.name(model), source, bid.key(), step);
    }
}
