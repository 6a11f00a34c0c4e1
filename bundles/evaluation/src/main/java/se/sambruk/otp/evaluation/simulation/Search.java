package se.sambruk.otp.evaluation.simulation;

import java.math.RoundingMode;
import java.util.Optional;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;

/** Finds the highest price, to the hundredth, at which something still holds that holds at low prices and not at high ones. */
final class Search {
    private static final Exact CENT = Exact.ONE.dividedBy(Exact.HUNDRED);
    private static final Exact TWO = Exact.of(2);

    /** By how much something holds at a price: 0 or more while it does. */
    @FunctionalInterface
    interface Lead {
        Exact at(Exact price) throws InterruptedException;
    }

    private final Lead lead;

    Search(Lead lead) {
        this.lead = lead;
    }

    /**
     * The highest such price.
     *
     * @param from where to begin to look
     * @param cap where to give up: what holds there is taken to hold at any price
     * @return empty if it holds at no price, or at the cap; tell these apart by {@link #holdsAt}
     */
    Optional<Exact> highest(Exact from, Exact cap) throws InterruptedException {
        Exact low = from;
        Exact atLow = lead.at(low);
        Exact high;
        Exact atHigh;
        if (atLow.signum() >= 0) {
            Exact step = from.max(Exact.ONE);
            high = low.plus(step);
            atHigh = lead.at(high);
            while (atHigh.signum() >= 0) {
                if (high.compareTo(cap) >= 0) {
                    return Optional.empty();
                }
                low = high;
                atLow = atHigh;
                step = step.times(TWO);
                high = low.plus(step).min(cap);
                atHigh = lead.at(high);
            }
        } else {
            high = low;
            atHigh = atLow;
            low = Exact.ZERO;
            atLow = lead.at(low);
            if (atLow.signum() < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(between(low, atLow, high, atHigh));
    }

    boolean holdsAt(Exact price) throws InterruptedException {
        return lead.at(price).signum() >= 0;
    }

    /**
     * Where it holds at the low end and not at the high. In turn guesses along a straight line, which most models are, looks whether that was
     * it, and halves, as a model need not be one.
     */
    private Exact between(Exact low, Exact atLow, Exact high, Exact atHigh) throws InterruptedException {
        Exact holds = low;
        Exact atHolds = atLow;
        Exact fails = high;
        Exact atFails = atHigh;
        for (int turn = 0; fails.minus(holds).compareTo(CENT) > 0; turn++) {
            Exact span = fails.minus(holds);
            Exact guess =
                    switch (turn % 3) {
                        case 0 -> holds.plus(span.times(atHolds).dividedBy(atHolds.minus(atFails)));
                        case 1 -> holds;
                        default -> holds.plus(span.dividedBy(TWO));
                    };
            guess = guess.rounded(2, RoundingMode.FLOOR).max(holds.plus(CENT)).min(fails.minus(CENT));
            Exact at = lead.at(guess);
            if (at.signum() >= 0) {
                holds = guess;
                atHolds = at;
            } else {
                fails = guess;
                atFails = at;
            }
        }
        return holds;
    }
}
