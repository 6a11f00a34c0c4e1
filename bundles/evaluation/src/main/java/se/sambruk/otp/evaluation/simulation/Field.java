package se.sambruk.otp.evaluation.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.evaluation.BidCalculation;
import se.sambruk.otp.api.evaluation.EvaluationInput;
import se.sambruk.otp.api.evaluation.InputBid;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.evaluation.reckon.Ranking;
import se.sambruk.otp.evaluation.reckon.Reckoner;

/** Evaluates sets of bids by a plan, one after the other, until somebody interrupts it. */
final class Field {
    private final EvaluationPlan plan;
    private final Reckoner reckoner;

    Field(EvaluationPlan plan, Reckoner reckoner) {
        this.plan = plan;
        this.reckoner = reckoner;
    }

    EvaluationPlan plan() {
        return plan;
    }

    boolean isAbsolute() {
        return reckoner.descriptor().isAbsolute();
    }

    boolean isLowestBest() {
        return reckoner.descriptor().isLowestBest();
    }

    /** The result of each bid, by key. */
    Map<String, Exact> results(List<InputBid> bids) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Map<String, Exact> results = new HashMap<>();
        for (BidCalculation calculation :
                reckoner.reckon(EvaluationInput.of(plan, bids)).values()) {
            results.put(calculation.bid(), calculation.result());
        }
        return results;
    }

    /** Keys, best first; those with one result together. */
    List<List<String>> order(Map<String, Exact> results) {
        return Ranking.order(results, isLowestBest());
    }

    /** Which of two results is better: above 0 if the first is. */
    int better(Exact one, Exact other) {
        return isLowestBest() ? other.compareTo(one) : one.compareTo(other);
    }

    /** How much better one result is than another; below 0 if it is worse. */
    Exact lead(Exact one, Exact other) {
        return isLowestBest() ? other.minus(one) : one.minus(other);
    }

    static List<InputBid> without(List<InputBid> bids, InputBid removed) {
        List<InputBid> rest = new ArrayList<>(bids);
        rest.remove(removed);
        return rest;
    }
}
