package se.sambruk.otp.plugins.diagnosis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.install.Diagnosis;

/** Looks for the causes where a bundle has stopped on its way: at its wiring, its start, its components, or what it offers. */
public final class BundleDiagnosis implements Diagnosis {
    private final BundleContext context;
    private final WiringCauses wiring;
    private final StartFaults starts;
    private final Supplier<Optional<ServiceComponentRuntime>> components;
    private final Function<Bundle, List<Problem>> refused;

    /**
     * @param repository the distribution's own bundles, where there is one
     * @param components knows of the components of bundles; may come and go
     * @param denied why a bundle may not be used; empty for one that may
     * @param refused why what a bundle offers is not in use although it runs; empty where all is
     */
    public BundleDiagnosis(
            BundleContext context,
            Optional<Path> repository,
            StartFaults starts,
            Supplier<Optional<ServiceComponentRuntime>> components,
            Function<Bundle, List<Problem>> denied,
            Function<Bundle, List<Problem>> refused) {
        this.context = context;
        this.wiring = new WiringCauses(context, new MissingCapability(context, new Repository(repository)), denied);
        this.starts = starts;
        this.components = components;
        this.refused = refused;
    }

    @Override
    public List<Problem> of(String location) {
        Bundle bundle = context.getBundle(location);
        return bundle == null ? List.of() : of(bundle);
    }

    @Override
    public Optional<List<Problem>> find(String name) {
        return Stream.of(context.getBundles())
                .filter(bundle ->
                        name.equals(bundle.getSymbolicName()) || name.equals(Long.toString(bundle.getBundleId())))
                .findFirst()
                .map(this::of);
    }

    @Override
    public List<Problem> foresee(List<Path> jars) {
        List<Foreseen> bundles = new ArrayList<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile(), false)) {
                Optional.ofNullable(file.getManifest()).map(Foreseen::new).ifPresent(bundles::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return wiring.foresee(bundles);
    }

    private List<Problem> of(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null || (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0) {
            // A part of another bundle: it is never started itself.
            return List.of();
        }
        Subject subject = Subject.of(bundle);
        return switch (bundle.getState()) {
            case Bundle.INSTALLED -> unresolved(subject);
            case Bundle.RESOLVED -> List.of(unstarted(subject));
            case Bundle.ACTIVE -> running(subject);
            default -> List.of();
        };
    }

    private List<Problem> unresolved(Subject subject) {
        List<Problem> causes = wiring.of(subject);
        if (!causes.isEmpty()) {
            return causes;
        }
        // The framework connects a bundle when somebody starts it.
        return List.of(starts.of(subject.bundle())
                .map(fault -> Faults.error("OTP-7098", subject.said(), Thrown.leaf(fault)))
                .orElseGet(() -> stopped(subject)));
    }

    private Problem unstarted(Subject subject) {
        boolean wanted = subject.bundle().adapt(BundleStartLevel.class).isPersistentlyStarted();
        return starts.of(subject.bundle())
                .filter(fault -> wanted)
                .map(fault -> fault instanceof BundleException known
                                && known.getType() != BundleException.ACTIVATOR_ERROR
                                && known.getType() != BundleException.UNSPECIFIED
                        ? Faults.error("OTP-7098", subject.said(), Thrown.leaf(fault))
                        : Faults.error("OTP-7090", subject.said(), Thrown.leaf(fault)))
                .orElseGet(() -> stopped(subject));
    }

    private static Problem stopped(Subject subject) {
        return Faults.error("OTP-7095", subject.said(), Subject.name(subject.bundle()));
    }

    private List<Problem> running(Subject subject) {
        List<Problem> causes = components
                .get()
                .map(runtime -> new ComponentCauses(context, runtime).of(subject))
                .orElse(List.of());
        return causes.isEmpty() ? refused.apply(subject.bundle()) : causes;
    }
}
