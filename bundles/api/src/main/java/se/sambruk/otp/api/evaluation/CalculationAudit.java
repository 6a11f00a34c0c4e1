package se.sambruk.otp.api.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationTerm;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.TermSource;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;

/**
 * Follows every number in a calculation back to where it says that it comes from. That each step's outcome is what its formula gives is seen to
 * by the step itself; here it is that nothing else has been put in, nothing has been left out, and nothing is rounded but by the plan. For the
 * platform before it believes a model, for a model's tests, and for whoever gets an outcome and wants to know that it holds. Immutable and
 * thread-safe.
 */
public final class CalculationAudit {
    /** What can be wrong with a calculation. */
    public enum Fault {
        /** A number is not what its source has, or its source is not known. */
        UNTRACED,
        /** A step is rounded in another way than the plan says. */
        ROUNDED_OTHERWISE,
        /** A requirement or a cost of the plan has not been reckoned with. */
        INCOMPLETE
    }

    /**
     * Something that is wrong.
     *
     * @param step the id of the step that it is found in
     */
    public record Finding(Fault fault, String step) {}

    private final EvaluationInput input;
    private final boolean absolute;
    private final Exact lowest;
    private final Exact highest;
    private final Map<String, InputBid> bids = new HashMap<>();
    private final Map<String, PlanCriterion> criteria = new HashMap<>();
    private final Map<String, CostItem> costs = new HashMap<>();

    private CalculationAudit(EvaluationInput input, boolean absolute) {
        this.input = input;
        this.absolute = absolute;
        this.lowest =
                input.bids().stream().map(InputBid::price).reduce(Exact::min).orElse(Exact.ZERO);
        this.highest =
                input.bids().stream().map(InputBid::price).reduce(Exact::max).orElse(Exact.ZERO);
        input.bids().forEach(bid -> bids.put(bid.key(), bid));
        input.plan().allCriteria().forEach(criterion -> criteria.putIfAbsent(criterion.name(), criterion));
        input.plan().costs().forEach(item -> costs.putIfAbsent(item.key(), item));
    }

    /**
     * @param input what was reckoned with
     * @param absolute whether nothing may come from other bids
     */
    public static CalculationAudit of(EvaluationInput input, boolean absolute) {
        return new CalculationAudit(input, absolute);
    }

    /**
     * The first thing that does not hold in a bid's calculation, if there is any.
     *
     * @throws IllegalArgumentException if it is of a bid that was not reckoned with
     */
    public Optional<Finding> check(BidCalculation calculation) {
        InputBid bid = bids.get(calculation.bid());
        if (bid == null) {
            throw new IllegalArgumentException("no such bid was reckoned with");
        }
        Map<String, CalculationStep> earlier = new HashMap<>();
        Map<String, Exact> scores = new HashMap<>();
        bid.scores().forEach((id, score) -> scores.put(id.value(), score));
        Set<String> scored = new HashSet<>();
        Set<String> costed = new HashSet<>();
        for (CalculationStep step : calculation.steps()) {
            boolean rounds = input.plan().rounding().appliesTo(step.part());
            if (!step.rounding().equals(rounds ? Optional.of(input.plan().rounding()) : Optional.empty())) {
                return Optional.of(new Finding(Fault.ROUNDED_OTHERWISE, step.id()));
            }
            for (CalculationTerm term : step.terms()) {
                if (!holds(term, bid, scores, earlier)) {
                    return Optional.of(new Finding(Fault.UNTRACED, step.id()));
                }
                if (term.source().kind() == TermSource.Kind.SCORE) {
                    scored.add(term.source().ref());
                } else if (term.source().kind() == TermSource.Kind.COST) {
                    costed.add(term.source().ref());
                }
            }
            earlier.put(step.id(), step);
        }
        boolean whole =
                scored.equals(scores.keySet()) && costed.equals(bid.costs().keySet());
        return whole
                ? Optional.empty()
                : Optional.of(new Finding(Fault.INCOMPLETE, calculation.total().id()));
    }

    private boolean holds(
            CalculationTerm term, InputBid bid, Map<String, Exact> scores, Map<String, CalculationStep> earlier) {
        String ref = term.source().ref();
        Optional<Exact> expected =
                switch (term.source().kind()) {
                    case PRICE -> Optional.of(bid.price());
                    case SCORE -> Optional.ofNullable(scores.get(ref));
                    case COST -> Optional.ofNullable(bid.costs().get(ref));
                    case PARAMETER -> input.plan().number(ref);
                    case STEP -> Optional.ofNullable(earlier.get(ref)).map(CalculationStep::result);
                    case PLAN -> stated(ref);
                    // What the model itself makes of the others cannot be looked up; one that is absolute has no such
                    // thing.
                    case OTHER_BIDS -> absolute ? Optional.empty() : others(ref).or(() -> Optional.of(term.value()));
                };
        return expected.filter(term.value()::equals).isPresent();
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
}
