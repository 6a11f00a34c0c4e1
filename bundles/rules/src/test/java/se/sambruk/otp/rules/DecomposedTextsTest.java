package se.sambruk.otp.rules;

import static org.junit.Assert.assertEquals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.rules.base.Rule;

/** Some systems write an å as an a and a ring. The rules find the same in such a text, and mark it where it stands there. */
public class DecomposedTextsTest {
    private static final List<String> KEYS = List.of("found", "clean");

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static Example decomposed(Example example) {
        return new Example(
                Normalizer.normalize(example.text(), Normalizer.Form.NFD),
                example.kind(),
                example.circumstances(),
                example.known(),
                example.marks(),
                example.severity());
    }

    private static List<String> quotes(Rule rule, Example example) {
        return example.findings(rule).stream()
                .map(finding -> composed(example.quote(finding)))
                .toList();
    }

    @Test
    public void theSameIsMarkedInATextWhoseLettersAreDecomposed() {
        List<String> wrong = new ArrayList<>();
        int looked = 0;
        for (Rule rule : RuleBook.all()) {
            if (rule.descriptor().scope() != RuleScope.REQUIREMENT) {
                continue;
            }
            for (String key : KEYS) {
                for (Example example : Example.read("examples/" + rule.id() + ".yaml", key)) {
                    looked++;
                    List<String> written = quotes(rule, example);
                    List<String> told = quotes(rule, decomposed(example));
                    if (!told.equals(written)) {
                        wrong.add(rule.id() + " " + told + " instead of " + written + " in " + example);
                    }
                }
            }
        }
        assertEquals(looked + " texts\n" + String.join("\n", wrong), 0, wrong.size());
    }
}
