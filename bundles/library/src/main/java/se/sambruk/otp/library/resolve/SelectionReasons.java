package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.library.SelectionOutcome;
import se.sambruk.otp.api.library.SelectionOutcome.Verdict;

/** Tells of each requirement why a selection that has been made holds it or not. */
final class SelectionReasons {
    private final Definitions known;
    private final List<Rule> select;
    private final Applicability applicability;
    private final Source procurement;

    SelectionReasons(Definitions known, List<Rule> select, Applicability applicability, Source procurement) {
        this.known = known;
        this.select = select;
        this.applicability = applicability;
        this.procurement = procurement;
    }

    /** By id. */
    List<SelectionOutcome> told() {
        return known.requirements().stream()
                .sorted(Comparator.comparing(Working::id))
                .map(this::outcome)
                .toList();
    }

    private SelectionOutcome outcome(Working working) {
        List<String> rules = new ArrayList<>();
        for (Rule rule : select) {
            if (rule.unmet(working).isEmpty()) {
                rules.add(rule.written());
            }
        }
        Optional<Working.Origin> exclusion = working.exclusion();
        if (exclusion.isPresent()) {
            Working.Origin by = exclusion.get();
            boolean own = by.source().equals(procurement);
            return outcome(working, own ? Verdict.DESELECTED : Verdict.EXCLUDED)
                    .rules(rules)
                    .takenAway(own ? by.written() : by.source().label(), by.because())
                    .build();
        }
        if (rules.isEmpty()) {
            return unselected(working);
        }
        if (!applicability.admits(working.current())) {
            return outcome(working, Verdict.UNFIT)
                    .rules(rules)
                    .obstacles(applicability.obstacles(working.current()))
                    .build();
        }
        return outcome(working, Verdict.SELECTED)
                .rules(rules)
                .because(
                        working.selection().map(rule -> rule.stated().because()).orElse(""))
                .build();
    }

    private SelectionOutcome unselected(Working working) {
        SelectionOutcome.Builder outcome = outcome(working, Verdict.UNSELECTED);
        List<String> fewest = null;
        for (Rule rule : select) {
            List<String> unmet = rule.unmet(working);
            // That a rule names other requirements says nothing of this one.
            if (!unmet.contains("ids") && (fewest == null || unmet.size() < fewest.size())) {
                fewest = unmet;
                outcome.nearest(rule.written(), unmet);
            }
        }
        return outcome.build();
    }

    private static SelectionOutcome.Builder outcome(Working working, Verdict verdict) {
        return SelectionOutcome.builder(working.current(), working.home().label(), verdict);
    }
}
