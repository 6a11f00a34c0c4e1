package se.sambruk.otp.evaluation.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest.Range;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.RequirementId;

/** Invents bids within the ranges of a request: on a grid, and drawn from its seed. The same request gives the same bids everywhere. */
final class Inventor {
    /** So fine is a place within a range. */
    private static final int FINE = 1 << 20;
    /** From prices like this on, invented ones are whole numbers. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(1000);

    private final SimulationRequest request;
    private final Range prices;
    private final Random random;
    /** The values that each requirement's scale has, worst first. */
    private final Map<RequirementId, List<Exact>> scales = new LinkedHashMap<>();

    Inventor(SimulationRequest request) {
        this.request = request;
        this.prices = request.prices().orElseThrow();
        // Its algorithm is laid down by Java's documentation, so that a seed gives the same numbers for ever.
        this.random = new Random(request.seed());
        EvaluationPlan plan = request.plan();
        plan.requirements().forEach(requirement -> {
            List<Exact> values = requirement.scale().stream()
                    .map(Award.Step::value)
                    .map(Exact::of)
                    .sorted(requirement.isSurcharge() ? Comparator.reverseOrder() : Comparator.naturalOrder())
                    .distinct()
                    .toList();
            scales.put(requirement.id(), values);
        });
    }

    /** The values of a requirement's scale, worst first. */
    List<Exact> scale(RequirementId requirement) {
        return scales.get(requirement);
    }

    /** A price so many parts of all into the range. */
    Exact price(int part, int parts) {
        return within(prices, part, parts);
    }

    private static Exact within(Range range, long part, long parts) {
        Exact span = Exact.of(range.greatest()).minus(Exact.of(range.least()));
        Exact value = Exact.of(range.least()).plus(span.times(Exact.of(part)).dividedBy(Exact.of(parts)));
        int places = range.greatest().compareTo(LARGE) >= 0 ? 0 : 2;
        // The ends as they are, whatever decimals they have.
        return part == 0 || part == parts ? value : value.rounded(places, RoundingMode.HALF_UP);
    }

    /** What each requirement gives at a quality so many parts of all from the worst to the best. */
    Map<RequirementId, Exact> quality(int part, int parts) {
        Map<RequirementId, Exact> scores = new TreeMap<>();
        // The nearest step; of two that are as near, the better.
        scales.forEach(
                (id, values) -> scores.put(id, values.get((2 * part * (values.size() - 1) + parts) / (2 * parts))));
        return scores;
    }

    /** Every bid of the grid: each price with each quality. */
    List<InputBid> grid() {
        List<InputBid> grid = new ArrayList<>();
        int qualities = scales.isEmpty() ? 1 : request.qualityLevels();
        for (int price = 0; price < request.priceLevels(); price++) {
            for (int quality = 0; quality < qualities; quality++) {
                grid.add(InputBid.of(
                        "rutnat-" + grid.size(),
                        price(price, request.priceLevels() - 1),
                        costs(quality, Math.max(1, qualities - 1)),
                        quality(quality, Math.max(1, qualities - 1))));
            }
        }
        return grid;
    }

    /** What bids state for costs, the better the quality the less. */
    Map<String, Exact> costs(int part, int parts) {
        Map<String, Exact> costs = new TreeMap<>();
        for (CostItem item : request.plan().costs()) {
            costs.put(item.key(), within(request.costs().get(item.key()), (long) parts - part, parts));
        }
        return costs;
    }

    /** Some of a list, in its order, each with a letter for its key. */
    static List<InputBid> lettered(List<InputBid> chosen) {
        List<InputBid> bids = new ArrayList<>();
        for (InputBid bid : chosen) {
            bids.add(InputBid.of(String.valueOf((char) ('A' + bids.size())), bid.price(), bid.costs(), bid.scores()));
        }
        return bids;
    }

    /** A number below a bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A set of bids: each with a price of its own, and a quality that its requirements lie near. */
    List<InputBid> drawn() {
        int count = 3 + random.nextInt(request.bidders() - 2);
        List<InputBid> bids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Exact price = price(random.nextInt(FINE + 1), FINE);
            int level = random.nextInt(FINE + 1);
            Map<RequirementId, Exact> scores = new TreeMap<>();
            scales.forEach((id, values) -> scores.put(id, near(values, level)));
            Map<String, Exact> costs = new TreeMap<>();
            for (CostItem item : request.plan().costs()) {
                costs.put(item.key(), within(request.costs().get(item.key()), random.nextInt(FINE + 1), FINE));
            }
            bids.add(InputBid.of("x", price, costs, scores));
        }
        return lettered(bids);
    }

    private Exact near(List<Exact> values, int level) {
        int last = values.size() - 1;
        int at = (int) ((long) level * last / FINE) + random.nextInt(3) - 1;
        return values.get(Math.max(0, Math.min(last, at)));
    }
}
