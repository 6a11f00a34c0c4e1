package se.sambruk.otp.api.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.plan.TenderPlan;

/**
 * What a case is opened with.
 *
 * @param people those who are to have a role; whoever opens the case becomes responsible unless somebody here is
 */
public record CaseDraft(CaseFacts facts, Optional<TenderPlan> plan, List<CasePerson> people) {
    public CaseDraft {
        Objects.requireNonNull(facts);
        Objects.requireNonNull(plan);
        people = List.copyOf(people);
    }
}
