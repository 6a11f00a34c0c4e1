package se.sambruk.otp.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final Map<String, Rule> BOOK =
            RuleBook.all().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    private static final Map<String, List<RuleExample>> EXAMPLES = new ConcurrentHashMap<>();

    private final String id;

    public RulesContractTest(String id) {
        this.id = id;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> rules() {
        return ExamplesTest.rules().stream().map(row -> new Object[] {row[0]}).toList();
    }

    /** A new one of this rule alone: many are asked for, and the book has forty. */
    @Override
    protected RequirementRule rule() {
        try {
            return BOOK.get(id).getClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected List<RuleExample> examples() {
        return EXAMPLES.computeIfAbsent(id, RulesContractTest::examples);
    }

    private static List<RuleExample> examples(String id) {
        Rule rule = BOOK.get(id);
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
