package se.sambruk.otp.award.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.evaluation.BidResult;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.requirement.RequirementId;

/** The evaluation of a lot as it stands in the case. Immutable. Secret: {@link #toString} tells nothing. */
public final class EvaluatedLot {
    private final Optional<String> lot;
    private final String entry;
    private final EvaluationOutcome outcome;
    private final Motivations why;
    /** Documents to all who tendered ask for each of them: found at once, the cost of that grows with what they say alone. */
    private final Map<String, Map<RequirementId, Exact>> values = new HashMap<>();

    /**
     * @param lot its id; empty where there are none
     * @param entry the label of the log's entry that it stands in
     * @param why what assessors gave as reasons, by what the evaluation rests on
     */
    public EvaluatedLot(Optional<String> lot, String entry, EvaluationOutcome outcome, Motivations why) {
        this.lot = Objects.requireNonNull(lot);
        this.entry = Objects.requireNonNull(entry);
        this.outcome = Objects.requireNonNull(outcome);
        this.why = Objects.requireNonNull(why);
        outcome.values().forEach(value -> values.computeIfAbsent(value.bid(), bid -> new HashMap<>())
                .putIfAbsent(value.requirement(), value.value()));
    }

    /** Its id; empty where there are none. */
    public Optional<String> lot() {
        return lot;
    }

    /** The label of the log's entry that it stands in. */
    public String entry() {
        return entry;
    }

    public EvaluationOutcome outcome() {
        return outcome;
    }

    /** The keys of those that were evaluated, by place. */
    public List<String> ranking() {
        return outcome.results().stream()
                .filter(result -> result.rank().isPresent())
                .map(BidResult::bid)
                .toList();
    }

    /** The place of a tender; 0 where it was not evaluated. */
    public int rank(String bid) {
        return outcome.result(bid).map(result -> result.rank().orElse(0)).orElse(0);
    }

    /** Whether a tender was among those that were compared: it may have been admitted, or read in, since. */
    public boolean has(String bid) {
        return rank(bid) > 0;
    }

    /** What a tender was given for a requirement. */
    public Optional<Exact> value(String bid, RequirementId requirement) {
        return Optional.ofNullable(values.getOrDefault(bid, Map.of()).get(requirement));
    }

    /** Why a tender was given that; names nobody. */
    public List<String> motivations(String bid, RequirementId requirement) {
        return why.of(bid, requirement);
    }

    /** Whether assessors have given values for a requirement: what answers alone decide needs no reasons. */
    public boolean isAssessed(RequirementId requirement) {
        return why.isAssessed(requirement);
    }

    @Override
    public String toString() {
        return "EvaluatedLot";
    }
}
