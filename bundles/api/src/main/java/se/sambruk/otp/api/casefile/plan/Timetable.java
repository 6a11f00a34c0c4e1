package se.sambruk.otp.api.casefile.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A case's plan, and what the rules of time say of it.
 *
 * @param guards in the order of the procurement's steps
 */
public record Timetable(TenderPlan plan, List<TimeGuard> guards) {
    public Timetable {
        Objects.requireNonNull(plan);
        guards = List.copyOf(guards);
    }

    /** What a rule says, if it is one of those that were asked. */
    public Optional<TimeGuard> guard(String id) {
        return guards.stream().filter(guard -> guard.id().equals(id)).findFirst();
    }
}
