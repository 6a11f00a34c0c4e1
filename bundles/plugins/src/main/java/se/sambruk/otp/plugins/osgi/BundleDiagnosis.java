package se.sambruk.otp.plugins.osgi;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import se.sambruk.otp.api.plugin.ServiceTrials;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.install.Diagnosis;

/** Tells what whoever tried a bundle's services, and its state, say. */
final class BundleDiagnosis implements Diagnosis {
    private final BundleContext context;
    private final Supplier<List<ServiceTrials>> trials;

    BundleDiagnosis(BundleContext context, Supplier<List<ServiceTrials>> trials) {
        this.context = context;
        this.trials = trials;
    }

    @Override
    public List<Problem> of(String location) {
        // What the framework said when it was started is known to whoever started it.
        return trials.get().stream()
                .flatMap(each -> each.whyRefused(location).stream())
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
