package se.sambruk.otp.answers;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.answers.AnswerRow;
import se.sambruk.otp.api.answers.Deviation;
import se.sambruk.otp.api.answers.GivenField;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Requirement;

/** Looks through everything that a supplier has written to one requirement for words that may limit its answer. */
final class DeviationSearch {
    private DeviationSearch() {}

    /** In the order answer, description, comment, and what stands in columns of the supplier's own. */
    static List<Deviation> in(Requirement requirement, AnswerRow row) {
        List<Deviation> deviations = new ArrayList<>();
        for (GivenField field : GivenField.values()) {
            row.given(field).ifPresent(cell -> add(requirement, cell, deviations));
        }
        row.others().forEach(cell -> add(requirement, cell, deviations));
        return deviations;
    }

    private static void add(Requirement requirement, ReadCell cell, List<Deviation> deviations) {
        for (Phrases.Found found : Phrases.in(cell.text())) {
            if (found.kind() != Phrases.Kind.LATER || requirement.fulfilled() == Fulfilment.TENDER) {
                deviations.add(new Deviation(
                        requirement.id(),
                        requirement.kind(),
                        found.kind() == Phrases.Kind.EXPLICIT,
                        found.phrase(),
                        cell.place(),
                        found.start(),
                        found.end()));
            }
        }
    }
}
