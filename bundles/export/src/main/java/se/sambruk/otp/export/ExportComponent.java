package se.sambruk.otp.export;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.content.LetterheadTrial;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatRefusal;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.export.FormatVerdict;
import se.sambruk.otp.api.export.FormatWatch;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.api.plugin.ServiceTrials;
import se.sambruk.otp.api.plugin.TrialVerdict;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.export.fault.ExportProblems;
import se.sambruk.otp.export.trial.FormatJudge;
import se.sambruk.otp.export.trial.LetterheadCheck;
import se.sambruk.otp.export.trial.TrialLimits;
import se.sambruk.otp.swap.lease.Lease;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.osgi.Registrations;
import se.sambruk.otp.swap.trial.BegunTrials;
import se.sambruk.otp.swap.trial.Entrance;
import se.sambruk.otp.swap.trial.PassedTrials;

/** The export service, fed with the formats that are registered. Configured with the PID {@code se.sambruk.otp.export}. */
// Immediate: who has just left is remembered only as long as this lives.
@Component(
        service = {ExportService.class, ServiceTrials.class, LetterheadTrial.class},
        immediate = true,
        configurationPid = "se.sambruk.otp.export")
public final class ExportComponent implements ExportService, ServiceTrials, LetterheadTrial {
    private static final Logger LOG = LoggerFactory.getLogger(ExportComponent.class);
    private static final long MEBIBYTE = 1024 * 1024;
    /** How long a plugin's code that is told to stop is given to do so. */
    private static final Duration STOPPING = Duration.ofSeconds(1);

    /** Limits and times; each has a sound default. */
    public @interface Config {
        /** The greatest size of an exported file, in MiB. */
        long file_max_mebibytes() default 256;

        /** How many seconds a format may take to write and check a file, before it is abandoned. */
        long write_timeout_seconds() default 120;

        /** How many seconds a format that leaves may finish what it is writing. Keep it below {@code ds.stop.timeout.milliseconds}. */
        long drain_timeout_seconds() default 30;

        /** How many seconds an export waits for a format that has just left to come back. */
        long successor_wait_seconds() default 5;

        /** How many seconds a format may take for its trial. */
        long trial_timeout_seconds() default 20;

        /** The greatest size of what a format writes of one sample in its trial, in MiB. */
        long trial_max_mebibytes() default 16;

        /** How much memory a format may ask for in its trial, garbage included, in MiB. */
        long trial_memory_mebibytes() default 512;

        /**
         * How the locations of bundles begin whose formats are not tried. The default is what the platform's own features
         * install.
         */
        String[] trial_trusted_locations() default {Registrations.SHIPPED};
    }

    private final LeaseRegistry<ExportFormat, FormatDescriptor> registry;
    private final Entrance<ExportFormat, FormatDescriptor> entrance;
    private final Exporter exporter;
    private final TrialLimits trialLimits;
    private final Registrations registrations;
    private final Duration drain;

    /** Called by Declarative Services. */
    @Activate
    public ExportComponent(Config config, BundleContext context, @Reference InstallationClock installation) {
        this(
                config,
                installation,
                context.getDataFile("passed-trials").toPath(),
                Registrations.begunTrials(context, "export"),
                Registrations.of(context.getBundle(), ExportFormat.class, List.of(config.trial_trusted_locations())));
    }

    ExportComponent(
            Config config,
            InstallationClock installation,
            Path passedTrials,
            Path begunTrials,
            Registrations registrations) {
        this.registrations = registrations;
        this.registry = new LeaseRegistry<>(Duration.ofSeconds(config.successor_wait_seconds()));
        this.trialLimits = new TrialLimits(
                Duration.ofSeconds(config.trial_timeout_seconds()),
                config.trial_max_mebibytes() * MEBIBYTE,
                config.trial_memory_mebibytes() * MEBIBYTE,
                STOPPING);
        this.entrance = new Entrance<>(
                registry,
                new FormatJudge(trialLimits),
                new PassedTrials(passedTrials),
                new BegunTrials(begunTrials),
                Clock.systemUTC());
        this.exporter = new Exporter(
                registry,
                entrance,
                new Limits(
                        config.file_max_mebibytes() * MEBIBYTE,
                        Duration.ofSeconds(config.write_timeout_seconds()),
                        STOPPING),
                new Practised(installation));
        this.drain = Duration.ofSeconds(config.drain_timeout_seconds());
    }

    @Deactivate
    void deactivate() {
        entrance.close();
        registry.close();
    }

    @Reference(
            service = ExportFormat.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            updated = "updatedFormat")
    void bindFormat(ServiceReference<ExportFormat> reference, ExportFormat format) {
        entrance.arrived(registrations.arrival(reference, format));
    }

    void updatedFormat(ServiceReference<ExportFormat> reference) {
        entrance.ranked(reference, Registrations.ranking(reference));
    }

    // The framework waits for this call before it lets the bundle stop, and so before its classes go.
    void unbindFormat(ServiceReference<ExportFormat> reference) {
        int running = entrance.left(reference, drain);
        if (running > 0) {
            LOG.warn(
                    "{}",
                    ExportProblems.warning(
                            "OTP-5044", registrations.origin(reference).name(), drain.toSeconds(), running));
        }
    }

    @Override
    public List<FormatStatus> formats() {
        return exporter.formats();
    }

    @Override
    public List<FormatRefusal> refusals() {
        return exporter.refusals();
    }

    @Override
    public FormatVerdict awaitVerdict(String location, Duration limit) throws InterruptedException {
        return exporter.awaitVerdict(location, limit);
    }

    @Override
    public Class<?> extensionPoint() {
        return ExportFormat.class;
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

    // Each finishes on the version it began with, as an export does.
    @Override
    public List<Problem> tryOut(byte[] letterhead) {
        List<Problem> problems = new ArrayList<>();
        try {
            for (Lease<ExportFormat, FormatDescriptor> lease : registry.leaseAll()) {
                try (lease) {
                    problems.addAll(LetterheadCheck.of(
                            lease.candidate().service(), lease.candidate().descriptor(), letterhead, trialLimits));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return problems.stream().distinct().toList();
    }

    @Override
    public FormatWatch watch(String id) {
        return exporter.watch(id);
    }

    @Override
    public Optional<FormatDescriptor> format(String id) {
        return exporter.format(id);
    }

    @Override
    public PreparedExport prepare(List<ExportRequest> requests) {
        return exporter.prepare(requests);
    }
}
