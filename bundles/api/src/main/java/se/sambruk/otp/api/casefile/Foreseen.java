package se.sambruk.otp.api.casefile;

import java.util.Objects;
import se.sambruk.otp.api.casefile.plan.Timetable;

/**
 * What would become of a case by entries that another part is about to write beside an issue.
 *
 * @param last the number of the last entry that was seen: what is written follows it
 * @param after the case as it would be
 * @param timetable what the rules of time would say then
 */
public record Foreseen(int last, ProcurementCase after, Timetable timetable) {
    public Foreseen {
        Objects.requireNonNull(after);
        Objects.requireNonNull(timetable);
    }
}
