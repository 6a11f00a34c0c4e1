package se.sambruk.otp.plugins.osgi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.plugin.ServiceTrials;
import se.sambruk.otp.api.plugin.TrialVerdict;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;

public class PromotionTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final TrialVerdict NOTHING = new TrialVerdict(List.of(), List.of(), 0);

    /** Has its verdicts ready. */
    private static final class Trials implements ServiceTrials {
        private final Map<String, TrialVerdict> verdicts;
        private final List<String> asked = new ArrayList<>();

        Trials(Map<String, TrialVerdict> verdicts) {
            this.verdicts = verdicts;
        }

        @Override
        public TrialVerdict awaitTrial(String location, Duration limit) {
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
        List<Problem> told = new Promotion(() -> List.of(formats, rules), LONG).apply(List.of("a", "b"));
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
                new Promotion(() -> List.of(formats, rules), LONG).apply(List.of("otp-plugin:home/a.jar#1"));
        assertEquals(List.of("OTP-7052"), codes(told));
    }

    @Test
    public void an_interruption_ends_the_wait_and_is_passed_on() {
        ServiceTrials interrupted = new ServiceTrials() {
            @Override
            public TrialVerdict awaitTrial(String location, Duration limit) throws InterruptedException {
                throw new InterruptedException();
            }

            @Override
            public List<Problem> whyRefused(String location) {
                return List.of();
            }
        };
        List<Problem> told = new Promotion(() -> List.of(interrupted), LONG).apply(List.of("a", "b"));
        assertTrue(Thread.interrupted());
        assertEquals(List.of("OTP-7069"), codes(told));
    }

    @Test
    public void where_nobody_tries_anything_nothing_is_waited_for() {
        assertEquals(List.of(), new Promotion(List::of, LONG).apply(List.of("a")));
    }
}
