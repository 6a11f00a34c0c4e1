package se.sambruk.otp.quality.trial;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.quality.TestRule;
import se.sambruk.otp.swap.lease.Origin;

public class RuleTrialTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Origin ORIGIN = new Origin("se.exempel 1.0.0", "prov:", 7);
    private static final TrialLimits LIMITS = new TrialLimits(LONG, 64 << 20, 10, LONG);

    private static List<String> tried(RequirementRule rule, TrialLimits limits) throws InterruptedException {
        RuleJudge judge = new RuleJudge(limits);
        try {
            judge.tryOut(rule, judge.describe(rule, ORIGIN), ORIGIN);
            return List.of();
        } catch (ProblemException e) {
            e.problems()
                    .forEach(p -> assertTrue(
                            p.message().toString(), p.message().toString().contains("se.exempel")));
            return e.problems().stream().map(Problem::code).toList();
        }
    }

    private static List<String> tried(RequirementRule rule) throws InterruptedException {
        return tried(rule, LIMITS);
    }

    private static List<String> tried(BiFunction<RuleSubject, RuleContext, List<Finding>> check) throws Exception {
        return tried(TestRule.of("R01", check));
    }

    @Test
    public void a_sound_rule_sees_every_kind_under_every_regime_issued_and_not() throws Exception {
        Set<RequirementKind> kinds = new HashSet<>();
        Set<String> circumstances = new HashSet<>();
        Set<Boolean> whole = new HashSet<>();
        assertEquals(List.of(), tried((subject, context) -> {
            CheckedRequirement requirement = subject.requirement();
            kinds.add(requirement.kind());
            whole.add(requirement.requirement().isPresent());
            circumstances.add(context.circumstances(requirement).regime() + " "
                    + context.circumstances(requirement).isIssued());
            return TestRule.found(TestRule.descriptor("R01"), "ska", requirement);
        }));
        assertEquals(Set.of(RequirementKind.values()), kinds);
        assertEquals(8, circumstances.size());
        assertEquals(Set.of(true, false), whole);
    }

    @Test
    public void no_two_samples_have_one_id() {
        List<CheckedRequirement> samples = TrialSamples.requirements();
        assertEquals(
                samples.size(),
                samples.stream().map(CheckedRequirement::id).distinct().count());
    }

    @Test
    public void a_rule_that_fails_is_refused_for_what_it_did() throws Exception {
        assertEquals(List.of("OTP-7932"), tried((subject, context) -> {
            throw new IllegalStateException("trasig");
        }));
        assertEquals(List.of("OTP-7933", "OTP-7912"), tried((subject, context) -> null));
        assertEquals(
                List.of("OTP-7933", "OTP-7914"),
                tried((subject, context) ->
                        List.of(TestRule.at("R01", subject.requirement().id(), "text", 0, 1_000_000))));
        AtomicInteger calls = new AtomicInteger();
        assertEquals(
                List.of("OTP-7934"),
                tried((subject, context) -> calls.getAndIncrement() % 2 == 0
                        ? List.of()
                        : List.of(TestRule.at("R01", subject.requirement().id(), "title", 0, 0))));
    }

    @Test
    public void a_rule_that_takes_too_long_or_too_much_is_refused() throws Exception {
        TestRule hanging = TestRule.of("R01", (subject, context) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });
        assertEquals(List.of("OTP-7930"), tried(hanging, new TrialLimits(Duration.ofMillis(300), 64 << 20, 10, LONG)));
        byte[][] kept = new byte[1][];
        TestRule greedy = TestRule.of("R01", (subject, context) -> {
            while (!Thread.currentThread().isInterrupted()) {
                kept[0] = new byte[1 << 20];
            }
            return List.of();
        });
        assertEquals(List.of("OTP-7931"), tried(greedy));
    }

    @Test
    public void a_rule_for_the_set_finds_nothing_in_nothing() throws Exception {
        assertEquals(
                List.of(),
                tried(TestRule.ofSet(
                        "R27",
                        (subject, context) -> subject.requirements().iterator().hasNext()
                                ? List.of(
                                        TestRule.at("R27", subject.requirement().id(), "title", 0, 0))
                                : List.of())));
        assertEquals(
                List.of("OTP-7933", "OTP-7914"),
                tried(TestRule.ofSet(
                        "R27", (subject, context) -> List.of(TestRule.at("R27", "mandatory-99", "text", 0, 0)))));
        assertEquals(List.of("OTP-7932"), tried(TestRule.ofSet("R27", (subject, context) -> {
            subject.requirement();
            return List.of();
        })));
    }

    @Test
    public void a_rule_that_cannot_tell_what_it_is_is_refused() throws Exception {
        assertEquals(List.of("OTP-7921"), tried(new TestRule(null, null)));
        assertEquals(List.of("OTP-7920"), tried(new TestRule(null, null) {
            @Override
            public RuleDescriptor descriptor() {
                throw new NoClassDefFoundError("se/exempel/Borta");
            }
        }));
        AtomicInteger asked = new AtomicInteger();
        assertEquals(List.of("OTP-7922"), tried(new TestRule(null, null) {
            @Override
            public RuleDescriptor descriptor() {
                return TestRule.descriptor("R01", "1.0." + asked.getAndIncrement())
                        .build();
            }
        }));
        assertEquals(
                List.of("OTP-7924"),
                tried(new TestRule(
                        TestRule.descriptor("R01", "1.0.0")
                                .title(LocalizedText.of("Rubrik", " "))
                                .build(),
                        null)));
    }

    @Test
    public void what_the_judge_itself_cannot_do_is_told_with_the_rules_name() {
        ProblemException told =
                new RuleJudge(LIMITS).unjudged(TestRule.of("R01", null), ORIGIN, new IllegalStateException("fel"));
        assertEquals("OTP-7932", told.problems().get(0).code());
    }
}
