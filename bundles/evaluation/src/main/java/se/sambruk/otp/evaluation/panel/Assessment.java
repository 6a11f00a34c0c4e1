package se.sambruk.otp.evaluation.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.bid.AwardedValue.Settlement;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.panel.Assessor;
import se.sambruk.otp.api.evaluation.panel.Consensus;
import se.sambruk.otp.api.evaluation.panel.Panel;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.api.evaluation.panel.PanelReport;
import se.sambruk.otp.api.evaluation.panel.PanelState;
import se.sambruk.otp.api.evaluation.panel.Score;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;

/** Goes through what assessors have handed in: which of it counts, what it comes to by the plan's rule, and what is left to do. */
public final class Assessment {
    /** One requirement of one bid. */
    private record Spot(String bid, RequirementId requirement) {}

    private final EvaluationPlan plan;
    private final Panel panel;
    private final List<String> bids;
    private final Set<String> known;
    private final Map<Spot, Map<String, List<Score>>> scores = new HashMap<>();
    private final Map<Spot, List<Consensus>> agreed = new HashMap<>();
    private final Remarks remarks = new Remarks();
    private final List<PanelItem> items = new ArrayList<>();

    private Assessment(EvaluationPlan plan, List<Bid> bids, Panel panel) {
        this.plan = plan;
        this.panel = panel;
        this.bids = bids.stream()
                .filter(Bid::isEvaluated)
                .map(Bid::key)
                .sorted()
                .distinct()
                .toList();
        this.known = new HashSet<>();
        bids.forEach(bid -> known.add(bid.key()));
    }

    /** Where the assessment stands. */
    public static PanelReport of(EvaluationPlan plan, List<Bid> bids, Panel panel, ScoreSheet sheet) {
        if (!sheet.plan().equals(plan.contentHash())) {
            return PanelReport.of(List.of(), List.of(EvaluationProblems.error("OTP-6564")));
        }
        Assessment assessment = new Assessment(plan, bids, panel);
        assessment.sort(sheet);
        assessment.declarations();
        plan.criteria().forEach(criterion -> assessment.criterion(List.of(criterion)));
        return assessment.report();
    }

    private void sort(ScoreSheet sheet) {
        for (Score score : sheet.scores()) {
            if (isKnown(score.bid(), score.requirement(), score.assessor())) {
                scores.computeIfAbsent(new Spot(score.bid(), score.requirement()), spot -> new TreeMap<>())
                        .computeIfAbsent(score.assessor(), assessor -> new ArrayList<>())
                        .add(score);
            }
        }
        for (Consensus consensus : sheet.agreed()) {
            if (isKnown(consensus.bid(), consensus.requirement(), "–")) {
                agreed.computeIfAbsent(new Spot(consensus.bid(), consensus.requirement()), spot -> new ArrayList<>())
                        .add(consensus);
            }
        }
    }

    private boolean isKnown(String bid, RequirementId requirement, String who) {
        if (known.contains(bid) && plan.requirement(requirement).isPresent()) {
            return true;
        }
        remarks.add("OTP-6579", bid, who, requirement);
        return false;
    }

    private void declarations() {
        for (Assessor assessor : panel.assessors()) {
            if (assessor.declaration().isEmpty()) {
                remarks.add(EvaluationProblems.error("OTP-6568", assessor.key()));
            }
        }
    }

    /**
     * @param path the criterion, last, and those that it is within
     */
    private void criterion(List<PlanCriterion> path) {
        PlanCriterion criterion = path.get(path.size() - 1);
        List<Assessor> assigned =
                panel.assessors().stream().filter(a -> a.assesses(path)).toList();
        for (ScoredRequirement requirement : criterion.requirements()) {
            bids.forEach(bid -> items.add(item(new Spot(bid, requirement.id()), requirement, assigned)));
        }
        for (PlanCriterion part : criterion.parts()) {
            List<PlanCriterion> longer = new ArrayList<>(path);
            longer.add(part);
            criterion(longer);
        }
    }

    private PanelItem item(Spot spot, ScoredRequirement requirement, List<Assessor> assigned) {
        List<String> expected = assigned.stream()
                .filter(assessor -> !assessor.isInConflictWith(spot.bid()))
                .map(Assessor::key)
                .toList();
        List<Score> counting = counting(spot, requirement, expected);
        Set<String> missing = new TreeSet<>(expected);
        counting.forEach(score -> missing.remove(score.assessor()));
        boolean tooFew = expected.size() < plan.panelRule().assessors();
        if (tooFew) {
            remarks.add(
                    "OTP-6571", spot.bid(), Integer.toString(plan.panelRule().assessors()), spot.requirement());
        }
        if (tooFew || !missing.isEmpty()) {
            return PanelItem.builder(spot.bid(), spot.requirement(), PanelState.INCOMPLETE)
                    .scores(counting)
                    .missing(List.copyOf(missing))
                    .build();
        }
        return settled(spot, requirement, counting, expected);
    }

