package se.sambruk.otp.plugins.osgi;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.install.Diagnosis;

/** Tells what the export service and a bundle's state say. */
final class BundleDiagnosis implements Diagnosis {
    private final BundleContext context;
    private final Supplier<Optional<ExportService>> exports;

    BundleDiagnosis(BundleContext context, Supplier<Optional<ExportService>> exports) {
        this.context = context;
        this.exports = exports;
    }

    @Override
    public List<Problem> of(String location) {
        // What the framework said when it was started is known to whoever started it.
        return exports.get().stream()
                .flatMap(service -> service.refusals().stream())
                .filter(refusal -> refusal.location().equals(location))
                .flatMap(refusal -> refusal.problems().stream())
                .toList();
    }

    @Override
    public Optional<List<Problem>> find(String name) {
        return Stream.of(context.getBundles())
                .filter(bundle ->
                        name.equals(bundle.getSymbolicName()) || name.equals(Long.toString(bundle.getBundleId())))
                .findFirst()
                .map(bundle -> (bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0
                        ? List.of()
                        : List.of(Faults.error("OTP-7055", bundle.getSymbolicName())));
    }
}
