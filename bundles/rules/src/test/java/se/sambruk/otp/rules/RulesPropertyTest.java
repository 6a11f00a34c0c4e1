package se.sambruk.otp.rules;

import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.GenerationStatus;
import com.pholser.junit.quickcheck.generator.Generator;
import com.pholser.junit.quickcheck.random.SourceOfRandomness;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Rule;

/** Whatever somebody writes with the words that rules look for, in whatever order, no rule fails, and what it marks is in the text. */
@RunWith(JUnitQuickcheck.class)
public class RulesPropertyTest {
    private static final List<Rule> RULES = RuleBook.all().stream()
            .filter(rule -> rule.descriptor().scope() == RuleScope.REQUIREMENT)
            .toList();

    /** Pieces of the examples' sentences, mixed or cut off anywhere. */
    public static class Texts extends Generator<String> {
        private static final List<String> SENTENCES = sentences();

        public Texts() {
            super(String.class);
        }

        private static List<String> sentences() {
            List<String> sentences = new ArrayList<>();
            RULES.stream()
                    .map(rule -> "examples/" + rule.id() + ".yaml")
                    .filter(file -> Example.class.getResource(file) != null)
                    .flatMap(file -> Stream.of("found", "clean").flatMap(key -> Example.read(file, key).stream()))
                    .map(Example::text)
                    .forEach(sentences::add);
            return sentences;
        }

        @Override
        public String generate(SourceOfRandomness random, GenerationStatus status) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(1, 4);
            for (int i = 0; i < pieces; i++) {
                String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
                int one = random.nextInt(sentence.length() + 1);
                int other = random.nextInt(sentence.length() + 1);
                text.append(sentence, Math.min(one, other), Math.max(one, other));
                text.append(random.nextBoolean() ? " " : random.nextBoolean() ? ". " : "");
            }
            return text.toString();
        }
    }

    @Property(trials = 500)
    public void noRuleFailsAndAllMarkWhatIsThere(@From(Texts.class) String text) {
        for (RequirementKind kind : RequirementKind.values()) {
            CheckedRequirement requirement = CheckedRequirement.of("slump", kind, text);
            for (Rule rule : RULES) {
                for (Finding finding : rule.check(
                        RuleSubject.of(requirement), RuleContext.builder().build())) {
                    assertTrue(rule.id() + " " + finding + " in " + text, requirement.holds(finding));
                    String marked = text.substring(finding.start(), finding.end());
                    finding.fix()
                            .ifPresent(fix -> assertNotEquals(rule.id() + " in " + text, marked, fix.replacement()));
                }
            }
        }
    }
}
