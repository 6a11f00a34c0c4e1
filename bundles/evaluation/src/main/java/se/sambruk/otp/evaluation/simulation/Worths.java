package se.sambruk.otp.evaluation.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.simulation.QualityWorth;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * Works out what better quality is worth in money: a bid at a certain price is given better quality, and the highest price is looked for at which
 * it still comes out as well. A rival at the lowest expected price is there all the while, as a relative model needs one.
 */
final class Worths {
    /** So many times the highest expected price counts as any price. */
    private static final Exact ANY = Exact.of(1000);

    private static final List<Integer> SHARES = List.of(25, 50, 100);
    private static final int PARTS = 100;

    private final Field field;
    private final Inventor inventor;
    private final int most;
    private final InputBid rival;
    private final Exact cap;
    private final List<QualityWorth> found = new ArrayList<>();
    private int omitted;

    /**
     * @param field with a plan that rounds nothing
     */
    Worths(Field field, Inventor inventor, int most) {
        this.field = field;
        this.inventor = inventor;
        this.most = most;
        this.rival = bid("rival", inventor.price(0, 2), inventor.quality(0, PARTS));
        this.cap = inventor.price(2, 2).times(ANY);
    }

    private InputBid bid(String key, Exact price, Map<RequirementId, Exact> scores) {
        return InputBid.of(key, price, inventor.costs(0, 1), scores);
    }

    /** The prices at which it is looked: one where the price makes no difference, else low, middle and high. */
    private List<Exact> prices() {
        return field.isAbsolute()
                ? List.of(inventor.price(1, 2))
                : List.of(inventor.price(0, 2), inventor.price(1, 2), inventor.price(2, 2));
    }

    /** Criteria first, then shares of all quality, points, requirements and steps, so that what matters most is there if not all can be. */
    void find() throws InterruptedException {
        for (PlanCriterion leaf : field.plan().leaves()) {
            criterion(leaf);
        }
        for (int share : SHARES) {
            worth(QualityWorth.Of.SHARE, "", Exact.ZERO, Exact.of(share), inventor.quality(0, PARTS), share(share));
        }
        for (PlanCriterion leaf : field.plan().leaves()) {
            unit(leaf);
        }
        for (ScoredRequirement requirement : field.plan().requirements().toList()) {
            List<Exact> scale = inventor.scale(requirement.id());
            scores(QualityWorth.Of.REQUIREMENT, requirement.id(), scale.get(0), scale.get(scale.size() - 1));
        }
        for (ScoredRequirement requirement : field.plan().requirements().toList()) {
            List<Exact> scale = inventor.scale(requirement.id());
            for (int i = 1; i < scale.size() && scale.size() > 2; i++) {
                scores(QualityWorth.Of.STEP, requirement.id(), scale.get(i - 1), scale.get(i));
            }
        }
    }

    private void criterion(PlanCriterion leaf) throws InterruptedException {
        Map<RequirementId, Exact> better = new TreeMap<>(inventor.quality(0, PARTS));
        Exact from = Exact.ZERO;
        Exact to = Exact.ZERO;
        for (ScoredRequirement requirement : leaf.requirements()) {
            List<Exact> scale = inventor.scale(requirement.id());
            from = from.plus(scale.get(0));
            to = to.plus(scale.get(scale.size() - 1));
            better.put(requirement.id(), scale.get(scale.size() - 1));
        }
        worth(QualityWorth.Of.CRITERION, leaf.name(), from, to, inventor.quality(0, PARTS), better);
    }

    /** The given part of the way from the worst to the best, whatever steps there are. */
    private Map<RequirementId, Exact> share(int percent) {
        Map<RequirementId, Exact> scores = new TreeMap<>();
        inventor.quality(0, PARTS).forEach((id, worst) -> {
            List<Exact> scale = inventor.scale(id);
            Exact span = scale.get(scale.size() - 1).minus(worst);
            scores.put(id, worst.plus(span.times(Exact.of(percent)).dividedBy(Exact.HUNDRED)));
        });
        return scores;
    }

    private void unit(PlanCriterion leaf) throws InterruptedException {
        Optional<ScoredRequirement> first = leaf.requirements().stream()
                .filter(requirement -> requirement.unit() == AwardUnit.POINTS)
                .findFirst();
        if (first.isPresent()) {
            Exact worst = inventor.scale(first.get().id()).get(0);
            Exact better = first.get().isSurcharge() ? worst.minus(Exact.ONE) : worst.plus(Exact.ONE);
            Map<RequirementId, Exact> scores = new TreeMap<>(inventor.quality(0, PARTS));
            scores.put(first.get().id(), better);
            worth(QualityWorth.Of.UNIT, leaf.name(), worst, better, inventor.quality(0, PARTS), scores);
        }
    }

    private void scores(QualityWorth.Of of, RequirementId id, Exact from, Exact to) throws InterruptedException {
        Map<RequirementId, Exact> worse = new TreeMap<>(inventor.quality(0, PARTS));
        Map<RequirementId, Exact> better = new TreeMap<>(worse);
        worse.put(id, from);
        better.put(id, to);
        worth(of, id.value(), from, to, worse, better);
    }

    private void worth(
            QualityWorth.Of of,
            String about,
            Exact from,
            Exact to,
            Map<RequirementId, Exact> worse,
            Map<RequirementId, Exact> better)
            throws InterruptedException {
        for (Exact price : prices()) {
            if (found.size() >= most) {
                omitted++;
                continue;
            }
            Exact goal = result(price, worse);
            Search search = new Search(tried -> field.lead(result(tried, better), goal));
            Optional<Exact> highest = search.highest(price, cap);
            if (highest.isPresent()) {
                found.add(QualityWorth.of(
                        of, about, from, to, price, highest.get().minus(price)));
            } else if (search.holdsAt(price)) {
                found.add(QualityWorth.beyondAnyPrice(of, about, from, to, price));
            }
        }
    }

    // A bid that costs nothing has no relative points; a price next to nothing will do for looking.
    private Exact result(Exact price, Map<RequirementId, Exact> scores) throws InterruptedException {
        Exact above = price.max(Exact.ONE.dividedBy(Exact.HUNDRED));
        return field.results(List.of(rival, bid("anbud", above, scores))).get("anbud");
    }

    List<QualityWorth> found() {
        return found;
    }

    /** How many were left out, as there are too many. */
    int omitted() {
        return omitted;
    }
}
