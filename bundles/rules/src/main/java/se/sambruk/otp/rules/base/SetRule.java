package se.sambruk.otp.rules.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.requirement.RequirementField;

/**
 * A rule that compares requirements with each other. Goes through them once, keeps of each what it needs, and then tells what it has found. Keeps
 * nothing between calls.
 *
 * @param <K> what is kept of a requirement: little, as a library has many
 */
public abstract class SetRule<K> extends Rule {
    protected SetRule(String id, Basis... basis) {
        super(id, RuleScope.SET, basis);
    }

    /** Where a text stands that something may be found in. */
    public record Place(String requirement, CheckedText text) {}

    /** What is told of at a place. Used by one call of one rule. */
    public final class Telling {
        private final List<Finding> findings = new ArrayList<>();

        private Telling() {}

        /** Something found at a place, from one character to another. Nothing is reported until {@link Draft#add()}. */
        public Draft at(Place place, int start, int end) {
            return new Draft(SetRule.this, place.requirement(), place.text(), findings).at(start, end);
        }
    }

    @Override
    public final List<Finding> check(RuleSubject subject, RuleContext context) {
        List<K> kept = new ArrayList<>();
        for (CheckedRequirement requirement : subject.requirements()) {
            keep(new Whole(this, requirement, context, List.of()), kept);
        }
        Telling telling = new Telling();
        compare(kept, telling);
        return telling.findings;
    }

    /** Puts in what is kept of a requirement; nothing of one that the rule is not about. */
    protected abstract void keep(Whole whole, List<K> kept);

    /** Compares what has been kept, in the order of the requirements, and reports what it finds. */
    protected abstract void compare(List<K> kept, Telling telling);

    /** Where the requirement's own text stands; empty where it has none. */
    protected static Optional<Place> demand(Whole whole) {
        return whole.requirement().text(RequirementField.TEXT.name()).map(text -> new Place(whole.id(), text));
    }
}
