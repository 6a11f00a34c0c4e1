package se.sambruk.otp.rules;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.rules.base.Rule;

/** No rule finds anything in requirements that are as they should be. */
public class CleanTextsTest {
    @Test
    public void cleanRequirementsAreLeftAloneByAllRules() {
        List<String> alarms = new ArrayList<>();
        Map<String, List<Example>> byCategory = new TreeMap<>();
        ((Map<?, ?>) Example.load("examples/clean.yaml"))
                .keySet()
                .forEach(category -> byCategory.put(
                        String.valueOf(category), Example.read("examples/clean.yaml", String.valueOf(category))));
        for (Rule rule : RuleBook.all()) {
            byCategory.forEach((category, examples) -> {
                if (rule.descriptor().scope() == RuleScope.REQUIREMENT) {
                    examples.forEach(example ->
                            example.findings(rule).forEach(finding -> alarms.add(told(category, finding, example))));
                } else {
                    alarms.addAll(ofAll(rule, category, examples));
                }
            });
        }
        assertEquals(String.join("\n", alarms), 0, alarms.size());
    }

    private static List<String> ofAll(Rule rule, String category, List<Example> examples) {
        List<CheckedRequirement> all = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            all.add(CheckedRequirement.of(
                    category + "-" + i, examples.get(i).kind(), examples.get(i).text()));
        }
        return rule.check(RuleSubject.of(all), RuleContext.builder().build()).stream()
                .map(Finding::toString)
                .toList();
    }

    private static String told(String category, Finding finding, Example example) {
        return category + " " + finding.rule() + " ”" + example.quote(finding) + "” in " + example;
    }

    @Test
    public void thereAreSoManyOfThemThatAnAlarmMeansSomething() {
        Map<?, ?> all = (Map<?, ?>) Example.load("examples/clean.yaml");
        assertEquals("one list for each category", 14, all.size());
        int texts = all.keySet().stream()
                .mapToInt(category -> Example.read("examples/clean.yaml", String.valueOf(category))
                        .size())
                .sum();
        assertEquals(true, texts >= 100);
    }
}
