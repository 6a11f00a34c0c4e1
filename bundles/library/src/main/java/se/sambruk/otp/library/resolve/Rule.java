package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.RequirementId;

/** A rule of a selection, made ready to be put to very many requirements. */
final class Rule {
    private final SelectionRule stated;
    private final SourceLocation location;
    private final Set<RequirementId> ids;
    private final SelectionRule conditions;
    private final String written;

    /**
     * @param written where it is written, as provenance tells it
     */
    Rule(Located<SelectionRule> rule, String written) {
        this.stated = rule.value();
        this.location = rule.location();
        this.written = written;
        this.ids = new LinkedHashSet<>(stated.ids());
        this.conditions = conditions(stated).build();
    }

    /**
     * @param key under which the profile lists them
     */
    static List<Rule> of(String key, List<Located<SelectionRule>> rules) {
        return IntStream.range(0, rules.size())
                .mapToObj(i -> new Rule(rules.get(i), Places.of(key, i)))
                .toList();
    }

    SelectionRule stated() {
        return stated;
    }

    SourceLocation location() {
        return location;
    }

    /** Where it is written, as provenance tells it. */
    String written() {
        return written;
    }

    /** What it says of one requirement that it selects, as provenance tells it: without ids that are others' business. */
    SelectionRule said(RequirementId of) {
        return ids.isEmpty() ? conditions : conditions(stated).ids(List.of(of)).build();
    }

    private static SelectionRule.Builder conditions(SelectionRule stated) {
        SelectionRule.Builder conditions = SelectionRule.builder()
                .categories(stated.categories())
                .tags(stated.tags())
                .kinds(stated.kinds())
                .packs(stated.packs());
        stated.ambition().ifPresent(conditions::ambition);
        return conditions;
    }

    /** Whether it names a requirement by its id, and not only by what it is like. */
    boolean names(RequirementId id) {
        return ids.contains(id);
    }

    /** Whether a requirement is what the rule says besides ids. */
    boolean meetsConditions(Working working) {
        return conditions.matches(working.current(), working.home().id());
    }

    /** The conditions that a requirement does not meet, that of being named among them. */
    List<String> unmet(Working working) {
        List<String> unmet = new ArrayList<>(
                conditions.unmet(working.current(), working.home().id()));
        if (!ids.isEmpty() && !names(working.id())) {
            unmet.add("ids");
        }
        return unmet;
    }

    /** The requirements it names that there are. */
    Collection<Working> named(Definitions known) {
        List<Working> named = new ArrayList<>();
        for (RequirementId id : ids) {
            Working working = known.byId().get(id);
            if (working != null) {
                named.add(working);
            }
        }
        return named;
    }

    /** The requirements it matches. */
    Collection<Working> matching(Definitions known) {
        List<Working> matching = new ArrayList<>();
        for (Working working : ids.isEmpty() ? known.requirements() : named(known)) {
            if (meetsConditions(working)) {
                matching.add(working);
            }
        }
        return matching;
    }
}
