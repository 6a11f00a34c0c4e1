package se.sambruk.otp.api.tender;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.problem.Problem;

/**
 * What came of reading files in. Secret: {@link #toString} tells nothing.
 *
 * @param book what there is now
 * @param keys the keys of the tenders that were read, in the order in which they were handed in
 * @param readings what was read, one for each key
 * @param across what can be seen only of several tenders together, by key and supplier, as far as it has come of these: one supplier twice, the same
 *     answers
 * @param change what was written; its findings are those that concern the intake as a whole
 */
public record TenderIntake(
        TenderBook book, List<String> keys, List<TenderReading> readings, List<Problem> across, CaseChange change) {
    public TenderIntake {
        Objects.requireNonNull(book);
        keys = List.copyOf(keys);
        readings = List.copyOf(readings);
        across = List.copyOf(across);
        Objects.requireNonNull(change);
        if (keys.size() != readings.size()) {
            throw new IllegalArgumentException("each tender has a reading");
        }
    }

    @Override
    public String toString() {
        return "TenderIntake";
    }
}
