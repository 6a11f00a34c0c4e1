package se.sambruk.otp.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.rules.base.Rule;

/**
 * Each rule finds what its examples say, marks that and nothing else, and leaves alone what it must. How many of either it gets right is
 * printed: precision is how much of what it finds is right, recall how much of what is wrong it finds.
 */
@RunWith(Parameterized.class)
public class ExamplesTest {
    private static final int FEWEST = 12;

    private final Rule rule;
    private final List<Example> found;
    private final List<Example> clean;

    public ExamplesTest(String id, Rule rule) {
        this.rule = rule;
        this.found = Example.read("examples/" + id + ".yaml", "found");
        this.clean = Example.read("examples/" + id + ".yaml", "clean");
    }

    @Parameters(name = "{0}")
    public static List<Object[]> rules() {
        return RuleBook.all().stream()
                .filter(rule -> rule.descriptor().scope() == RuleScope.REQUIREMENT)
                .filter(rule -> ExamplesTest.class.getResource("examples/" + rule.id() + ".yaml") != null)
                .map(rule -> new Object[] {rule.id(), rule})
                .toList();
    }

    @Test
    public void thereAreExamplesEnoughOfBoth() {
        assertTrue(rule.id() + " has " + found.size() + " of what is found", found.size() >= FEWEST);
        assertTrue(rule.id() + " has " + clean.size() + " of what is left alone", clean.size() >= FEWEST);
        assertEquals(
                "sentences that stand twice",
                found.size() + clean.size(),
                Stream.concat(found.stream(), clean.stream()).distinct().count());
    }

    @Test
    public void itFindsWhatItShallAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        int hits = 0;
        int missed = 0;
        int alarms = 0;
        for (Example example : found) {
            List<Finding> findings = example.findings(rule);
            List<String> quotes = findings.stream().map(example::quote).toList();
            findings.stream()
                    .filter(finding -> finding.message().toString().contains("{0}"))
                    .forEach(finding -> wrong.add("nothing is put into " + finding.message()));
            boolean graded = example.severity()
                    .map(severity -> findings.stream().allMatch(finding -> finding.severity() == severity))
                    .orElse(true);
            if (findings.isEmpty()) {
                missed++;
                wrong.add("nothing in " + example);
            } else if (!graded || !example.marks().isEmpty() && !quotes.equals(example.marks())) {
                alarms++;
                wrong.add(quotes + " " + findings.get(0).severity() + " instead of " + example.marks() + " "
                        + example.severity().map(String::valueOf).orElse("") + " in " + example);
            } else {
                hits++;
            }
        }
        for (Example example : clean) {
            List<Finding> findings = example.findings(rule);
            if (!findings.isEmpty()) {
                alarms++;
                wrong.add(findings.stream().map(example::quote).toList() + " in what is right: " + example);
            }
        }
        System.out.printf(
                "%s precision %.2f recall %.2f (%d found, %d left alone)%n",
                rule.id(),
                share(hits, hits + alarms),
                share(hits + alarms, hits + alarms + missed),
                found.size(),
                clean.size());
        assertEquals(rule.id() + "\n" + String.join("\n", wrong), 0, wrong.size());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
