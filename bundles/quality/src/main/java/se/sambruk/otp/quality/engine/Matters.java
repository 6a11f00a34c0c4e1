package se.sambruk.otp.quality.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.quality.around.Suppressions;
import se.sambruk.otp.quality.fault.QualityProblems;

/** What packs and profiles say to the rules of one check, of which something may be for nothing. Used by one thread at a time. */
public final class Matters {
    private final Suppressions suppressions;
    private final Set<String> lists = new TreeSet<>();

    /**
     * @param words what is added to word lists, which a rule is to go by
     */
    public Matters(Suppressions suppressions, List<WordList> words) {
        this.suppressions = suppressions;
        words.forEach(list -> lists.add(list.name()));
    }

    /** That nothing is said. */
    public static Matters none() {
        return new Matters(new Suppressions(List.of(), true), List.of());
    }

    /** Whether nothing is said, so that nothing can be for nothing. */
    boolean isEmpty() {
        return suppressions.isEmpty() && lists.isEmpty();
    }

    Suppressions suppressions() {
        return suppressions;
    }

    /** Tells of what was for nothing, when all rules have looked at everything. */
    List<Problem> untold(List<RunningRule> rules) {
        List<Problem> problems =
                new ArrayList<>(suppressions.unused(is(rules, rule -> true), is(rules, RunningRule::isSound)));
        Set<String> known = new TreeSet<>();
        rules.forEach(rule -> known.addAll(rule.descriptor().wordLists()));
        for (String name : lists) {
            if (!known.contains(name)) {
                List<String> near = Similar.to(name, known);
                problems.add(QualityProblems.warning(
                        "OTP-7944",
                        name,
                        near.isEmpty() ? 0 : 1,
                        String.join(", ", near),
                        known.isEmpty() ? 0 : 1,
                        String.join(", ", known)));
            }
        }
        return problems;
    }

    private static Predicate<String> is(List<RunningRule> rules, Predicate<RunningRule> such) {
        return id -> rules.stream().anyMatch(rule -> rule.descriptor().id().equals(id) && such.test(rule));
    }
}
