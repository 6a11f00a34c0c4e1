package se.sambruk.otp.quality.engine;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.LintReport;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.quality.TestRule;
import se.sambruk.otp.swap.lease.Candidate;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.lease.Origin;

/** However some rules fail, and however the texts are divided into pages, the others find what they would find alone. */
@RunWith(JUnitQuickcheck.class)
public class LintPropertyTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final List<String> WORDS = List.of("snabb", "ska", "bör", "etc.", "\uD83C\uDDF8\uD83C\uDDEA");

    private static List<CheckedRequirement> sentences(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> {
                    StringBuilder text = new StringBuilder();
                    for (int words = random.nextInt(6); words > 0; words--) {
                        text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
                    }
                    return CheckedRequirement.of("S" + i, RequirementKind.MANDATORY, text.toString());
                })
                .toList();
    }

    /** Fails at random, in the ways that a rule can but hanging, which takes time. */
    private static RequirementRule faulty(String id, Random random) {
        return TestRule.of(id, (subject, context) -> switch (random.nextInt(5)) {
            case 0 -> throw new IllegalStateException();
            case 1 -> throw new StackOverflowError();
            case 2 -> null;
            case 3 -> List.of(TestRule.at(id, subject.requirement().id(), "text", 0, 10_000));
            default -> List.of(TestRule.at("R99", subject.requirement().id(), "text", 0, 0));
        });
    }

    private static LintReport check(
            List<RequirementRule> rules, List<CheckedRequirement> sentences, int pageSize, int faults)
            throws InterruptedException {
        LeaseRegistry<RequirementRule, RuleDescriptor> registry = new LeaseRegistry<>(Duration.ZERO);
        for (RequirementRule rule : rules) {
            registry.add(Candidate.of(rule, rule.descriptor(), rule, new Origin("prov", "prov:", 1), 0, 0));
        }
        LintReport.Builder report = LintReport.builder();
        try (Lint lint = new Lint(
                registry.leaseAll(),
                RuleContext.builder().build(),
                Source.of(sentences, pageSize),
                Matters.none(),
                new LintLimits(LONG, LONG, 1000, faults, LONG))) {
            while (lint.hasNext()) {
                report.add(lint.next());
            }
        }
        assertEquals(0, registry.standings().stream().mapToInt(s -> s.running()).sum());
        return report.build();
    }

    @Property(trials = 60)
    public void soundRulesAreNotTouchedByTheFaultsOfOthers(long seed) throws Exception {
        Random random = new Random(seed);
        List<CheckedRequirement> sentences = sentences(random);
        List<RequirementRule> sound = new ArrayList<>();
        for (int i = 0; i < WORDS.size(); i++) {
            sound.add(TestRule.finding(TestRule.descriptor("R1" + i), WORDS.get(i)));
        }
        List<Finding> alone = check(sound, sentences, 1 + random.nextInt(5), 5).findings();

        List<RequirementRule> all = new ArrayList<>(sound);
        int broken = 1 + random.nextInt(3);
        for (int i = 0; i < broken; i++) {
            all.add(faulty("R0" + i, random));
        }
        int faults = 1 + random.nextInt(4);
        LintReport report = check(all, sentences, 1 + random.nextInt(5), faults);

        assertEquals(alone, report.findings());
        assertEquals(sentences.size(), report.checked());
        int each = Math.min(faults, sentences.size());
        int aside = sentences.size() >= faults ? 1 : 0;
        assertEquals(broken * (each + aside), report.problems().size());
    }
}
