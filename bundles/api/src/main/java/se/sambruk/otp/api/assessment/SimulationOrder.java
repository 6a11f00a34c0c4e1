package se.sambruk.otp.api.assessment;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest.Range;
import se.sambruk.otp.api.procurement.tailoring.ProfileText;

/**
 * What is to be tried: how a profile says that bids will be evaluated, on invented bids. The same order gives the same report.
 *
 * @param profile as it is written
 * @param prices between which prices bids are expected; empty for half to one and a half of the value that the case states
 * @param costs between what bids state each cost of the plan, by its key
 * @param seed what sets of bids are drawn from
 * @param sets how many are drawn, from 0 to 100,000
 * @param isPreview whether nothing is written to the log of the procurement's case
 */
public record SimulationOrder(
        ProfileText profile,
        Optional<Range> prices,
        SortedMap<String, Range> costs,
        long seed,
        int sets,
        boolean isPreview) {
    private static final int USUAL_SETS = 500;

    public SimulationOrder {
        Objects.requireNonNull(profile);
        Objects.requireNonNull(prices);
        costs = Collections.unmodifiableSortedMap(new TreeMap<>(costs));
    }

    /** By the values that are usual. */
    public static SimulationOrder of(ProfileText profile) {
        return new SimulationOrder(profile, Optional.empty(), new TreeMap<>(), 1, USUAL_SETS, false);
    }

    public SimulationOrder between(Range expected) {
        return new SimulationOrder(profile, Optional.of(expected), costs, seed, sets, isPreview);
    }

    public SimulationOrder costing(Map<String, Range> expected) {
        return new SimulationOrder(profile, prices, new TreeMap<>(expected), seed, sets, isPreview);
    }

    public SimulationOrder drawn(int number, long from) {
        return new SimulationOrder(profile, prices, costs, from, number, isPreview);
    }

    public SimulationOrder asPreview() {
        return new SimulationOrder(profile, prices, costs, seed, sets, true);
    }
}
