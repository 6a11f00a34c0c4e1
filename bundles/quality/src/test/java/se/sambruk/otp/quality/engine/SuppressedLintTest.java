package se.sambruk.otp.quality.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.LintReport;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.quality.TestRule;
import se.sambruk.otp.quality.around.Suppressions;
import se.sambruk.otp.swap.lease.Candidate;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.lease.Origin;

/** What somebody means to leave is told of apart, and what is said for nothing is told of too. */
public class SuppressedLintTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final LintLimits LIMITS = new LintLimits(LONG, LONG, 3, 3, LONG);

    private final TestRule a = TestRule.finding(TestRule.descriptor("R01"), "a");
    private final TestRule b = TestRule.finding(TestRule.descriptor("R02"), "b");

    private static LintSuppression left(String rule, String requirement, String text) {
        return LintSuppression.of(rule, requirement, text, "Menat.").by("provkommun 1.0.0");
    }

    private static LintReport check(
            List<LintSuppression> suppressions,
            boolean whole,
            List<WordList> words,
            List<String> texts,
            RequirementRule... rules)
            throws InterruptedException {
        LeaseRegistry<RequirementRule, RuleDescriptor> registry = new LeaseRegistry<>(Duration.ZERO);
        for (RequirementRule rule : rules) {
            registry.add(Candidate.of(rule, rule.descriptor(), rule, new Origin("prov", "prov:", 1), 0, 0));
        }
        List<CheckedRequirement> requirements = IntStream.range(0, texts.size())
                .mapToObj(i -> CheckedRequirement.of("S" + i, RequirementKind.MANDATORY, texts.get(i)))
                .toList();
        LintReport.Builder report = LintReport.builder();
        try (Lint lint = new Lint(
                registry.leaseAll(),
                RuleContext.builder().build(),
                Source.of(requirements, 2),
                new Matters(new Suppressions(suppressions, whole), words),
                LIMITS)) {
            while (lint.hasNext()) {
                report.add(lint.next());
            }
        }
        return report.build();
    }

    private LintReport check(List<LintSuppression> suppressions, String... texts) throws InterruptedException {
        return check(suppressions, true, List.of(), List.of(texts), a, b);
    }

    private static List<String> standing(LintReport report) {
        return report.findings().stream()
                .map(f -> f.rule() + " " + f.requirement() + " " + f.start())
                .toList();
    }

    private static List<String> suppressed(LintReport report) {
        return report.suppressed().stream()
                .map(s -> s.finding().rule() + " " + s.finding().requirement() + " "
                        + s.finding().start())
                .toList();
    }

    private static List<String> codes(LintReport report) {
        return report.problems().stream().map(Problem::code).toList();
    }

    @Test
    public void whatIsLeftStandsApartWithItsReasonAndTheRestIsAsItWas() throws Exception {
        LintReport report = check(List.of(left("R01", "S1", "")), "a b", "a b a", "a");
        assertEquals(List.of("R01 S0 0", "R02 S0 2", "R02 S1 2", "R01 S2 0"), standing(report));
        assertEquals(List.of("R01 S1 0", "R01 S1 4"), suppressed(report));
        assertEquals("Menat.", report.suppressed().get(0).suppression().because());
        assertEquals(
                "provkommun 1.0.0", report.suppressed().get(0).suppression().by());
        assertEquals(List.of(), codes(report));
        assertEquals(3, report.checked());
    }

    @Test
    public void anExcerptLeavesOnlyWhatIsFoundThere() throws Exception {
        LintReport report = check(List.of(left("R01", "S0", "b\n a")), "a b  a b c");
        assertEquals(List.of("R01 S0 0", "R02 S0 2", "R02 S0 7"), standing(report));
        assertEquals("white space counts alike", List.of("R01 S0 5"), suppressed(report));
    }

    @Test
    public void whatARuleForEverythingFindsCanBeLeftByAnExcerptToo() throws Exception {
        TestRule set = TestRule.ofSet("R27", (subject, context) -> StreamSupport.stream(
                        subject.requirements().spliterator(), false)
                .flatMap(r -> TestRule.found(TestRule.descriptor("R27"), "a", r).stream())
                .toList());
        LintReport report = check(List.of(left("R27", "S1", "a b")), true, List.of(), List.of("a", "a b a", "a"), set);
        assertEquals(List.of("R27 S0 0", "R27 S1 4", "R27 S2 0"), standing(report));
        assertEquals(List.of("R27 S1 0"), suppressed(report));
        assertEquals(List.of(), codes(report));
    }

    @Test
    public void whatHitsNothingIsToldOfByWhatIsWrongWithIt() throws Exception {
        LintReport report = check(
                List.of(
                        left("R01", "S0", "finns inte"),
                        left("R02", "S0", ""),
                        left("R99", "S0", ""),
                        left("R01", "S9", "")),
                "a",
                "b");
        assertEquals(List.of("OTP-7941", "OTP-7941", "OTP-7942", "OTP-7943"), codes(report));
        assertEquals(
                "Undantaget från R01 i S0 vid ”finns inte” träffar inget (provkommun 1.0.0).",
                report.problems().get(0).message().toString());
        assertEquals(2, report.findings().size());
        assertEquals(List.of(), report.suppressed());
    }

    @Test
    public void ofWhatIsNotCheckedNothingIsSaid() throws Exception {
        List<LintSuppression> elsewhere = List.of(left("R01", "S9", ""));
        assertEquals(List.of(), codes(check(elsewhere, false, List.of(), List.of("a"), a)));
    }

    @Test
    public void ofARuleThatFailedItIsNotKnownWhatItWouldHaveFound() throws Exception {
        TestRule faulty = TestRule.of("R01", (subject, context) -> {
            throw new IllegalStateException();
        });
        LintReport report = check(List.of(left("R01", "S0", "")), true, List.of(), List.of("a"), faulty);
        assertEquals(List.of("OTP-7910"), codes(report));
    }

    @Test
    public void theFirstOfSeveralReasonsIsToldAndTheOthersHitNothing() throws Exception {
        LintSuppression first = LintSuppression.of("R01", "S0", "", "Ett.");
        LintSuppression second = LintSuppression.of("R01", "S0", "", "Två.");
        LintReport report = check(List.of(first, second), "a");
        assertEquals("Ett.", report.suppressed().get(0).suppression().because());
        assertEquals(List.of("OTP-7941"), codes(report));
    }

    @Test
    public void aWordListThatNoRuleGoesByIsToldOf() throws Exception {
        TestRule wordy = new TestRule(
                TestRule.descriptor("R04", "1.0.0").wordList("vague").build(), (subject, context) -> List.of());
        List<WordList> words = List.of(
                WordList.of("vague", List.of(WordList.Entry.of("smidig"))),
                WordList.of("vauge", List.of(WordList.Entry.of("tjusig"))));
        LintReport report = check(List.of(), true, words, List.of("a"), wordy);
        assertEquals(List.of("OTP-7944"), codes(report));
        String remedy = report.problems().get(0).remedy().toString();
        assertTrue(remedy, remedy.startsWith("Menade du vague?"));
    }
}
