package se.sambruk.otp.rules.whole;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.requirement.Relation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.rules.base.Whole;

/**
 * When a requirement applies, and which others it knows of: of two that never apply together, or that one of them speaks of, it is meant that they
 * are alike or differ.
 *
 * @param related the ids of those that it names as related
 * @param ambition in the library, its level; empty where the level has been chosen, or where there is none
 */
record Reach(Set<?> delivery, Set<?> acquisition, Set<?> regimes, Set<String> related, Optional<Object> ambition) {
    private static final Reach ANY = new Reach(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());

    static Reach of(Whole whole) {
        CheckedRequirement checked = whole.requirement();
        return checked.requirement()
                .map(requirement -> of(requirement, checked.values().isEmpty()))
                .orElse(ANY);
    }

    private static Reach of(Requirement requirement, boolean library) {
        return new Reach(
                Set.copyOf(requirement.delivery()),
                Set.copyOf(requirement.acquisition()),
                Set.copyOf(requirement.regimes()),
                requirement.related().stream()
                        .map(Relation::to)
                        .map(String::valueOf)
                        .collect(Collectors.toSet()),
                library ? Optional.of(requirement.ambition()) : Optional.empty());
    }

    /** Whether both can apply in one procurement, and neither names the other. */
    static boolean meet(String one, Reach first, String other, Reach second) {
        return !first.related.contains(other)
                && !second.related.contains(one)
                && List.of(
                                overlap(first.delivery, second.delivery),
                                overlap(first.acquisition, second.acquisition),
                                overlap(first.regimes, second.regimes))
                        .stream()
                        .allMatch(Boolean::booleanValue);
    }

    /** Whether they are of one level, or their levels have been chosen. */
    boolean isOfSameLevelAs(Reach other) {
        return ambition.isEmpty() || other.ambition.isEmpty() || ambition.equals(other.ambition);
    }

    /** Nothing stated means everything. */
    private static boolean overlap(Set<?> one, Set<?> other) {
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }
}
