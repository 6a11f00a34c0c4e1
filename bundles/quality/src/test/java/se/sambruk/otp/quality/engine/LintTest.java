package se.sambruk.otp.quality.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Circumstances;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.LintReport;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.quality.TestRule;
import se.sambruk.otp.quality.fault.QualityProblems;
import se.sambruk.otp.swap.lease.Candidate;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.lease.Origin;

public class LintTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final LintLimits LIMITS = new LintLimits(LONG, LONG, 3, 3, LONG);
    private static final RuleContext CONTEXT = RuleContext.builder().build();

    private final LeaseRegistry<RequirementRule, RuleDescriptor> registry = new LeaseRegistry<>(Duration.ZERO);

    private static CheckedRequirement sentence(int number, String text) {
        return CheckedRequirement.of("S" + number, RequirementKind.MANDATORY, text);
    }

    private static List<CheckedRequirement> sentences(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> sentence(i, texts[i]))
                .toList();
    }

    private Lint lint(LintLimits limits, Source source, RequirementRule... rules) throws InterruptedException {
        for (RequirementRule rule : rules) {
            registry.add(Candidate.of(rule, rule.descriptor(), rule, new Origin("prov 1.0.0", "prov:", 1), 0, 0));
        }
        return new Lint(registry.leaseAll(), CONTEXT, source, Matters.none(), limits);
    }

    private static LintReport all(Lint lint) throws InterruptedException {
        LintReport.Builder report = LintReport.builder();
        try (lint) {
            while (lint.hasNext()) {
                report.add(lint.next());
            }
        }
        return report.build();
    }

    private LintReport check(List<CheckedRequirement> sentences, RequirementRule... rules) throws InterruptedException {
        return all(lint(LIMITS, Source.of(sentences, 2), rules));
    }

    private static List<String> codes(LintReport report) {
        return report.problems().stream().map(Problem::code).toList();
    }

    private static List<String> places(LintReport report) {
        return report.findings().stream()
                .map(f -> f.rule() + " " + f.requirement() + " " + f.start())
                .toList();
    }

    private static TestRule word(String id, String word) {
        return TestRule.finding(TestRule.descriptor(id), word);
    }

    @Test
    public void findings_come_in_the_order_of_the_texts_and_then_of_the_rules() throws Exception {
        LintReport report = check(sentences("b a", "a", "a b"), word("R02", "a"), word("R01", "b"));
        assertEquals(List.of("R01 S0 0", "R02 S0 2", "R02 S1 0", "R02 S2 0", "R01 S2 2"), places(report));
        assertEquals(3, report.checked());
        assertEquals(List.of(), report.problems());
    }

    @Test
    public void a_rule_that_throws_is_named_and_neither_its_other_findings_nor_the_other_rules_are_lost()
            throws Exception {
        TestRule faulty = TestRule.of("R02", (subject, context) -> {
            if (subject.requirement().id().equals("S1")) {
                throw new IllegalStateException("trasig");
            }
            return TestRule.found(TestRule.descriptor("R02"), "a", subject.requirement());
        });
        LintReport report = check(sentences("a", "a", "a"), word("R01", "a"), faulty, word("R03", "a"));
        assertEquals(
                List.of("R01 S0 0", "R02 S0 0", "R03 S0 0", "R01 S1 0", "R03 S1 0", "R01 S2 0", "R02 S2 0", "R03 S2 0"),
                places(report));
        assertEquals(List.of("OTP-7910"), codes(report));
        String told = report.problems().get(0).message().toString();
        assertTrue(told, told.contains("R02 1.0.0") && told.contains("S1") && told.contains("trasig"));
    }

    @Test
    public void also_what_cannot_be_linked_or_never_returns_from_itself_is_only_that_rules_fault() throws Exception {
        TestRule unlinked = TestRule.of("R02", (subject, context) -> {
            throw new NoClassDefFoundError("se/exempel/Borta");
        });
        TestRule endless = new TestRule(TestRule.descriptor("R03"), null) {
            @Override
            public List<Finding> check(se.sambruk.otp.api.quality.RuleSubject subject, RuleContext context) {
                return check(subject, context);
            }
        };
        LintReport report = check(sentences("a"), word("R01", "a"), unlinked, endless);
        assertEquals(List.of("R01 S0 0"), places(report));
        assertEquals(List.of("OTP-7910", "OTP-7910"), codes(report));
    }

    @Test
    public void a_rule_that_always_fails_is_set_aside_and_that_is_said_once() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        TestRule faulty = TestRule.of("R02", (subject, context) -> {
            asked.incrementAndGet();
            throw new IllegalStateException();
        });
        LintReport report = check(sentences("a", "a", "a", "a", "a", "a"), word("R01", "a"), faulty);
        assertEquals(6, report.findings().size());
        assertEquals(List.of("OTP-7910", "OTP-7910", "OTP-7910", "OTP-7916"), codes(report));
        assertEquals(3, asked.get());
    }

    @Test
    public void a_rule_that_hangs_is_abandoned_and_what_it_had_found_is_kept() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        TestRule hanging = TestRule.of("R02", (subject, context) -> {
            if (subject.requirement().id().equals("S1")) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
            }
            return TestRule.found(TestRule.descriptor("R02"), "a", subject.requirement());
        });
        LintLimits impatient = new LintLimits(Duration.ofMillis(200), LONG, 3, 3, LONG);
        LintReport report = all(
                lint(impatient, Source.of(sentences("a", "a", "a"), 2), word("R01", "a"), hanging, word("R03", "a")));
        assertEquals(
                List.of("R01 S0 0", "R02 S0 0", "R03 S0 0", "R01 S1 0", "R03 S1 0", "R01 S2 0", "R03 S2 0"),
                places(report));
        assertEquals(List.of("OTP-7911"), codes(report));
        assertTrue(report.problems().get(0).message().toString().contains("S1"));
        assertTrue("it was told to stop", interrupted.await(20, TimeUnit.SECONDS));
    }

    @Test
    public void rubbish_is_told_of_by_what_is_wrong_with_it() throws Exception {
        List<CheckedRequirement> one = sentences("a\uD83C\uDDF8b");
        assertEquals(List.of("OTP-7912"), codes(given(one, null)));
        assertEquals(List.of("OTP-7912"), codes(given(one, Arrays.asList((Finding) null))));
        assertEquals(List.of("OTP-7913"), codes(given(one, List.of(TestRule.at("R99", "S0", "text", 0, 1)))));
        assertEquals(List.of("OTP-7914"), codes(given(one, List.of(TestRule.at("R01", "S9", "text", 0, 1)))));
        assertEquals(List.of("OTP-7914"), codes(given(one, List.of(TestRule.at("R01", "S0", "txet", 0, 0)))));
        assertEquals(List.of("OTP-7914"), codes(given(one, List.of(TestRule.at("R01", "S0", "text", 0, 5)))));
        assertEquals(
                "in the middle of a character",
                List.of("OTP-7914"),
                codes(given(one, List.of(TestRule.at("R01", "S0", "text", 0, 2)))));
        Finding sound = TestRule.at("R01", "S0", "text", 1, 3);
        assertEquals(List.of("OTP-7915"), codes(given(one, List.of(sound, sound, sound, sound))));
        assertEquals(List.of(), codes(given(one, List.of(sound))));
        assertEquals(
                "a field that is missing, as a whole",
                List.of(),
                codes(given(one, List.of(TestRule.at("R01", "S0", "verification", 0, 0)))));
    }

    private static LintReport given(List<CheckedRequirement> sentences, List<Finding> findings) throws Exception {
        LintReport report = new LintTest().check(sentences, TestRule.of("R01", (subject, context) -> findings));
        assertEquals(report.problems().isEmpty(), !report.findings().isEmpty());
        return report;
    }

    @Test
    public void a_rule_for_the_set_sees_everything_once_and_last() throws Exception {
        List<String> seen = new ArrayList<>();
        TestRule set = TestRule.ofSet("R27", (subject, context) -> {
            subject.requirements().forEach(r -> seen.add(r.id()));
            return List.of(TestRule.at("R27", "S2", "text", 0, 1), TestRule.at("R27", "S0", "text", 0, 1));
        });
        Lint lint = lint(LIMITS, Source.of(sentences("a", "b", "a"), 2), word("R01", "a"), set);
        assertEquals(List.of("R01 S0 0"), places(lint.next()));
        assertEquals(List.of("R01 S2 0"), places(lint.next()));
        LintReport last = lint.next();
        assertEquals(List.of("R27 S2 0", "R27 S0 0"), places(last));
        assertEquals(0, last.checked());
        assertEquals(List.of("S0", "S1", "S2"), seen);
        assertFalse(lint.hasNext());
        assertThrows(NoSuchElementException.class, lint::next);
        lint.close();
    }

    @Test
    public void a_rule_for_the_set_that_fails_hangs_or_gives_rubbish_is_named() throws Exception {
        TestRule throwing = TestRule.ofSet("R26", (subject, context) -> {
            throw new IllegalStateException("trasig");
        });
        TestRule lying = TestRule.ofSet("R27", (subject, context) -> List.of(TestRule.at("R27", "S1", "text", 0, 9)));
        TestRule hanging = TestRule.ofSet("R28", (subject, context) -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });
        LintLimits impatient = new LintLimits(LONG, Duration.ofMillis(200), 3, 3, LONG);
        LintReport report =
                all(lint(impatient, Source.of(sentences("a", "b"), 2), word("R01", "a"), throwing, lying, hanging));
        assertEquals(List.of("R01 S0 0"), places(report));
        assertEquals(List.of("OTP-7917", "OTP-7914", "OTP-7918"), codes(report));
    }

    @Test
    public void what_cannot_be_read_is_not_the_rules_fault() throws Exception {
        ProblemException gone = QualityProblems.error("OTP-7900").asException();
        AtomicInteger passes = new AtomicInteger();
        Source failing = () -> {
            if (passes.getAndIncrement() > 0) {
                throw gone;
            }
            return Source.of(sentences("a"), 1).pages();
        };
        Lint lint = lint(LIMITS, failing, TestRule.ofSet("R27", (subject, context) -> StreamSupport.stream(
                        subject.requirements().spliterator(), false)
                .flatMap(r -> TestRule.found(TestRule.descriptor("R27"), "a", r).stream())
                .toList()));
        lint.next();
        assertSame(gone, assertThrows(ProblemException.class, lint::next));
        assertEquals("its leases are given back", 0, registry.standings().get(0).running());
    }

    @Test
    public void without_rules_there_is_nothing_to_do() throws Exception {
        Lint lint = lint(LIMITS, Source.of(sentences("a"), 1));
        assertEquals(List.of(), lint.rules());
        assertFalse(lint.hasNext());
        lint.close();
    }

    @Test
    public void a_run_ends_with_the_versions_that_it_began_with() throws Exception {
        RuleDescriptor first = TestRule.descriptor("R01", "1.0.0").build();
        TestRule old = TestRule.finding(first, "a");
        Lint lint = lint(LIMITS, Source.of(sentences("a", "a", "a"), 1), old);
        assertEquals("a 1.0.0", lint.next().findings().get(0).message().toString());

        TestRule fresh = TestRule.finding(TestRule.descriptor("R01", "2.0.0").build(), "a");
        registry.add(Candidate.of(fresh, fresh.descriptor(), fresh, new Origin("ny", "ny:", 2), 0, 1));
        var retirement = registry.retire(old).orElseThrow();

        assertEquals("a 1.0.0", lint.next().findings().get(0).message().toString());
        assertEquals(1, retirement.await(Duration.ofMillis(1)));
        try (Lint next = new Lint(registry.leaseAll(), CONTEXT, Source.of(sentences("a"), 1), Matters.none(), LIMITS)) {
            assertEquals("a 2.0.0", next.next().findings().get(0).message().toString());
        }
        assertEquals("a 1.0.0", lint.next().findings().get(0).message().toString());
        lint.close();
        lint.close();
        assertEquals(0, registry.standings().stream().mapToInt(s -> s.running()).sum());
    }

    @Test
    public void a_sentences_own_circumstances_come_before_those_of_everything() throws Exception {
        List<String> seen = new ArrayList<>();
        TestRule rule = TestRule.of("R01", (subject, context) -> {
            Circumstances circumstances = context.circumstances(subject.requirement());
            seen.add(circumstances.regime().map(Regime::wire).orElse("–") + " " + circumstances.isIssued());
            return List.of();
        });
        CheckedRequirement own = CheckedRequirement.builder("S1", RequirementKind.MANDATORY)
                .text("text", "a")
                .circumstances(Circumstances.builder()
                        .regime(Regime.CHAPTER_19A)
                        .issued(true)
                        .build())
                .build();
        registry.add(Candidate.of(rule, rule.descriptor(), rule, new Origin("prov", "prov:", 1), 0, 0));
        RuleContext context = RuleContext.builder()
                .circumstances(Circumstances.builder().regime(Regime.DIRECTIVE).build())
                .build();
        all(new Lint(
                registry.leaseAll(), context, Source.of(List.of(sentence(0, "a"), own), 9), Matters.none(), LIMITS));
        assertEquals(List.of("directive false", "19a true"), seen);
    }

    @Test
    public void whoever_is_interrupted_stops_and_lets_go_of_the_rules() throws Exception {
        CountDownLatch checking = new CountDownLatch(1);
        TestRule held = TestRule.of("R01", (subject, context) -> {
            checking.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });
        Lint lint = lint(LIMITS, Source.of(sentences("a"), 1), held);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread thread = new Thread(() -> {
            try {
                lint.next();
            } catch (InterruptedException e) {
                stopped.countDown();
            }
        });
        thread.start();
        assertTrue(checking.await(20, TimeUnit.SECONDS));
        thread.interrupt();
        assertTrue(stopped.await(20, TimeUnit.SECONDS));
        thread.join();
        assertFalse(lint.hasNext());
        assertEquals(0, registry.standings().get(0).running());
    }
}
