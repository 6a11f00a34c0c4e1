package se.sambruk.otp.export;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.export.lease.Candidate;
import se.sambruk.otp.export.lease.FormatRegistry;
import se.sambruk.otp.export.lease.FormatRegistry.Retirement;

/** The export service, fed with the formats that are registered. Configured with the PID {@code se.sambruk.otp.export}. */
// Immediate: who has just left is remembered only as long as this lives.
@Component(service = ExportService.class, immediate = true, configurationPid = "se.sambruk.otp.export")
public final class ExportComponent implements ExportService {
    private static final Logger LOG = LoggerFactory.getLogger(ExportComponent.class);

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
    }

    private final FormatRegistry registry;
    private final Exporter exporter;
    private final Duration drain;

    @Activate
    public ExportComponent(Config config) {
        this.registry = new FormatRegistry(Duration.ofSeconds(config.successor_wait_seconds()));
        this.exporter = new Exporter(
                registry,
                new Limits(
                        config.file_max_mebibytes() * 1024 * 1024,
                        Duration.ofSeconds(config.write_timeout_seconds()),
                        Duration.ofSeconds(1)));
        this.drain = Duration.ofSeconds(config.drain_timeout_seconds());
    }

    @Deactivate
    void deactivate() {
        registry.close();
    }

    @Reference(
            service = ExportFormat.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            updated = "updatedFormat")
    void bindFormat(ServiceReference<ExportFormat> reference, ExportFormat format) {
        String source = source(reference);
        try {
            FormatDescriptor descriptor = Admission.admit(format, source);
            registry.add(Candidate.of(reference, descriptor, format, source, ranking(reference), serial(reference)));
            LOG.info("Format {} {} from {} can be used", descriptor.id(), descriptor.version(), source);
        } catch (ProblemException e) {
            LOG.error("{}", e.getMessage(), e.getCause());
        }
    }

    void updatedFormat(ServiceReference<ExportFormat> reference) {
        registry.rank(reference, ranking(reference));
    }

    // The framework waits for this call before it lets the bundle stop, and so before its classes go.
    void unbindFormat(ServiceReference<ExportFormat> reference) {
        Optional<Retirement> retirement = registry.retire(reference);
        if (retirement.isEmpty()) {
            return;
        }
        try {
            int running = retirement.get().await(drain);
            if (running > 0) {
                LOG.warn("{}", ExportProblems.warning("OTP-5044", source(reference), drain.toSeconds(), running));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String source(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        return bundle == null ? "?" : bundle.getSymbolicName() + " " + bundle.getVersion();
    }

    private static int ranking(ServiceReference<?> reference) {
        return reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }

    private static long serial(ServiceReference<?> reference) {
        return (Long) reference.getProperty(Constants.SERVICE_ID);
    }

    @Override
    public List<FormatStatus> formats() {
        return exporter.formats();
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
