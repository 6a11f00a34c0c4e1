package se.sambruk.otp.api.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.evaluation.EvaluationOutcome;
import se.sambruk.otp.api.evaluation.bid.LotDrawing;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.tender.TenderBook;

/**
 * What came of evaluating what has been tendered, with all that a report of it tells. Secret until the award decision; {@link #toString} tells
 * nothing of it.
 *
 * @param specification that which was issued, as suppliers saw it
 * @param issue its number
 * @param lot the lot that was evaluated; empty where there are none
 * @param book what was tendered
 * @param standing what assessors have given
 * @param drawn the lots that were drawn
 * @param outcome the order, every number and where it came from
 * @param isPreview whether something was undecided, and nothing was written to the log
 * @param entry the entry in the log; an earlier one where the same outcome was there already, and empty for a preview
 * @param isNew whether the entry was written now
 * @param problems what should be looked at, the worst first; errors only in a preview
 */
public record EvaluatedTenders(
        Specification specification,
        int issue,
        Optional<String> lot,
        TenderBook book,
        PanelStanding standing,
        List<LotDrawing> drawn,
        EvaluationOutcome outcome,
        boolean isPreview,
        Optional<LogLine> entry,
        boolean isNew,
        List<Problem> problems) {
    public EvaluatedTenders {
        Objects.requireNonNull(specification);
        Objects.requireNonNull(lot);
        Objects.requireNonNull(book);
        Objects.requireNonNull(standing);
        drawn = List.copyOf(drawn);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(entry);
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return "EvaluatedTenders of " + specification.procurement().id();
    }
}
