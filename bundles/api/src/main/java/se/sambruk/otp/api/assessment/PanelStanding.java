package se.sambruk.otp.api.assessment;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.panel.Panel;
import se.sambruk.otp.api.evaluation.panel.PanelReport;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;

/**
 * Where the assessment of what has been tendered stands. Secret until the award decision; {@link #toString} tells nothing of it.
 *
 * @param plan that which was issued
 * @param judged the part of it that people assess: without what an answer of yes or no decides
 * @param panel who assesses, by the case: those who have the role and no conflict of interest that bars them
 * @param sheet all that has been handed in, of the whole plan
 * @param report what it comes to; of {@link #judged} alone
 * @param answered what bids are given by their answers alone
 */
public record PanelStanding(
        EvaluationPlan plan,
        EvaluationPlan judged,
        Panel panel,
        ScoreSheet sheet,
        PanelReport report,
        List<AwardedValue> answered) {
    public PanelStanding {
        Objects.requireNonNull(plan);
        Objects.requireNonNull(judged);
        Objects.requireNonNull(panel);
        Objects.requireNonNull(sheet);
        Objects.requireNonNull(report);
        answered = List.copyOf(answered);
    }

    @Override
    public String toString() {
        return "PanelStanding of " + plan.procurement();
    }
}
