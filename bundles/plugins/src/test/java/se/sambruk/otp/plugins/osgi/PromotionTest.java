package se.sambruk.otp.plugins.osgi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.plugin.ServiceTrials;
import se.sambruk.otp.api.plugin.TrialVerdict;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.plugins.state.Offer;

public class PromotionTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final TrialVerdict NOTHING = new TrialVerdict(List.of(), List.of(), 0);

    /** Has its verdicts ready. */
    private static class Trials implements ServiceTrials {
        private final Map<String, TrialVerdict> verdicts;
        private final List<String> asked = new ArrayList<>();
        private final List<String> forgotten = new ArrayList<>();
        private final Class<?> point;

        Trials(Map<String, TrialVerdict> verdicts) {
            this(ExportFormat.class, verdicts);
        }

        Trials(Class<?> point, Map<String, TrialVerdict> verdicts) {
            this.point = point;
            this.verdicts = verdicts;
        }

        @Override
        public Class<?> extensionPoint() {
            return point;
        }

        @Override
        public Set<String> ids() {
            return verdicts.values().stream()
                    .flatMap(verdict -> verdict.promoted().stream())
                    .collect(Collectors.toSet());
        }

        @Override
        public void forget(String location) {
            forgotten.add(location);
        }

        @Override
        public TrialVerdict awaitTrial(String location, Duration limit) throws InterruptedException {
            asked.add(location);
            return verdicts.getOrDefault(location, NOTHING);
        }

        @Override
        public List<Problem> whyRefused(String location) {
            return List.of();
        }
    }

    private static Problem problem(String code) {
        return Problem.of(code, Severity.ERROR, LocalizedText.of("Fel."), LocalizedText.of("Rätta."));
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    @Test
    public void everybody_is_asked_and_every_refusal_is_told() {
        Trials formats = new Trials(Map.of("a", new TrialVerdict(List.of(), List.of(problem("PRV-0001")), 0)));
        Trials rules = new Trials(Map.of("a", new TrialVerdict(List.of("R01"), List.of(problem("PRV-0002")), 0)));
        List<Problem> told = new Promotion(() -> List.of(formats, rules), LONG).await(List.of("a", "b"), Set.of());
        assertEquals(List.of("PRV-0001", "PRV-0002"), codes(told));
        assertEquals(List.of("a", "b"), formats.asked);
        assertEquals(List.of("a", "b"), rules.asked);
    }

    @Test
    public void what_is_not_settled_in_time_is_told_of_once() {
        TrialVerdict pending = new TrialVerdict(List.of(), List.of(), 1);
        Trials formats = new Trials(Map.of("otp-plugin:home/a.jar#1", pending));
        Trials rules = new Trials(Map.of("otp-plugin:home/a.jar#1", pending));
        List<Problem> told =
                new Promotion(() -> List.of(formats, rules), LONG).await(List.of("otp-plugin:home/a.jar#1"), Set.of());
        assertEquals(List.of("OTP-7052"), codes(told));
    }

    @Test
    public void an_interruption_ends_the_wait_and_is_passed_on() {
        Trials interrupted = new Trials(Map.of()) {
            @Override
            public TrialVerdict awaitTrial(String location, Duration limit) throws InterruptedException {
                throw new InterruptedException();
            }
        };
        List<Problem> told = new Promotion(() -> List.of(interrupted), LONG).await(List.of("a", "b"), Set.of());
        assertTrue(Thread.interrupted());
        assertEquals(List.of("OTP-7069"), codes(told));
    }

    @Test
    public void where_nobody_tries_anything_nothing_is_waited_for() {
        assertEquals(List.of(), new Promotion(List::of, LONG).await(List.of("a"), Set.of()));
    }

    @Test
    public void what_nobody_is_there_to_try_is_not_taken_for_tried_where_it_was_in_use_before() {
        List<ServiceTrials> there = new ArrayList<>();
        Promotion promotion = new Promotion(() -> there, LONG);
        Set<Offer> promised = Set.of(new Offer(ExportFormat.class.getName(), "checklista"));
        assertEquals(List.of("OTP-7057"), codes(promotion.await(List.of("a"), promised)));
        assertFalse("nobody has come", promotion.hasNews());
        there.add(new Trials(Map.of()));
        assertTrue("somebody has", promotion.hasNews());
        assertFalse("told once", promotion.hasNews());
        assertEquals(List.of(), promotion.await(List.of("a"), promised));
    }

    @Test
    public void the_same_id_at_two_extension_points_is_two_offers() {
        TrialVerdict verdict = new TrialVerdict(List.of("prov"), List.of(), 0);
        Trials formats = new Trials(Map.of("a", verdict));
        Trials rules = new Trials(RequirementRule.class, Map.of("a", verdict));
        Promotion promotion = new Promotion(() -> List.of(formats, rules), LONG);
        Set<Offer> both = Set.of(
                new Offer(ExportFormat.class.getName(), "prov"), new Offer(RequirementRule.class.getName(), "prov"));
        assertEquals(both, promotion.offers(List.of("a", "b")));
        assertEquals(both, promotion.all());
        promotion.forget(List.of("a", "b"));
        assertEquals(List.of("a", "b"), rules.forgotten);
    }
}
