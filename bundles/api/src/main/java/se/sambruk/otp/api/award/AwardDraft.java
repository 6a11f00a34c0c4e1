package se.sambruk.otp.api.award;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An award to be decided. Secret: {@link #toString} tells nothing.
 *
 * @param winners the keys of the tenders that are awarded, by lot ({@code ""} where there are none); a lot that is not there goes to the first in its
 *     evaluation
 * @param places how many are awarded in each lot where winners are not named; from 1
 * @param notAwarded the lots in which nobody is awarded
 * @param by the id of whoever decides, with the role of decision maker in the case; empty for whoever acts
 * @param delegation what they decide by; empty for what the case says
 * @param on the day of the decision; empty for the day of the act
 * @param reasons what is added to what the evaluation tells; may be empty
 * @param despite what is known to be missing; the act tells why it is decided all the same
 */
public record AwardDraft(
        SortedMap<String, List<String>> winners,
        int places,
        List<String> notAwarded,
        Optional<String> by,
        String delegation,
        Optional<LocalDate> on,
        String reasons,
        List<AwardObstacle> despite) {
    public AwardDraft {
        winners = Collections.unmodifiableSortedMap(new TreeMap<>(winners));
        notAwarded = List.copyOf(notAwarded);
        Objects.requireNonNull(by);
        Objects.requireNonNull(delegation);
        Objects.requireNonNull(on);
        Objects.requireNonNull(reasons);
        despite = List.copyOf(despite);
        if (places < 1) {
            throw new IllegalArgumentException("at least one is awarded");
        }
    }

    /** The first in each lot's evaluation, decided by whoever acts. */
    public static AwardDraft plain() {
        return new AwardDraft(new TreeMap<>(), 1, List.of(), Optional.empty(), "", Optional.empty(), "", List.of());
    }

    @Override
    public String toString() {
        return "AwardDraft";
    }
}
