package se.sambruk.otp.quality;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.plugin.TrialVerdict;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Circumstances;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.LintReport;
import se.sambruk.otp.api.quality.LintRequest;
import se.sambruk.otp.api.quality.LintRun;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleState;
import se.sambruk.otp.api.quality.RuleStatus;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.swap.osgi.Registrations;
import se.sambruk.otp.testkit.Samples;

public class QualityComponentTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private QualityComponent component;

    @Before
    public void start() {
        component = new QualityComponent(
                config(),
                temporary.getRoot().toPath().resolve("passed-trials"),
                temporary.getRoot().toPath().resolve("begun"),
                new Registrations("1.0.0", List.of("mvn:shipped/")));
    }

    @After
    public void stop() {
        component.deactivate();
    }

    /** The defaults as they are declared. */
    private static QualityComponent.Config config() {
        return (QualityComponent.Config) Proxy.newProxyInstance(
                QualityComponent.Config.class.getClassLoader(),
                new Class<?>[] {QualityComponent.Config.class, Annotation.class},
                (proxy, method, arguments) -> method.getDefaultValue());
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<RequirementRule> reference(String location, long id) {
        Bundle owner = (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getVersion" -> new Version("1.2.3");
                    case "getSymbolicName" -> "se.exempel.regel";
                    case "getLocation" -> location;
                    case "getBundleId", "getLastModified" -> 17L;
                    case "findEntries" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        Map<String, Object> properties = Map.of("service.id", id, "service.ranking", 0);
        return (ServiceReference<RequirementRule>) Proxy.newProxyInstance(
                ServiceReference.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBundle" -> owner;
                    case "getProperty" -> properties.get((String) arguments[0]);
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static TestRule word(String version, String word) {
        return TestRule.finding(TestRule.descriptor("PRV-ORD", version).build(), word);
    }

    private static LintRequest sentence(String text) {
        return LintRequest.of(List.of(CheckedRequirement.of("S1", RequirementKind.MANDATORY, text)))
                .build();
    }

    private String found(LintRequest request) throws InterruptedException {
        List<Finding> findings = component.check(request).findings();
        assertEquals(1, findings.size());
        return findings.get(0).message().toString();
    }

    @Test
    public void a_dropped_rule_is_tried_taken_into_use_and_told_of_to_whoever_installed_it() throws Exception {
        component.bindRule(reference("otp-plugin:a", 1), word("1.0.0", "ord"));
        TrialVerdict verdict = component.awaitTrial("otp-plugin:a", LONG);
        assertEquals(new TrialVerdict(List.of("PRV-ORD"), List.of(), 0), verdict);
        assertEquals("ord 1.0.0", found(sentence("Ett ord.")));
        RuleStatus status = component.rules().get(0);
        assertEquals(RuleState.ACTIVE, status.state());
        assertEquals("se.exempel.regel 1.2.3", status.source());
        assertEquals("otp-plugin:a", status.location());
        assertEquals(17, status.bundle());
    }

    @Test
    public void a_refused_rule_leaves_the_earlier_version_in_use() throws Exception {
        component.bindRule(reference("otp-plugin:a", 1), word("1.0.0", "ord"));
        component.awaitTrial("otp-plugin:a", LONG);
        component.bindRule(
                reference("otp-plugin:b", 2),
                new TestRule(TestRule.descriptor("PRV-ORD", "2.0.0").build(), (subject, context) -> null));
        TrialVerdict verdict = component.awaitTrial("otp-plugin:b", LONG);
        assertEquals(
                List.of("OTP-7933", "OTP-7912"),
                verdict.refused().stream().map(Problem::code).toList());
        assertEquals(verdict.refused(), component.whyRefused("otp-plugin:b"));
        assertEquals(List.of(), component.whyRefused("otp-plugin:a"));
        assertEquals(
                "2.0.0",
                component.refusals().get(0).descriptor().orElseThrow().version().toString());
        assertEquals("ord 1.0.0", found(sentence("Ett ord.")));
    }

    @Test
    public void a_rule_of_the_platforms_own_is_not_tried() throws Exception {
        component.bindRule(
                reference("mvn:shipped/regler", 1),
                new TestRule(TestRule.descriptor("R01"), (subject, context) -> null));
        assertEquals(RuleState.ACTIVE, component.rules().get(0).state());
        assertEquals(
                "OTP-7912", component.check(sentence("x")).problems().get(0).code());
    }

    @Test
    public void a_leaving_rule_waits_for_the_runs_that_it_is_in() throws Exception {
        ServiceReference<RequirementRule> first = reference("mvn:shipped/a", 1);
        component.bindRule(first, word("1.0.0", "ord"));
        LintRun run = component.begin(sentence("Ett ord."));
        assertEquals(1, component.rules().get(0).running());
        component.bindRule(reference("mvn:shipped/b", 2), word("1.1.0", "ord"));
        FutureTask<Void> leaving = new FutureTask<>(() -> component.unbindRule(first), null);
        Thread thread = new Thread(leaving);
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            assertTrue("it did not wait", thread.isAlive());
            Thread.onSpinWait();
        }
        assertEquals(
                List.of("1.1.0 active", "1.0.0 finishing"),
                component.rules().stream()
                        .map(r -> r.descriptor().version() + " " + r.state().wire())
                        .toList());
        assertEquals("ord 1.0.0", run.next().findings().get(0).message().toString());
        assertFalse(leaving.isDone());
        run.close();
        leaving.get(20, TimeUnit.SECONDS);
        assertEquals(1, component.rules().size());
        assertEquals("ord 1.1.0", found(sentence("Ett ord.")));
    }

    @Test
    public void a_specification_is_checked_under_its_procurements_circumstances_and_by_category() throws Exception {
        Specification specification = Samples.specification();
        String category = specification.requirements().get(0).requirement().category();
        long inCategory = specification.requirements().stream()
                .filter(r -> r.requirement().category().equals(category))
                .count();
        component.bindRule(reference("mvn:shipped/a", 1), TestRule.of("R01", (subject, context) -> {
            Circumstances circumstances = context.circumstances(subject.requirement());
            assertTrue(circumstances.isIssued());
            assertEquals(
                    specification.procurement().regime(), circumstances.regime().orElseThrow());
            assertEquals(specification.terms(), context.terms());
            return List.of(TestRule.at("R01", subject.requirement().id(), "title", 0, 1));
        }));
        LintReport all = component.check(LintRequest.of(specification, true).build());
        assertEquals(List.of(), all.problems());
        assertEquals(specification.requirements().size(), all.findings().size());
        assertEquals(specification.requirements().size(), all.checked());
        LintReport some = component.check(
                LintRequest.of(specification, true).category(category).build());
        assertEquals(inCategory, some.checked());
    }

    @Test
    public void words_that_are_added_reach_the_rules() throws Exception {
        component.bindRule(
                reference("mvn:shipped/a", 1),
                TestRule.of("R01", (subject, context) -> context.words("ord").entries().stream()
                        .map(entry ->
                                TestRule.at("R01", "S1", "text", 0, entry.word().length()))
                        .toList()));
        assertEquals(List.of(), component.check(sentence("Ett ord.")).findings());
        LintRequest request = LintRequest.of(
                        List.of(CheckedRequirement.of("S1", RequirementKind.MANDATORY, "Ett ord.")))
                .words(WordList.of("ord", List.of(WordList.Entry.of("Ett"))))
                .words(WordList.of("ord", List.of(WordList.Entry.of("Tv"))))
                .circumstances(Circumstances.builder().regime(Regime.CHAPTER_19).build())
                .build();
        assertEquals(2, component.check(request).findings().size());
    }

    @Test
    public void without_a_library_there_is_nothing_to_check_in_it_and_nothing_is_leased() {
        component.bindRule(reference("mvn:shipped/a", 1), word("1.0.0", "ord"));
        LintRequest request = LintRequest.of(RequirementQuery.all()).build();
        ProblemException told = assertThrows(ProblemException.class, () -> component.begin(request));
        assertEquals("OTP-7900", told.problems().get(0).code());
        assertEquals(0, component.rules().get(0).running());
    }
}
