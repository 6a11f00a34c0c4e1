package se.sambruk.otp.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.sambruk.otp.api.assessment.PanelStanding;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.api.evaluation.panel.PanelState;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.Award;

/** What bids are given: by assessors, and by their answers alone. */
final class Values {
    private Values() {}

    static List<AwardedValue> all(PanelStanding standing) {
        List<AwardedValue> values = new ArrayList<>(standing.report().values());
        values.addAll(standing.answered());
        return values;
    }

    /**
     * @param problems what has been found until now
     * @throws ProblemException if something is missing, or anything that was found is an error
     */
    static void requireComplete(PanelStanding standing, List<Problem> problems) {
        List<Problem> faults = faults(standing, problems);
        if (faults.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new ProblemException(faults);
        }
    }

    /** What was found, the worst first; with an error where the assessment is not complete. */
    static List<Problem> faults(PanelStanding standing, List<Problem> problems) {
        List<Problem> faults = new ArrayList<>(problems);
        faults.addAll(standing.report().problems());
        if (!standing.report().isComplete()) {
            faults.add(AssessmentProblems.error("OTP-6419"));
        }
        faults.sort(Comparator.comparing(Problem::severity));
        return faults;
    }

    /** For a preview: what nobody has settled counts as the least that the scale has. */
    static List<AwardedValue> least(PanelStanding standing) {
        List<AwardedValue> values = new ArrayList<>();
        for (PanelItem item : standing.report().items()) {
            if (item.state() != PanelState.SETTLED) {
                ScoredRequirement scored =
                        standing.plan().requirement(item.requirement()).orElseThrow();
                Exact least = scored.scale().stream()
                        .map(Award.Step::value)
                        .map(Exact::of)
                        .reduce(Exact::min)
                        .orElse(Exact.ZERO);
                values.add(AwardedValue.stated(item.bid(), item.requirement(), least));
            }
        }
        return values;
    }
}
