package se.sambruk.otp.rules;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** A rule that cries wolf is worse than none: of requirements that are as they should be, nothing may be told. */
public class CleanTextsTest {
    private static final List<String> FILES = List.of(
            "examples/clean.yaml",
            "examples/clean-whole.yaml",
            "examples/clean-services.yaml",
            "examples/clean-it.yaml");

    /** By category, of all files. */
    private static Map<String, List<Example>> examples() {
        Map<String, List<Example>> byCategory = new TreeMap<>();
        for (String file : FILES) {
            for (Object category : ((Map<?, ?>) Example.load(file)).keySet()) {
                byCategory
                        .computeIfAbsent(String.valueOf(category), each -> new ArrayList<>())
                        .addAll(Example.read(file, String.valueOf(category)));
            }
        }
        return byCategory;
    }

    @Test
    public void cleanRequirementsAreLeftAloneByAllRules() {
        Map<String, Example> byId = new LinkedHashMap<>();
        examples().forEach((category, examples) -> {
            for (Example example : examples) {
                byId.put(category + "-" + (byId.size() + 1), example);
            }
        });
        List<CheckedRequirement> all = new ArrayList<>();
        byId.forEach((id, example) -> all.add(example.requirement(id)));
        List<String> alarms = new ArrayList<>();
        for (Rule rule : RuleBook.all()) {
            if (rule.descriptor().scope() == RuleScope.REQUIREMENT) {
                byId.forEach((id, example) ->
                        example.findings(rule).forEach(finding -> alarms.add(told(id, finding, example))));
            } else {
                rule.check(RuleSubject.of(all), RuleContext.builder().build())
                        .forEach(finding ->
                                alarms.add(told(finding.requirement(), finding, byId.get(finding.requirement())) + " "
                                        + finding.message()));
            }
        }
        assertEquals(String.join("\n", alarms), 0, alarms.size());
    }

    private static String told(String id, Finding finding, Example example) {
        return id + " " + finding.rule() + " ”" + example.quote(finding) + "” in " + example;
    }

    @Test
    public void thereAreSoManyOfThemThatAnAlarmMeansSomething() {
        Map<String, List<Example>> all = examples();
        assertEquals("one list for each category", 14, all.size());
        assertEquals(true, all.values().stream().mapToInt(List::size).sum() >= 470);
    }
}
