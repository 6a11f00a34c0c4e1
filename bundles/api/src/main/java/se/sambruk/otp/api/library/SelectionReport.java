package se.sambruk.otp.api.library;

import java.util.List;
import se.sambruk.otp.api.problem.Problem;

/**
 * Why each requirement of a profile's context is in the procurement, or is not.
 *
 * @param outcomes by id; empty where the packs do not go together
 * @param problems all that stands in the way of the selection, errors first; the outcomes hold all the same
 */
public record SelectionReport(List<SelectionOutcome> outcomes, List<Problem> problems) {
    public SelectionReport {
        outcomes = List.copyOf(outcomes);
        problems = List.copyOf(problems);
    }
}
