package se.sambruk.otp.evaluation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.evaluation.Fixture.bid;
import static se.sambruk.otp.evaluation.Fixture.codes;
import static se.sambruk.otp.evaluation.Fixture.values;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
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
import se.sambruk.otp.api.evaluation.Evaluation;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.ModelState;
import se.sambruk.otp.api.evaluation.ModelStatus;
import se.sambruk.otp.api.evaluation.bid.AwardedValue;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.StatedModel;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest;
import se.sambruk.otp.api.plugin.TrialVerdict;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.evaluation.model.PriceDeduction;
import se.sambruk.otp.swap.osgi.Registrations;

public class EvaluationComponentTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String SHIPPED = "mvn:shipped/modell";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private EvaluationComponent component;

    @Before
    public void start() {
        component = component(Map.of());
    }

    private EvaluationComponent component(Map<String, Object> settings) {
        return new EvaluationComponent(
                config(settings),
                temporary.getRoot().toPath().resolve("passed-trials"),
                temporary.getRoot().toPath().resolve("begun"),
                new Registrations("1.0.0", List.of("mvn:shipped/")));
    }

    @After
    public void stop() {
        component.deactivate();
    }

    /** The defaults as they are declared, but for some. */
    private static EvaluationComponent.Config config(Map<String, Object> settings) {
        return (EvaluationComponent.Config) Proxy.newProxyInstance(
                EvaluationComponent.Config.class.getClassLoader(),
                new Class<?>[] {EvaluationComponent.Config.class, Annotation.class},
                (proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<EvaluationModel> reference(String location, long id) {
        Bundle owner = (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getVersion" -> new Version("1.2.3");
                    case "getSymbolicName" -> "se.exempel.modell";
                    case "getLocation" -> location;
                    case "getBundleId", "getLastModified" -> 17L;
                    case "findEntries" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        Map<String, Object> properties = Map.of("service.id", id, "service.ranking", 0);
        return (ServiceReference<EvaluationModel>) Proxy.newProxyInstance(
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

    private EvaluationPlan plan(String model, Map<String, String> parameters) {
        StatedModel stated = component.state(model, parameters, "SEK");
        return EvaluationPlan.builder("prov", Regime.DIRECTIVE, AwardGround.BEST_RATIO, "SEK", stated)
                .criterion(PlanCriterion.of("Drift", List.of(Fixture.points(1, 20))))
                .tieBreak(TieBreak.LOWEST_PRICE)
                .build();
    }

    private static EvaluationRequest request(EvaluationPlan plan) {
        List<AwardedValue> values = new ArrayList<>(values(plan, "A", "20"));
        values.addAll(values(plan, "B", "10"));
        return EvaluationRequest.builder(plan, List.of(bid("A", "8000"), bid("B", "5000")))
                .values(values)
                .build();
    }

    private Evaluation evaluate(String model) throws InterruptedException {
        return component.evaluate(request(plan(model, Map.of())));
    }

    @Test
    public void a_shipped_model_is_in_use_at_once_and_evaluates() throws Exception {
        component.bindModel(reference(SHIPPED, 1), new PriceDeduction());
        assertEquals(Set.of("price-deduction"), component.ids());
        Evaluation evaluation = component.evaluate(request(plan("price-deduction", Map.of("point-value", "200"))));
        assertEquals(
                List.of("1 B 3000", "2 A 4000"),
                Fixture.ranks(evaluation.outcome().orElseThrow()));
    }

    @Test
    public void a_dropped_model_is_tried_taken_into_use_and_told_of_to_whoever_installed_it() throws Exception {
        component.bindModel(reference("otp-plugin:a", 1), TestModel.sound("1.0.0"));
        assertEquals(new TrialVerdict(List.of("prov"), List.of(), 0), component.awaitTrial("otp-plugin:a", LONG));
        assertSame(EvaluationModel.class, component.extensionPoint());
        assertEquals(
                List.of("1 A 12", "2 B 5"),
                Fixture.ranks(evaluate("prov").outcome().orElseThrow()));
    }

    @Test
    public void a_model_that_fails_its_trial_is_refused_and_what_was_in_use_stays() throws Exception {
        component.bindModel(reference("otp-plugin:a", 1), TestModel.sound("1.0.0"));
        component.awaitTrial("otp-plugin:a", LONG);
        TestModel faulty = new TestModel(TestModel.descriptor("2.0.0").build(), input -> List.of());
        component.bindModel(reference("otp-plugin:b", 2), faulty);
        TrialVerdict verdict = component.awaitTrial("otp-plugin:b", LONG);
        assertEquals(List.of("OTP-6598", "OTP-6592"), codes(verdict.refused()));
        assertEquals(List.of("OTP-6598", "OTP-6592"), codes(component.whyRefused("otp-plugin:b")));
        assertEquals("1.0.0", component.model("prov").orElseThrow().version().toString());
        assertEquals(1, component.refusals().size());
        component.forget("otp-plugin:b");
        assertEquals(List.of(), component.refusals());
    }

    @Test
    public void of_two_versions_the_greater_is_used_and_the_other_stands_by() throws Exception {
        component.bindModel(reference(SHIPPED, 1), TestModel.sound("1.0.0"));
        component.bindModel(reference(SHIPPED, 2), TestModel.sound("1.1.0"));
        assertEquals(
                List.of("1.1.0 active", "1.0.0 standby"),
                component.models().stream()
                        .map(s -> s.descriptor().version() + " " + s.state().wire())
                        .toList());
        ModelStatus active = component.models().get(0);
        assertEquals("se.exempel.modell 1.2.3", active.source());
        assertTrue(active.active());
    }

    @Test
    public void a_plan_that_was_stated_with_another_version_is_evaluated_and_that_is_told() throws Exception {
        component.bindModel(reference(SHIPPED, 1), TestModel.sound("1.0.0"));
        EvaluationPlan plan = plan("prov", Map.of());
        component.bindModel(reference(SHIPPED, 2), TestModel.sound("1.1.0"));
        Evaluation evaluation = component.evaluate(request(plan));
        assertEquals(List.of("OTP-6502"), codes(evaluation.problems()));
        assertEquals("1.1.0", evaluation.outcome().orElseThrow().modelVersion().toString());
    }

    @Test
    public void a_model_that_is_not_there_is_told_of_with_those_that_are() throws Exception {
        component.bindModel(reference(SHIPPED, 1), new PriceDeduction());
        ProblemException thrown =
                assertThrows(ProblemException.class, () -> component.state("prisavdrag", Map.of(), "SEK"));
        assertEquals("OTP-6500", thrown.problems().get(0).code());
        assertTrue(thrown.problems().get(0).remedy().toString().contains("price-deduction"));
        EvaluationPlan plan = Fixture.relative().build();
        assertEquals(List.of("OTP-6500"), codes(component.check(plan)));
        assertEquals(
                List.of("OTP-6500"), codes(component.evaluate(request(plan)).problems()));
    }

    @Test
    public void a_model_that_has_left_is_waited_for_and_then_told_of() throws Exception {
        component = component(Map.of("successor_wait_seconds", 0L));
        ServiceReference<EvaluationModel> reference = reference(SHIPPED, 1);
        component.bindModel(reference, TestModel.sound("1.0.0"));
        EvaluationPlan plan = plan("prov", Map.of());
        component.unbindModel(reference);
        assertEquals(
                List.of("OTP-6501"), codes(component.evaluate(request(plan)).problems()));
    }

    @Test
    public void an_evaluation_finishes_with_the_version_that_it_began_with() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        TestModel slow = new TestModel(TestModel.descriptor("1.0.0").build(), input -> {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return TestModel.each(input, TestModel::sound);
        });
        ServiceReference<EvaluationModel> reference = reference(SHIPPED, 1);
        component.bindModel(reference, slow);
        FutureTask<Evaluation> evaluation = new FutureTask<>(() -> evaluate("prov"));
        new Thread(evaluation).start();
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        component.bindModel(reference(SHIPPED, 2), TestModel.sound("1.1.0"));
        FutureTask<Void> leaving = new FutureTask<>(() -> {
            component.unbindModel(reference);
            return null;
        });
        new Thread(leaving).start();
        go.countDown();
        assertEquals(
                "1.0.0",
                evaluation
                        .get(20, TimeUnit.SECONDS)
                        .outcome()
                        .orElseThrow()
                        .modelVersion()
                        .toString());
        leaving.get(20, TimeUnit.SECONDS);
        assertEquals(
                List.of(ModelState.ACTIVE),
                component.models().stream().map(ModelStatus::state).toList());
    }

    @Test
    public void a_model_that_does_not_end_is_left_behind_and_named() throws Exception {
        component = component(Map.of("evaluation_timeout_seconds", 1L));
        CountDownLatch never = new CountDownLatch(1);
        component.bindModel(reference(SHIPPED, 1), TestModel.of(input -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        }));
        Evaluation evaluation = evaluate("prov");
        assertEquals(Optional.empty(), evaluation.outcome());
        assertEquals(List.of("OTP-6591"), codes(evaluation.problems()));
    }

    @Test
    public void a_model_that_fails_stops_only_what_it_was_asked_for() throws Exception {
        component.bindModel(reference(SHIPPED, 1), new PriceDeduction());
        component.bindModel(reference(SHIPPED, 2), TestModel.of(input -> {
            throw new IllegalStateException("pris " + input.bids().get(0).price());
        }));
        Evaluation evaluation = evaluate("prov");
        assertEquals(List.of("OTP-6590"), codes(evaluation.problems()));
        assertFalse(evaluation.problems().toString().contains("8000"));
        assertTrue(component
                .evaluate(request(plan("price-deduction", Map.of("point-value", "200"))))
                .outcome()
                .isPresent());
    }

    @Test
    public void a_simulation_is_cancelled_by_interrupting_who_asked_for_it() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        component.bindModel(
                reference(SHIPPED, 1),
                new TestModel(TestModel.descriptor("1.0.0").build(), input -> {
                    begun.countDown();
                    return TestModel.each(input, TestModel::sound);
                }));
        SimulationRequest request = SimulationRequest.invented(
                        plan("prov", Map.of()), new SimulationRequest.Range(BigDecimal.ONE, BigDecimal.TEN))
                .sets(20_000, 1)
                .build();
        FutureTask<String> simulation = new FutureTask<>(() -> {
            try {
                component.simulate(request);
                return "finished";
            } catch (InterruptedException e) {
                return "cancelled";
            }
        });
        Thread thread = new Thread(simulation);
        thread.start();
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        thread.interrupt();
        assertEquals("cancelled", simulation.get(20, TimeUnit.SECONDS));
        // It has let go of the model.
        assertEquals(0, component.models().get(0).running());
    }

    @Test
    public void what_needs_no_model_does_without() {
        assertEquals(
                List.of("OTP-6541"), codes(component.check(Fixture.relative().build(), List.of())));
    }
}
