package se.sambruk.otp.library.resolve;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.sambruk.otp.api.requirement.RequirementId;

/** Checks that what the rules of a selection name is there. */
final class RuleCheck {
    private final Definitions known;
    private final Faults faults;
    private final Nearest nearest = new Nearest();
    private final Set<String> packs = new HashSet<>();
    private final Set<String> tags = new HashSet<>();
    private final Set<Rule> faulty = new HashSet<>();

    RuleCheck(Definitions known, Faults faults) {
        this.known = known;
        this.faults = faults;
    }

    void check(List<Rule> select, List<Rule> deselect) {
        gather(Stream.concat(select.stream(), deselect.stream()));
        for (Rule rule : select) {
            ids(rule, "OTP-2201");
            conditions(rule);
        }
        for (Rule rule : deselect) {
            ids(rule, "OTP-2210");
            conditions(rule);
            if (rule.stated().because().isBlank()) {
                faults.error(rule.location(), "OTP-2209");
            }
        }
    }

    private void gather(Stream<Rule> rules) {
        boolean named = rules.anyMatch(rule ->
                !rule.stated().tags().isEmpty() || !rule.stated().packs().isEmpty());
        if (named) {
            for (Working working : known.requirements()) {
                packs.add(working.home().id());
                tags.addAll(working.current().tags());
            }
        }
    }

    /** Whether something that a rule names is not there, so that more need not be said of it. */
    boolean isFaulty(Rule rule) {
        return faulty.contains(rule);
    }

    private void ids(Rule rule, String code) {
        for (RequirementId id : rule.stated().ids()) {
            if (!known.byId().containsKey(id)) {
                faulty.add(rule);
                faults.error(
                        rule.location(),
                        code,
                        id.value(),
                        nearest.to(id.value(), known.byId().keySet()));
            }
        }
        for (Working working : rule.named(known)) {
            if (!rule.meetsConditions(working)) {
                faulty.add(rule);
                faults.warning(
                        rule.location(),
                        "OTP-2214",
                        working.id().value(),
                        working.current().title());
            }
        }
    }

    // Errors: with a slip in a name, requirements would be left out of what is issued.
    private void conditions(Rule rule) {
        refuse(rule, rule.stated().categories(), known.categories().keySet(), "OTP-2205");
        refuse(rule, rule.stated().tags(), tags, "OTP-2206");
        refuse(rule, rule.stated().packs(), packs, "OTP-2207");
    }

    private void refuse(Rule rule, List<String> named, Collection<String> existing, String code) {
        for (String name : named) {
            if (!existing.contains(name)) {
                faulty.add(rule);
                faults.error(rule.location(), code, name, nearest.to(name, existing));
            }
        }
    }
}
