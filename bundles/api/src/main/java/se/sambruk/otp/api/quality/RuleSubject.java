package se.sambruk.otp.api.quality;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * What a rule is to check: one requirement, or all of them. Made by whoever runs rules. A subject of many may be read page by page
 * from the library: it can be gone through any number of times, each time in the same order, and is better gone through once.
 */
public final class RuleSubject {
    private final Iterable<CheckedRequirement> requirements;

    private RuleSubject(Iterable<CheckedRequirement> requirements) {
        this.requirements = Objects.requireNonNull(requirements);
    }

    /** One requirement, for a rule of scope {@link RuleScope#REQUIREMENT}. */
    public static RuleSubject of(CheckedRequirement requirement) {
        return new RuleSubject(List.of(requirement));
    }

    /** A set, for a rule of scope {@link RuleScope#SET}. May be empty. In the library two packs may have one id. */
    public static RuleSubject of(Iterable<CheckedRequirement> requirements) {
        return new RuleSubject(requirements);
    }

    /**
     * The requirement; the first of a set.
     *
     * @throws NoSuchElementException if the set is empty
     */
    public CheckedRequirement requirement() {
        Iterator<CheckedRequirement> all = requirements.iterator();
        if (!all.hasNext()) {
            throw new NoSuchElementException("nothing is to be checked");
        }
        return all.next();
    }

    /** All of them, in order. Too many to keep: keep what is needed of each. */
    public Iterable<CheckedRequirement> requirements() {
        return requirements;
    }
}
