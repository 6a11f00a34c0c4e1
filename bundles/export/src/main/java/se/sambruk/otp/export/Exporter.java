package se.sambruk.otp.export;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatRefusal;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.export.FormatVerdict;
import se.sambruk.otp.api.export.FormatWatch;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Wordless;
import se.sambruk.otp.export.fault.ExportProblems;
import se.sambruk.otp.swap.lease.Candidate;
import se.sambruk.otp.swap.lease.Lease;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.lease.Leasing;
import se.sambruk.otp.swap.trial.Entrance;

/** Carries out exports on whatever candidates a registry has. Knows nothing of OSGi. */
final class Exporter implements ExportService {
    private static final Logger LOG = LoggerFactory.getLogger(Exporter.class);

    private final LeaseRegistry<ExportFormat, FormatDescriptor> registry;
    private final Entrance<ExportFormat, FormatDescriptor> entrance;
    private final Limits limits;
    private final UnaryOperator<Object> marking;

    /**
     * @param marking what is done to each thing before it is written
     */
    Exporter(
            LeaseRegistry<ExportFormat, FormatDescriptor> registry,
            Entrance<ExportFormat, FormatDescriptor> entrance,
            Limits limits,
            UnaryOperator<Object> marking) {
        this.registry = registry;
        this.entrance = entrance;
        this.limits = limits;
        this.marking = marking;
    }

    @Override
    public List<FormatStatus> formats() {
        return registry.standings().stream().map(Formats::status).toList();
    }

    @Override
    public List<FormatRefusal> refusals() {
        return entrance.refusals().stream().map(Formats::refusal).toList();
    }

    @Override
    public FormatVerdict awaitVerdict(String location, Duration limit) throws InterruptedException {
        return Formats.verdict(entrance.await(location, limit));
    }

    @Override
    public FormatWatch watch(String id) {
        return Formats.watch(registry.watch(id));
    }

    @Override
    public Optional<FormatDescriptor> format(String id) {
        return registry.best(id).map(Candidate::descriptor);
    }

    @Override
    public PreparedExport prepare(List<ExportRequest> requests) {
        List<Lease<ExportFormat, FormatDescriptor>> leases =
                lease(requests.stream().map(ExportRequest::format).toList());
        PreparedFiles prepared = new PreparedFiles();
        boolean done = false;
        try {
            check(requests, leases);
            requests.stream().map(r -> r.target().getParent()).distinct().forEach(Leftovers::clean);
            for (int i = 0; i < requests.size(); i++) {
                try (Lease<ExportFormat, FormatDescriptor> lease = leases.get(i)) {
                    prepared.add(write(requests.get(i), lease.candidate()));
                }
            }
            done = true;
            return prepared;
        } finally {
            leases.forEach(Lease::close);
            if (!done) {
                prepared.close();
            }
        }
    }

    private List<Lease<ExportFormat, FormatDescriptor>> lease(List<String> ids) {
        Leasing<ExportFormat, FormatDescriptor> leasing;
        try {
            leasing = registry.lease(ids);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ExportProblems.error("OTP-5037"), e);
        }
        if (leasing instanceof Leasing.Granted<ExportFormat, FormatDescriptor> granted) {
            return granted.leases();
        }
        String known = String.join(", ", registry.ids());
        if (leasing instanceof Leasing.Gone<ExportFormat, FormatDescriptor> gone) {
            throw ExportProblems.error("OTP-5002", gone.id(), known).asException();
        }
        throw new ProblemException(((Leasing.Unknown<ExportFormat, FormatDescriptor>) leasing)
                .ids().stream()
                        .map(id -> known.isEmpty()
                                ? ExportProblems.error("OTP-5003", id)
                                : ExportProblems.error("OTP-5001", id, known))
                        .toList());
    }

    private static void check(List<ExportRequest> requests, List<Lease<ExportFormat, FormatDescriptor>> leases) {
        Preflight preflight = new Preflight();
        for (int i = 0; i < requests.size(); i++) {
            preflight.check(requests.get(i), leases.get(i).candidate().descriptor());
        }
        // Several files in one folder have its faults in common.
        List<Problem> problems = preflight.problems().stream().distinct().collect(Collectors.toList());
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private PreparedFiles.Finished write(ExportRequest request, Candidate<ExportFormat, FormatDescriptor> candidate) {
        TempFile file;
        try {
            file = TempFile.create(request.target().getParent(), request.isSecret());
        } catch (IOException e) {
            throw FileWriting.unwritable(request, e);
        }
        boolean done = false;
        try {
            ExportReceipt receipt = new FileWriting(candidate, request, file, limits, marking).run();
            done = true;
            return new PreparedFiles.Finished(file, receipt);
        } catch (ProblemException e) {
            // Neither what it says nor the name of the file: both may tell of a tender.
            LOG.warn("{} did not write what it was to", candidate, Wordless.of(e));
            throw e;
        } finally {
            if (!done) {
                file.discard();
            }
        }
    }
}
