package se.sambruk.otp.rules;

import java.util.ArrayList;
import java.util.List;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.rules.base.Rule;
import se.sambruk.otp.testkit.RequirementRuleContract;
import se.sambruk.otp.testkit.RuleExample;

/** Every rule of the platform holds what every rule must, on its own examples too. */
@RunWith(Parameterized.class)
public class RulesContractTest extends RequirementRuleContract {
    private final String id;

    public RulesContractTest(String id) {
        this.id = id;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> rules() {
        return ExamplesTest.rules().stream().map(row -> new Object[] {row[0]}).toList();
    }

    @Override
    protected RequirementRule rule() {
        return RuleBook.all().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected List<RuleExample> examples() {
        Rule rule = (Rule) rule();
        List<RuleExample> examples = new ArrayList<>();
        Example.read("examples/" + id + ".yaml", "found")
                .forEach(example -> examples.add(RuleExample.found(
                                List.of(example.requirement()),
                                example.findings(rule).stream()
                                        .map(example::quote)
                                        .toArray(String[]::new))
                        .knowing(RuleContext.builder().build())));
        Example.read("examples/" + id + ".yaml", "clean")
                .forEach(example -> examples.add(RuleExample.clean(List.of(example.requirement()))));
        return examples;
    }
}
