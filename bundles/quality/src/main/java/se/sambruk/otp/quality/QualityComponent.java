package se.sambruk.otp.quality;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.plugin.ServiceTrials;
import se.sambruk.otp.api.plugin.TrialVerdict;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.LintRequest;
import se.sambruk.otp.api.quality.LintRun;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleRefusal;
import se.sambruk.otp.api.quality.RuleStatus;
import se.sambruk.otp.quality.engine.LintLimits;
import se.sambruk.otp.quality.fault.QualityProblems;
import se.sambruk.otp.quality.trial.RuleJudge;
import se.sambruk.otp.quality.trial.TrialLimits;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.osgi.Registrations;
import se.sambruk.otp.swap.trial.BegunTrials;
import se.sambruk.otp.swap.trial.Entrance;
import se.sambruk.otp.swap.trial.PassedTrials;

/** The quality service, fed with the rules that are registered. Configured with the PID {@code se.sambruk.otp.quality}. */
// Immediate: who has just left is remembered only as long as this lives.
@Component(
        service = {QualityService.class, ServiceTrials.class},
        immediate = true,
        configurationPid = "se.sambruk.otp.quality")
public final class QualityComponent implements QualityService, ServiceTrials {
    private static final Logger LOG = LoggerFactory.getLogger(QualityComponent.class);
    private static final long MEBIBYTE = 1024 * 1024;
    /** How long a plugin's code that is told to stop is given to do so. */
    private static final Duration STOPPING = Duration.ofSeconds(1);

    /** Limits and times; each has a sound default. */
    public @interface Config {
        /** How many seconds a rule may take for a page of requirements, before it is abandoned. */
        long page_timeout_seconds() default 20;

        /** How many seconds a rule that looks at everything may take, before it is abandoned. */
        long set_timeout_seconds() default 300;

        /** The greatest number of findings of one rule in one requirement. */
        int findings_max() default 1000;

        /** How often a rule may fail in one run before it is set aside. */
        int faults_max() default 5;

        /** How many seconds a rule that leaves may finish the runs that it is in. Keep it below {@code ds.stop.timeout.milliseconds}. */
        long drain_timeout_seconds() default 30;

        /** How many seconds a run waits for a rule that has just left to come back. */
        long successor_wait_seconds() default 5;

        /** How many seconds a rule may take for its trial. */
        long trial_timeout_seconds() default 20;

        /** How much memory a rule may ask for in its trial, garbage included, in MiB. */
        long trial_memory_mebibytes() default 512;

        /**
         * How the locations of bundles begin whose rules are not tried. The default is what the platform's own features install.
         */
        String[] trial_trusted_locations() default {Registrations.SHIPPED};
    }

    // Only for what is to be checked there. A rule is taken into use whether the library is there or not.
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile LibraryService library;

    private final LeaseRegistry<RequirementRule, RuleDescriptor> registry;
    private final Entrance<RequirementRule, RuleDescriptor> entrance;
    private final Linter linter;
    private final Registrations registrations;
    private final Duration drain;

    /** Called by Declarative Services. */
    @Activate
    public QualityComponent(Config config, BundleContext context) {
        this(
                config,
                context.getDataFile("passed-trials").toPath(),
                Registrations.begunTrials(context, "quality"),
                Registrations.of(
                        context.getBundle(), RequirementRule.class, List.of(config.trial_trusted_locations())));
    }

    QualityComponent(Config config, Path passedTrials, Path begunTrials, Registrations registrations) {
        this.registrations = registrations;
        this.registry = new LeaseRegistry<>(Duration.ofSeconds(config.successor_wait_seconds()));
        this.entrance = new Entrance<>(
                registry,
                new RuleJudge(new TrialLimits(
                        Duration.ofSeconds(config.trial_timeout_seconds()),
                        config.trial_memory_mebibytes() * MEBIBYTE,
                        config.findings_max(),
                        STOPPING)),
                new PassedTrials(passedTrials),
                new BegunTrials(begunTrials),
                Clock.systemUTC());
        this.linter = new Linter(
                registry,
                entrance,
                () -> Optional.ofNullable(library),
                new LintLimits(
                        Duration.ofSeconds(config.page_timeout_seconds()),
                        Duration.ofSeconds(config.set_timeout_seconds()),
                        config.findings_max(),
                        config.faults_max(),
                        STOPPING));
        this.drain = Duration.ofSeconds(config.drain_timeout_seconds());
    }

    @Deactivate
    void deactivate() {
        entrance.close();
        registry.close();
    }

    @Reference(
            service = RequirementRule.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            updated = "updatedRule")
    void bindRule(ServiceReference<RequirementRule> reference, RequirementRule rule) {
        entrance.arrived(registrations.arrival(reference, rule));
    }

    void updatedRule(ServiceReference<RequirementRule> reference) {
        entrance.ranked(reference, Registrations.ranking(reference));
    }

    // The framework waits for this call before it lets the bundle stop, and so before its classes go.
    void unbindRule(ServiceReference<RequirementRule> reference) {
        int running = entrance.left(reference, drain);
        if (running > 0) {
            LOG.warn(
                    "{}",
                    QualityProblems.warning(
                            "OTP-7940", registrations.origin(reference).name(), drain.toSeconds(), running));
        }
    }

    @Override
    public List<RuleStatus> rules() {
        return linter.rules();
    }

    @Override
    public List<RuleRefusal> refusals() {
        return linter.refusals();
    }

    @Override
    public LintRun begin(LintRequest request) throws InterruptedException {
        return linter.begin(request);
    }

    @Override
    public Class<?> extensionPoint() {
        return RequirementRule.class;
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
