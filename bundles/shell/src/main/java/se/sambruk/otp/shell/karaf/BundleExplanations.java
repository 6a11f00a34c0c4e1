package se.sambruk.otp.shell.karaf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.karaf.bundle.core.BundleState;
import org.apache.karaf.bundle.core.BundleStateService;
import org.osgi.framework.Bundle;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.shell.place.Services;

/** Tells those who ask Karaf ({@code bundle:diag}, {@code bundle:list}) the same as those who ask us. */
final class BundleExplanations implements BundleStateService {
    private final Services services;
    private final Supplier<Locale> locale;

    /**
     * @param locale of who asks now
     */
    BundleExplanations(Services services, Supplier<Locale> locale) {
        this.services = services;
        this.locale = locale;
    }

    @Override
    public String getName() {
        return "ÖTP";
    }

    /** Null where there is nothing to tell, as Karaf wants it. */
    @Override
    public String getDiag(Bundle bundle) {
        List<Problem> causes = causes(bundle);
        return causes.isEmpty()
                ? null
                : causes.stream().map(problem -> problem.describe(locale.get())).collect(Collectors.joining("\n"));
    }

    /** Of what somebody added; of the rest Karaf knows itself. */
    @Override
    public BundleState getState(Bundle bundle) {
        Optional<Plugin> plugin = services.find(PluginService.class).flatMap(service -> plugin(service, bundle));
        if (plugin.isEmpty()) {
            return BundleState.Unknown;
        }
        return switch (plugin.get().state()) {
            case REFUSED -> BundleState.Failure;
            case FAILED -> bundle.getState() == Bundle.ACTIVE ? BundleState.Waiting : BundleState.Failure;
            default -> BundleState.Unknown;
        };
    }

    private List<Problem> causes(Bundle bundle) {
        Optional<PluginService> service = services.find(PluginService.class);
        if (service.isEmpty()) {
            return List.of();
        }
        Optional<Plugin> plugin = plugin(service.get(), bundle).filter(found -> found.state() != PluginState.ACTIVE);
        if (plugin.isPresent()) {
            return plugin.get().problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .toList();
        }
        try {
            return service.get().explain(Long.toString(bundle.getBundleId()));
        } catch (ProblemException e) {
            // It has gone since.
            return List.of();
        }
    }

    private static Optional<Plugin> plugin(PluginService service, Bundle bundle) {
        return service.plugins().stream()
                .filter(plugin -> plugin.locations().contains(bundle.getLocation()))
                .findFirst();
    }
}
