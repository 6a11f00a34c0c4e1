package se.sambruk.otp.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.rules.base.Rule;

/**
 * Each rule that compares finds what its examples say and nothing else. An example is a list of sentences that stand together; they are called S1,
 * S2 and so on. One in which something is found tells which with {@code marks} (and perhaps {@code severity}) on the sentence that it is told of at.
 */
@RunWith(Parameterized.class)
public class SetExamplesTest {
    private static final int FEWEST = 12;

    private final Rule rule;
    private final List<List<Example>> found;
    private final List<List<Example>> clean;

    public SetExamplesTest(String id, Rule rule) {
        this.rule = rule;
        this.found = read("examples/" + id + ".yaml", "found");
        this.clean = read("examples/" + id + ".yaml", "clean");
    }

    @Parameters(name = "{0}")
    public static List<Object[]> rules() {
        return RuleBook.all().stream()
                .filter(rule -> rule.descriptor().scope() == RuleScope.SET)
                .map(rule -> new Object[] {rule.id(), rule})
                .toList();
    }

    private static List<List<Example>> read(String file, String key) {
        List<List<Example>> groups = new ArrayList<>();
        for (Object group : (List<?>) ((Map<?, ?>) Example.load(file)).get(key)) {
            List<Example> examples = new ArrayList<>();
            for (Object written : (List<?>) group) {
                examples.add(Example.of(written instanceof Map<?, ?> mapping ? mapping : Map.of("text", written)));
            }
            groups.add(examples);
        }
        return groups;
    }

    private static List<CheckedRequirement> requirements(List<Example> group) {
        List<CheckedRequirement> requirements = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            requirements.add(group.get(i).requirement("S" + (i + 1)));
        }
        return requirements;
    }

    private static List<String> told(Rule rule, List<Example> group) {
        List<String> told = new ArrayList<>();
        for (Finding finding : rule.check(
                RuleSubject.of(requirements(group)), RuleContext.builder().build())) {
            int at = Integer.parseInt(finding.requirement().substring(1)) - 1;
            assertFalse(finding.message().toString().contains("{0}"));
            told.add(finding.requirement() + " " + finding.severity().wire() + " "
                    + group.get(at).quote(finding));
        }
        return told;
    }

    /** What an example says, with the severity that it does not say taken from what was found. */
    private static List<String> expected(List<Example> group, List<String> told) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            Example example = group.get(i);
            String id = "S" + (i + 1);
            for (String mark : example.marks()) {
                FindingSeverity severity = example.severity().orElse(null);
                expected.add(told.stream()
                        .filter(line -> line.startsWith(id + " ") && line.endsWith(" " + mark))
                        .filter(line -> severity == null || line.startsWith(id + " " + severity.wire()))
                        .findFirst()
                        .orElse(id + " " + severity + " " + mark));
            }
        }
        return expected;
    }

    @Test
    public void thereAreExamplesEnoughOfBoth() {
        assertTrue(rule.id() + " has " + found.size() + " of what is found", found.size() >= FEWEST);
        assertTrue(rule.id() + " has " + clean.size() + " of what is left alone", clean.size() >= FEWEST);
    }

    @Test
    public void itFindsWhatItShallAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        for (List<Example> group : found) {
            List<String> told = told(rule, group);
            List<String> expected = expected(group, told);
            if (!told.equals(expected)) {
                wrong.add(told + " instead of " + expected + " in " + group);
            }
        }
        for (List<Example> group : clean) {
            List<String> told = told(rule, group);
            if (!told.isEmpty()) {
                wrong.add(told + " in what is right: " + group);
            }
        }
        System.out.printf(
                "%s %d of %d right (%d found, %d left alone)%n",
                rule.id(),
                found.size() + clean.size() - wrong.size(),
                found.size() + clean.size(),
                found.size(),
                clean.size());
        assertEquals(rule.id() + "\n" + String.join("\n", wrong), 0, wrong.size());
    }
}
