package se.sambruk.otp.plugins;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginPlan;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.plugin.ServiceTrials;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.plugins.osgi.PluginsRuntime;

/** The plugin service, in the places and with the settings that this process has. */
@Component(service = PluginService.class, immediate = true, configurationPid = PluginsConfig.PID)
public final class PluginsComponent implements PluginService {
    private final PluginsRuntime runtime;

    // Any of them may come later, or go for a while: plugins that need none of them work all the same.
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ContentService content;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ServiceTrials> trials = List.of();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile LibraryService library;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile PublicationService publications;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ServiceComponentRuntime components;

    @Activate
    public PluginsComponent(BundleContext context, PluginsConfig config) {
        String home = context.getProperty("otp.home");
        if (home == null) {
            throw new IllegalStateException("otp.home is not set");
        }
        runtime = new PluginsRuntime(
                context,
                new PluginsRuntime.Places(
                        Path.of(home).toAbsolutePath(),
                        path(context, "otp.distribution"),
                        path(context, "karaf.home").map(karaf -> karaf.resolve(repository(context))),
                        storage(context)),
                new PluginsRuntime.Settings(
                        PluginsConfig.Reader.limits(config),
                        config.plugin_trust(),
                        config.plugin_trust_password(),
                        Duration.ofSeconds(Math.max(1, config.promotion_seconds())),
                        PluginsConfig.Reader.keep(config)),
                new PluginsRuntime.Services(
                        () -> Optional.ofNullable(content),
                        () -> Optional.ofNullable(library),
                        () -> Optional.ofNullable(publications),
                        () -> trials,
                        () -> Optional.ofNullable(components)),
                Clock.systemUTC());
    }

    // Not in the constructor: the references are bound after it.
    @Activate
    void open() {
        runtime.open();
    }

    private static Optional<Path> path(BundleContext context, String property) {
        return Optional.ofNullable(context.getProperty(property))
                .map(text -> Path.of(text).toAbsolutePath().normalize());
    }

    private static String repository(BundleContext context) {
        String named = context.getProperty("karaf.default.repository");
        return named == null ? "system" : named;
    }

    private static Path storage(BundleContext context) {
        String named = context.getProperty(Constants.FRAMEWORK_STORAGE);
        return Path.of(named == null ? "felix-cache" : named).toAbsolutePath();
    }

    @Deactivate
    void stop() {
        runtime.close();
    }

    @Override
    public List<Plugin> plugins() {
        return runtime.service().plugins();
    }

    @Override
    public Optional<Plugin> find(String name) {
        return runtime.service().find(name);
    }

    @Override
    public PluginPlan check(Path file) {
        return runtime.service().check(file);
    }

    @Override
    public Plugin install(Path file, Act act) {
        return runtime.service().install(file, act);
    }

    @Override
    public Plugin exchange(Path file, Class<?> extensionPoint, String id, Act act) {
        return runtime.service().exchange(file, extensionPoint, id, act);
    }

    @Override
    public void remove(String name, Act act) {
        runtime.service().remove(name, act);
    }

    @Override
    public List<Problem> explain(String name) {
        return runtime.service().explain(name);
    }

    @Override
    public List<Plugin> reconcile() {
        return runtime.service().reconcile();
    }
}
