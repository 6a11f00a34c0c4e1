package se.sambruk.otp.evaluation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.evaluation.Evaluation;
import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.EvaluationRequest;
import se.sambruk.otp.api.evaluation.EvaluationService;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.ModelRefusal;
import se.sambruk.otp.api.evaluation.ModelStatus;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.panel.Panel;
import se.sambruk.otp.api.evaluation.panel.PanelReport;
import se.sambruk.otp.api.evaluation.panel.ScoreSheet;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.StatedModel;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest;
import se.sambruk.otp.api.plugin.ServiceTrials;
import se.sambruk.otp.api.plugin.TrialVerdict;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;
import se.sambruk.otp.evaluation.simulation.SimulationLimits;
import se.sambruk.otp.evaluation.trial.ModelJudge;
import se.sambruk.otp.evaluation.trial.TrialLimits;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.osgi.Registrations;
import se.sambruk.otp.swap.trial.BegunTrials;
import se.sambruk.otp.swap.trial.Entrance;
import se.sambruk.otp.swap.trial.PassedTrials;

/** The evaluation service, fed with the models that are registered. Configured with the PID {@code se.sambruk.otp.evaluation}. */
// Immediate: who has just left is remembered only as long as this lives.
@Component(
        service = {EvaluationService.class, ServiceTrials.class},
        immediate = true,
        configurationPid = "se.sambruk.otp.evaluation")
public final class EvaluationComponent implements EvaluationService, ServiceTrials {
    private static final Logger LOG = LoggerFactory.getLogger(EvaluationComponent.class);
    private static final long MEBIBYTE = 1024 * 1024;
    /** How long a plugin's code that is told to stop is given to do so. */
    private static final Duration STOPPING = Duration.ofSeconds(1);

    /** Limits and times; each has a sound default. */
    public @interface Config {
        /** How many seconds a model may take for the bids of a procurement, before it is abandoned. */
        long evaluation_timeout_seconds() default 60;

        /** How many seconds a simulation may take. */
        long simulation_timeout_seconds() default 600;

        /** How often a simulation may have bids evaluated. */
        int simulation_evaluations_max() default 200_000;

        /** How many values of better quality a simulation may work out in money. */
        int simulation_worths_max() default 400;

        /** How many seconds a model that leaves may finish what it is in. Keep it below {@code ds.stop.timeout.milliseconds}. */
        long drain_timeout_seconds() default 30;

        /** How many seconds an evaluation waits for a model that has just left to come back. */
        long successor_wait_seconds() default 5;

        /** How many seconds a model may take for its trial. */
        long trial_timeout_seconds() default 20;

        /** How much memory a model may ask for in its trial, garbage included, in MiB. */
        long trial_memory_mebibytes() default 512;

        /**
         * How the locations of bundles begin whose models are not tried. The default is what the platform's own features install.
         */
        String[] trial_trusted_locations() default {Registrations.SHIPPED};
    }

    private final LeaseRegistry<EvaluationModel, ModelDescriptor> registry;
    private final Entrance<EvaluationModel, ModelDescriptor> entrance;
    private final Evaluations evaluations;
    private final Registrations registrations;
    private final Duration drain;

    /** Called by Declarative Services. */
    @Activate
    public EvaluationComponent(Config config, BundleContext context) {
        this(
                config,
                context.getDataFile("passed-trials").toPath(),
                Registrations.begunTrials(context, "evaluation"),
                Registrations.of(
                        context.getBundle(), EvaluationModel.class, List.of(config.trial_trusted_locations())));
    }

    EvaluationComponent(Config config, Path passedTrials, Path begunTrials, Registrations registrations) {
        this.registrations = registrations;
        this.registry = new LeaseRegistry<>(Duration.ofSeconds(config.successor_wait_seconds()));
        this.entrance = new Entrance<>(
                registry,
                new ModelJudge(new TrialLimits(
                        Duration.ofSeconds(config.trial_timeout_seconds()),
                        config.trial_memory_mebibytes() * MEBIBYTE,
                        STOPPING)),
                new PassedTrials(passedTrials),
                new BegunTrials(begunTrials),
                Clock.systemUTC());
        this.evaluations = new Evaluations(
                registry,
                entrance,
                new EvaluationLimits(
                        Duration.ofSeconds(config.evaluation_timeout_seconds()),
                        Duration.ofSeconds(config.simulation_timeout_seconds()),
                        new SimulationLimits(config.simulation_evaluations_max(), config.simulation_worths_max()),
                        STOPPING));
        this.drain = Duration.ofSeconds(config.drain_timeout_seconds());
    }

    @Deactivate
    void deactivate() {
        entrance.close();
        registry.close();
    }

    @Reference(
            service = EvaluationModel.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            updated = "updatedModel")
    void bindModel(ServiceReference<EvaluationModel> reference, EvaluationModel model) {
        entrance.arrived(registrations.arrival(reference, model));
    }

    void updatedModel(ServiceReference<EvaluationModel> reference) {
        entrance.ranked(reference, Registrations.ranking(reference));
    }

    // The framework waits for this call before it lets the bundle stop, and so before its classes go.
    void unbindModel(ServiceReference<EvaluationModel> reference) {
        int running = entrance.left(reference, drain);
        if (running > 0) {
            LOG.warn(
                    "{}",
                    EvaluationProblems.warning(
                            "OTP-6599", registrations.origin(reference).name(), drain.toSeconds(), running));
        }
    }

    @Override
    public List<ModelStatus> models() {
        return evaluations.models();
    }

    @Override
    public List<ModelRefusal> refusals() {
        return evaluations.refusals();
    }

    @Override
    public Optional<ModelDescriptor> model(String id) {
        return evaluations.model(id);
    }

    @Override
    public StatedModel state(String id, Map<String, String> parameters, String currency) {
        return evaluations.state(id, parameters, currency);
    }

    @Override
    public List<Problem> check(EvaluationPlan plan) throws InterruptedException {
        return evaluations.check(plan);
    }

    @Override
    public List<Problem> check(EvaluationPlan plan, List<Bid> bids) {
        return evaluations.check(plan, bids);
    }

    @Override
    public PanelReport assess(EvaluationPlan plan, List<Bid> bids, Panel panel, ScoreSheet sheet) {
        return evaluations.assess(plan, bids, panel, sheet);
    }

    @Override
    public Evaluation evaluate(EvaluationRequest request) throws InterruptedException {
        return evaluations.evaluate(request);
    }

    @Override
    public SimulationReport simulate(SimulationRequest request) throws InterruptedException {
        return evaluations.simulate(request);
    }

    @Override
    public Class<?> extensionPoint() {
        return EvaluationModel.class;
    }

    @Override
    public Set<String> ids() {
        return registry.ids();
    }

    @Override
    public void forget(String location) {
        entrance.forget(location);
    }

    @Override
    public TrialVerdict awaitTrial(String location, Duration limit) throws InterruptedException {
        return entrance.await(location, limit).told();
    }

    @Override
    public List<Problem> whyRefused(String location) {
        return entrance.whyRefused(location);
    }
}
