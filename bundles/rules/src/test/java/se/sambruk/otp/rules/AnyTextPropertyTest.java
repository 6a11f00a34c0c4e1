package se.sambruk.otp.rules;

import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.GenerationStatus;
import com.pholser.junit.quickcheck.generator.Generator;
import com.pholser.junit.quickcheck.random.SourceOfRandomness;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.List;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Rule;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Token;

/** Every rule stands any text: the words of all examples in any order, and cut off anywhere. */
@RunWith(JUnitQuickcheck.class)
public class AnyTextPropertyTest {
    private static final List<Rule> RULES = RuleBook.all().stream()
            .filter(rule -> rule.descriptor().scope() == RuleScope.REQUIREMENT)
            .toList();
    private static final List<List<String>> SENTENCES = sentences();

    private static List<List<String>> sentences() {
        List<List<String>> sentences = new ArrayList<>();
        for (Rule rule : RULES) {
            for (String key : List.of("found", "clean")) {
                if (AnyTextPropertyTest.class.getResource("examples/" + rule.id() + ".yaml") != null) {
                    Example.read("examples/" + rule.id() + ".yaml", key)
                            .forEach(example -> sentences.add(Analysis.tokensOf(example.text()).stream()
                                    .map(Token::written)
                                    .toList()));
                }
            }
        }
        return sentences;
    }

    /** Parts of sentences of the examples, one after the other. */
    public static class Texts extends Generator<String> {
        public Texts() {
            super(String.class);
        }

        @Override
        public String generate(SourceOfRandomness random, GenerationStatus status) {
            List<String> words = new ArrayList<>();
            int parts = random.nextInt(1, 6);
            for (int i = 0; i < parts; i++) {
                List<String> sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
                int from = random.nextInt(sentence.size());
                words.addAll(sentence.subList(from, random.nextInt(from, sentence.size())));
            }
            return String.join(" ", words);
        }
    }

    @Property(trials = 1000)
    public void whatIsFoundLiesWithinTheText(@From(Texts.class) String text) {
        if (text.isBlank()) {
            return;
        }
        RuleContext context = RuleContext.builder().build();
        for (RequirementKind kind : RequirementKind.values()) {
            CheckedRequirement requirement = CheckedRequirement.of("krav", kind, text);
            for (Rule rule : RULES) {
                for (Finding finding : rule.check(RuleSubject.of(requirement), context)) {
                    assertTrue(
                            rule.id() + " in " + text, requirement.holds(finding) && finding.start() < finding.end());
                }
            }
        }
    }
}
