package se.sambruk.otp.rules;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.rules.base.Rule;

/** Whoever accepts what a rule proposes has one finding less of that rule. */
public class ProposedFixesTest {
    private static final Set<String> RULES =
            Set.of("R03", "R11", "R12", "R16", "R17", "R18", "R33", "R34", "R37", "R38");

    @Test
    public void whatIsProposedCuresWhatWasFound() {
        List<String> wrong = new ArrayList<>();
        for (Rule rule : RuleBook.all()) {
            if (RULES.contains(rule.id())) {
                Example.read("examples/" + rule.id() + ".yaml", "found")
                        .forEach(example -> uncured(rule, example, wrong));
            }
        }
        assertEquals(String.join("\n", wrong), 0, wrong.size());
    }

    private static void uncured(Rule rule, Example example, List<String> wrong) {
        List<Finding> findings = example.findings(rule);
        for (Finding finding : findings) {
            if (finding.fix().isEmpty()) {
                wrong.add(rule.id() + " proposes nothing for " + example);
                continue;
            }
            String mended = example.text().substring(0, finding.start())
                    + finding.fix().get().replacement()
                    + example.text().substring(finding.end());
            CheckedRequirement requirement = CheckedRequirement.builder("lagad", example.kind())
                    .text("text", mended)
                    .circumstances(example.circumstances())
                    .build();
            int left = rule.check(
                            RuleSubject.of(requirement), RuleContext.builder().build())
                    .size();
            if (left >= findings.size()) {
                wrong.add(rule.id() + " still finds something in " + mended);
            }
        }
    }
}
