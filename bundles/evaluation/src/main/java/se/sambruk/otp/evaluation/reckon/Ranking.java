package se.sambruk.otp.evaluation.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.BidResult;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.TieResolution;
import se.sambruk.otp.api.evaluation.TieResolution.Attempt;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.LotDrawing;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.TieBreak;

/** Puts bids in order by their results, and tells equal ones apart by the plan's rules and by nothing else. */
public final class Ranking {
    private final EvaluationInput input;
    private final Map<String, BidCalculation> calculations;
    private final List<LotDrawing> lots;
    private final Map<String, InputBid> bids = new HashMap<>();
    private final List<BidResult> results = new ArrayList<>();
    private final List<TieResolution> ties = new ArrayList<>();
    private final List<LotDrawing> unused;

    private Ranking(EvaluationInput input, Map<String, BidCalculation> calculations, List<LotDrawing> lots) {
        this.input = input;
        this.calculations = calculations;
        this.lots = lots;
        this.unused = new ArrayList<>(lots);
        input.bids().forEach(bid -> bids.put(bid.key(), bid));
    }

    /**
     * Ranks bids.
     *
     * @param lowestWins whether the lowest result is the best
     * @param lots those that have been drawn
     */
    public static Ranking of(
            EvaluationInput input,
            Map<String, BidCalculation> calculations,
            boolean lowestWins,
            List<LotDrawing> lots) {
        Ranking ranking = new Ranking(input, calculations, lots);
        ranking.rank(lowestWins);
        return ranking;
    }

    /**
     * Keys in order by a number of each, those with equal numbers together.
     *
     * @param lowestFirst whether the lowest number comes first
     */
    public static List<List<String>> order(Map<String, Exact> numbers, boolean lowestFirst) {
        Comparator<Exact> natural = Comparator.naturalOrder();
        Map<Exact, List<String>> groups = new TreeMap<>(lowestFirst ? natural : natural.reversed());
        new TreeMap<>(numbers).forEach((key, number) -> groups.computeIfAbsent(number, n -> new ArrayList<>())
                .add(key));
        return List.copyOf(groups.values());
    }

    private void rank(boolean lowestWins) {
        Map<String, Exact> numbers = new HashMap<>();
        calculations.forEach((bid, calculation) -> numbers.put(bid, calculation.result()));
        int rank = 1;
        for (List<String> equal : order(numbers, lowestWins)) {
            for (List<String> group : equal.size() > 1 ? apart(rank, equal) : List.of(equal)) {
                for (String bid : group) {
                    results.add(BidResult.ranked(rank, calculations.get(bid)));
                }
                rank += group.size();
            }
        }
    }

    private List<List<String>> apart(int rank, List<String> equal) {
        List<Attempt> attempts = new ArrayList<>();
        List<List<String>> order = apart(equal, 0, attempts);
        ties.add(TieResolution.of(rank, equal, attempts, order));
        return order;
    }

    /** Tells apart what can be, from a rule on. */
    private List<List<String>> apart(List<String> equal, int from, List<Attempt> attempts) {
        List<TieBreak> rules = input.plan().tieBreaks();
        if (equal.size() == 1 || from == rules.size()) {
            return List.of(equal);
        }
        Attempt attempt = attempt(rules.get(from), equal);
        attempts.add(attempt);
        List<List<String>> order = new ArrayList<>();
        for (List<String> group : attempt.order()) {
            order.addAll(apart(group, from + 1, attempts));
        }
        return order;
    }

    private Attempt attempt(TieBreak rule, List<String> equal) {
        if (rule.kind() == TieBreak.Kind.LOT) {
            Optional<LotDrawing> drawn = lots.stream()
                    .filter(lot -> new HashSet<>(lot.order()).equals(new HashSet<>(equal)))
                    .findFirst();
            drawn.ifPresent(unused::remove);
            return drawn.map(lot -> Attempt.drawn(rule, equal, lot)).orElseGet(() -> Attempt.awaitsLot(rule, equal));
        }
        boolean byPrice = rule.kind() == TieBreak.Kind.LOWEST_PRICE;
        Map<String, Exact> compared = new TreeMap<>();
        for (String key : equal) {
            InputBid bid = bids.get(key);
            compared.put(
                    key, byPrice ? bid.price() : given(bid, rule.criterion().orElseThrow()));
        }
        return Attempt.compared(rule, equal, compared, order(compared, byPrice));
    }

    /** What a bid has been given under a criterion; what is added to its price counts against it. */
    private Exact given(InputBid bid, String name) {
        return input.plan()
                .allCriteria()
                .filter(criterion -> criterion.name().equals(name))
                .findFirst()
                .map(criterion -> given(bid, criterion))
                .orElse(Exact.ZERO);
    }

    private static Exact given(InputBid bid, PlanCriterion criterion) {
        return criterion
                .allRequirements()
                .map(requirement ->
                        requirement.isSurcharge() ? bid.score(requirement.id()).negated() : bid.score(requirement.id()))
                .reduce(Exact.ZERO, Exact::plus);
    }

    /** By place, equal ones by key. */
    public List<BidResult> results() {
        return results;
    }

    public List<TieResolution> ties() {
        return ties;
    }

    /** Drawings between other bids than those that are to be told apart by lot. */
    public List<LotDrawing> unused() {
        return unused;
    }
}
