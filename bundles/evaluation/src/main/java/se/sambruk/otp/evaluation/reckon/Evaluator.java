package se.sambruk.otp.evaluation.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.BidResult;
import se.sambruk.otp.api.evaluation.Evaluation;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.LowBid;
import se.sambruk.otp.api.evaluation.TieResolution;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.LotDrawing;
import se.sambruk.otp.api.evaluation.bid.WrittenNumber;
import se.sambruk.otp.api.evaluation.panel.PanelReport;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.evaluation.check.BidCheck;
import se.sambruk.otp.evaluation.check.PlanCheck;
import se.sambruk.otp.evaluation.check.ValueCheck;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;
import se.sambruk.otp.evaluation.panel.Assessment;

/** Evaluates a request with a model: checks, has it reckon, ranks. Values in, values out. */
public final class Evaluator {
    private final EvaluationRequest request;
    private final EvaluationPlan plan;
    private final Reckoner reckoner;
    private final List<Problem> problems = new ArrayList<>();
    private List<AwardedValue> values = List.of();

    private Evaluator(EvaluationRequest request, Reckoner reckoner) {
        this.request = request;
        this.plan = request.plan();
        this.reckoner = reckoner;
    }

    /**
     * Evaluates.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if the model fails
     */
    public static Evaluation evaluate(EvaluationRequest request, Reckoner reckoner) {
        return new Evaluator(request, reckoner).evaluate();
    }

    /** What a model is to be given for a request, if nothing is wrong with it. */
    public static Optional<EvaluationInput> input(EvaluationRequest request, Reckoner reckoner, List<Problem> found) {
        Evaluator evaluator = new Evaluator(request, reckoner);
        Optional<EvaluationInput> input = evaluator.input();
        found.addAll(evaluator.problems());
        return input;
    }

    private Evaluation evaluate() {
        Optional<EvaluationInput> input = input();
        if (input.isEmpty()) {
            return new Evaluation(Optional.empty(), problems());
        }
        EvaluationOutcome outcome = outcome(input.get());
        boolean failed = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
        return new Evaluation(failed ? Optional.empty() : Optional.of(outcome), problems());
    }

    private List<Problem> problems() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
    }

    /** Checks everything that can be checked at once, so that a person need not mend faults one by one. */
    private Optional<EvaluationInput> input() {
        problems.addAll(PlanCheck.of(plan, reckoner.descriptor(), reckoner.check(plan)));
        problems.addAll(BidCheck.of(plan, request.bids()));
        values = values();
        if (problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            return Optional.empty();
        }
        EvaluationInput input = EvaluationInput.of(plan, bids());
        problems.addAll(reckoner.check(input));
        return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR) ? Optional.empty() : Optional.of(input);
    }

    private List<AwardedValue> values() {
        if (request.sheet().isPresent() && request.panel().isPresent()) {
            PanelReport report = Assessment.of(
                    plan, request.bids(), request.panel().get(), request.sheet().get());
            problems.addAll(report.problems());
            if (!report.isComplete()) {
                problems.add(EvaluationProblems.error("OTP-6573"));
            }
            return report.values();
        }
        Set<String> all = request.bids().stream().map(Bid::key).collect(Collectors.toSet());
        Set<String> evaluated =
                request.bids().stream().filter(Bid::isEvaluated).map(Bid::key).collect(Collectors.toSet());
        problems.addAll(ValueCheck.of(plan, all, evaluated, request.values()));
        return sorted(request.values().stream()
                .filter(value -> evaluated.contains(value.bid()))
                .toList());
    }

    private List<AwardedValue> sorted(List<AwardedValue> given) {
        Map<RequirementId, Integer> order = new HashMap<>();
        plan.requirements().forEach(requirement -> order.putIfAbsent(requirement.id(), order.size()));
        return given.stream()
                .sorted(Comparator.comparing(AwardedValue::bid)
                        .thenComparing(value -> order.getOrDefault(value.requirement(), order.size())))
                .toList();
    }

    private List<InputBid> bids() {
        Map<String, Map<RequirementId, Exact>> scores = new HashMap<>();
        values.forEach(value ->
                scores.computeIfAbsent(value.bid(), bid -> new TreeMap<>()).put(value.requirement(), value.value()));
        List<InputBid> bids = new ArrayList<>();
        for (Bid bid : request.bids()) {
            if (bid.isEvaluated()) {
                Map<String, Exact> costs = new TreeMap<>();
                plan.costs()
                        .forEach(item -> costs.put(
                                item.key(),
                                Optional.ofNullable(bid.costs().get(item.key()))
                                        .flatMap(WrittenNumber::value)
                                        .orElseThrow()));
                bids.add(InputBid.of(
                        bid.key(),
                        bid.price().flatMap(WrittenNumber::value).orElseThrow(),
                        costs,
                        scores.getOrDefault(bid.key(), Map.of())));
            }
        }
        return bids;
    }

    private EvaluationOutcome outcome(EvaluationInput input) {
        Map<String, BidCalculation> calculations = reckoner.reckonSurely(input);
        boolean lowestWins = reckoner.descriptor().isLowestBest();
        Ranking ranking = Ranking.of(input, calculations, lowestWins, request.lots());
        List<LowBid> lowBids = LowBids.in(input);
        tell(ranking, lowBids);
        EvaluationOutcome.Builder outcome = EvaluationOutcome.builder(
                        plan, hash(), reckoner.descriptor().version())
                .values(values)
                .results(ranking.results())
                .results(setAside())
                .ties(ranking.ties())
                .lowBids(lowBids);
        request.sheet().ifPresent(sheet -> outcome.sheet(sheet.contentHash()));
        if (reckoner.descriptor().isAbsolute()) {
            outcome.absolute();
        }
        if (lowestWins) {
            outcome.lowestWins();
        }
        return outcome.build();
    }

    private List<BidResult> setAside() {
        return byKey().stream()
                .filter(bid -> !bid.isEvaluated())
                .map(bid -> BidResult.setAside(bid.key(), bid.standing(), bid.standingReason()))
                .toList();
    }

    private List<Bid> byKey() {
        return request.bids().stream().sorted(Comparator.comparing(Bid::key)).toList();
    }

    private ContentHash hash() {
        return ContentHash.ofTree(TreeWriter.list(byKey()));
    }

    private void tell(Ranking ranking, List<LowBid> lowBids) {
        for (TieResolution tie : ranking.ties()) {
            if (tie.isAwaitingLot()) {
                tie.attempts().stream()
                        .filter(TieResolution.Attempt::isAwaitingLot)
                        .forEach(attempt -> problems.add(
                                EvaluationProblems.warning("OTP-6560", String.join(", ", attempt.bids()))));
            } else if (!tie.isResolved()) {
                tie.order().stream()
                        .filter(group -> group.size() > 1)
                        .forEach(group ->
                                problems.add(EvaluationProblems.warning("OTP-6561", String.join(", ", group))));
            }
        }
        for (LotDrawing lot : ranking.unused()) {
            problems.add(EvaluationProblems.error(
                    "OTP-6562", lot.order().stream().sorted().collect(Collectors.joining(", "))));
        }
        lowBids.stream()
                .collect(Collectors.groupingBy(LowBid::bid, TreeMap::new, Collectors.toList()))
                .forEach((bid, found) -> problems.add(
                        EvaluationProblems.info("OTP-6563", bid, found.get(0).basis())));
    }
}
