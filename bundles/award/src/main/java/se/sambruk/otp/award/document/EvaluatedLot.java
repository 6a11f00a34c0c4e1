package se.sambruk.otp.award.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.evaluation.BidResult;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.panel.Consensus;
import se.sambruk.otp.api.evaluation.panel.Score;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * The evaluation of a lot as it stands in the case. Secret: {@link #toString} tells nothing.
 *
 * @param lot its id; empty where there are none
 * @param entry the label of the log's entry that it stands in
 * @param sheet what assessors gave and why; empty where values were settled elsewhere
 */
public record EvaluatedLot(Optional<String> lot, String entry, EvaluationOutcome outcome, Optional<ScoreSheet> sheet) {
    public EvaluatedLot {
        Objects.requireNonNull(lot);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(sheet);
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

    /** What a tender was given for a requirement. */
    public Optional<Exact> value(String bid, RequirementId requirement) {
        return outcome.values().stream()
                .filter(value -> value.bid().equals(bid) && value.requirement().equals(requirement))
                .map(AwardedValue::value)
                .findFirst();
    }

    /** Why a tender was given that: what assessors agreed on, where they did, and else what each of them gave as the reason; names nobody. */
    public List<String> motivations(String bid, RequirementId requirement) {
        if (sheet.isEmpty()) {
            return List.of();
        }
        Optional<String> agreed = sheet.get().agreed().stream()
                .filter(one -> one.bid().equals(bid) && one.requirement().equals(requirement) && one.isMotivated())
                .map(Consensus::motivation)
                .reduce((earlier, later) -> later);
        if (agreed.isPresent()) {
            return List.of(agreed.get());
        }
        // A later score by the same assessor takes the place of an earlier.
        TreeMap<String, String> byAssessor = new TreeMap<>();
        sheet.get().scores().stream()
                .filter(one -> one.bid().equals(bid) && one.requirement().equals(requirement))
                .filter(Score::isMotivated)
                .forEach(one -> byAssessor.put(one.assessor(), one.motivation()));
        return byAssessor.values().stream().distinct().toList();
    }

    @Override
    public String toString() {
        return "EvaluatedLot";
    }
}
