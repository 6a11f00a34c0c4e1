package se.sambruk.otp.api.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.api.evaluation.panel.Score;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.library.ProcurementFacts;

/**
 * What an assessor has to fill in: one row for each requirement of each bid, with what they have given before. Secret until the award decision; {@link
 * #toString} tells nothing of it.
 *
 * @param plan the hash of the plan as suppliers see it
 * @param assessor whose it is
 * @param rows by bid, and within it in the order of the plan
 * @param differing what assessors differ on and must agree on
 */
public record ScoreForm(
        ProcurementFacts procurement, ContentHash plan, String assessor, List<Row> rows, List<PanelItem> differing) {
    /**
     * One requirement of one bid.
     *
     * @param before what the assessor gave last
     */
    public record Row(String tender, ScoredRequirement requirement, Optional<Score> before) {
        public Row {
            Objects.requireNonNull(tender);
            Objects.requireNonNull(requirement);
            Objects.requireNonNull(before);
        }

        @Override
        public String toString() {
            return "row of " + requirement.id();
        }
    }

    public ScoreForm {
        Objects.requireNonNull(procurement);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(assessor);
        rows = List.copyOf(rows);
        differing = List.copyOf(differing);
    }

    @Override
    public String toString() {
        return "ScoreForm of " + procurement.id();
    }
}