    private PanelItem settled(Spot spot, ScoredRequirement requirement, List<Score> counting, List<String> expected) {
        Optional<Consensus> consensus = consensus(spot, requirement, counting, expected);
        Optional<AwardedValue> value = consensus
                .map(c -> awarded(spot, c.value(), Settlement.CONSENSUS))
                .or(() -> byThemselves(spot, requirement, counting));
        PanelItem.Builder item = PanelItem.builder(
                        spot.bid(),
                        spot.requirement(),
                        value.isPresent() ? PanelState.SETTLED : PanelState.CONSENSUS_NEEDED)
                .scores(counting);
        consensus.ifPresent(item::consensus);
        value.ifPresent(item::value);
        return item.build();
    }

    private static AwardedValue awarded(Spot spot, Exact value, Settlement settlement) {
        return AwardedValue.of(spot.bid(), spot.requirement(), value, settlement);
    }

    /** What scores come to without anybody having agreed on anything. */
    private Optional<AwardedValue> byThemselves(Spot spot, ScoredRequirement requirement, List<Score> counting) {
        List<Exact> values = counting.stream().map(Score::value).toList();
        Exact spread = Collections.max(values).minus(Collections.min(values));
        if (spread.signum() == 0) {
            Settlement settlement = values.size() == 1 ? Settlement.SINGLE : Settlement.EQUAL;
            return Optional.of(awarded(spot, values.get(0), settlement));
        }
        Exact allowed = Exact.of(plan.panelRule().spread())
                .times(Exact.of(requirement.max()))
                .dividedBy(Exact.HUNDRED);
        if (!requirement.isInterpolated() || spread.compareTo(allowed) > 0) {
            return Optional.empty();
        }
        Exact mean = values.stream().reduce(Exact.ZERO, Exact::plus).dividedBy(Exact.of(values.size()));
        return Optional.of(awarded(spot, mean, Settlement.MEAN));
    }

    /** The latest score of each who may assess it, if it counts. */
    private List<Score> counting(Spot spot, ScoredRequirement requirement, List<String> expected) {
        List<Score> counting = new ArrayList<>();
        scores.getOrDefault(spot, Map.of()).forEach((who, given) -> {
            if (!expected.contains(who)) {
                remarks.add(isConflict(who, spot) ? "OTP-6567" : "OTP-6569", spot.bid(), who, spot.requirement());
                return;
            }
            Score latest = given.get(given.size() - 1);
            boolean twice =
                    given.stream().filter(s -> s.at().equals(latest.at())).count() > 1;
            if (twice) {
                remarks.add("OTP-6570", spot.bid(), who, spot.requirement());
            } else if (!latest.isMotivated()) {
                remarks.add("OTP-6565", spot.bid(), who, spot.requirement());
            } else if (!requirement.admits(latest.value())) {
                remarks.add("OTP-6566", spot.bid(), who, spot.requirement());
            } else {
                counting.add(latest);
            }
        });
        return counting;
    }

    private boolean isConflict(String who, Spot spot) {
        return panel.find(who).filter(a -> a.isInConflictWith(spot.bid())).isPresent();
    }

    /** What was agreed last, if it counts. */
    private Optional<Consensus> consensus(
            Spot spot, ScoredRequirement requirement, List<Score> counting, List<String> expected) {
        List<Consensus> all = agreed.getOrDefault(spot, List.of());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Consensus latest = all.get(all.size() - 1);
        Optional<String> fault = fault(latest, all, requirement, counting, expected);
        fault.ifPresent(code -> remarks.add(code, spot.bid(), String.join(", ", latest.by()), spot.requirement()));
        return fault.isPresent() ? Optional.empty() : Optional.of(latest);
    }

    private static Optional<String> fault(
            Consensus latest,
            List<Consensus> all,
            ScoredRequirement requirement,
            List<Score> counting,
            List<String> expected) {
        if (all.stream().filter(c -> c.at().equals(latest.at())).count() > 1) {
            return Optional.of("OTP-6570");
        }
        if (!latest.isMotivated()) {
            return Optional.of("OTP-6575");
        }
        if (!requirement.admits(latest.value())) {
            return Optional.of("OTP-6576");
        }
        // Somebody who has changed their mind since has not agreed to it.
        boolean stale = counting.stream().map(Score::at).max(Comparator.naturalOrder()).stream()
                .anyMatch(last -> last.isAfter(latest.at()));
        if (stale) {
            return Optional.of("OTP-6577");
        }
        return Set.copyOf(latest.by()).equals(Set.copyOf(expected)) ? Optional.empty() : Optional.of("OTP-6578");
    }

    private PanelReport report() {
        List<Problem> problems = new ArrayList<>(remarks.problems());
        // Without how much: that would tell how many bids there are.
        for (Assessor assessor : panel.assessors()) {
            if (items.stream().anyMatch(item -> item.missing().contains(assessor.key()))) {
                problems.add(EvaluationProblems.info("OTP-6572", assessor.key()));
            }
        }
        if (items.stream().anyMatch(item -> item.state() == PanelState.CONSENSUS_NEEDED)) {
            problems.add(EvaluationProblems.info("OTP-6574"));
        }
        List<PanelItem> byBid =
                items.stream().sorted(Comparator.comparing(PanelItem::bid)).toList();
        return PanelReport.of(
                byBid,
                problems.stream()
                        .sorted(Comparator.comparing(Problem::severity))
                        .toList());
    }
}
