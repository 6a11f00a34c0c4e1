package se.sambruk.otp.plugins.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackForm;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.plugin.ServiceTrials;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.plugins.admission.Foreign;
import se.sambruk.otp.plugins.admission.TrustPolicy;
import se.sambruk.otp.plugins.diagnosis.BundleDiagnosis;
import se.sambruk.otp.plugins.diagnosis.StartFaults;
import se.sambruk.otp.plugins.file.Limits;
import se.sambruk.otp.plugins.folder.DropFolder;
import se.sambruk.otp.plugins.install.Diagnosis;
import se.sambruk.otp.plugins.install.DropFolders;
import se.sambruk.otp.plugins.install.Examiner;
import se.sambruk.otp.plugins.install.Installer;
import se.sambruk.otp.plugins.install.Planner;
import se.sambruk.otp.plugins.install.Reconciler;
import se.sambruk.otp.plugins.install.Views;
import se.sambruk.otp.plugins.install.Worker;
import se.sambruk.otp.plugins.state.Journal;
import se.sambruk.otp.plugins.state.Record;
import se.sambruk.otp.plugins.state.Retention;
import se.sambruk.otp.plugins.state.Vault;
import se.sambruk.otp.swap.start.StartWatch;

/**
 * The installer in a framework. The guard stands from the first moment; the drop folders are gone through when the platform's own
 * bundles are there, and a service with {@code otp.deploy.scanned=true} then tells that it has been done.
 */
public final class PluginsRuntime implements AutoCloseable {
    /** Property of the service that tells that the drop folders have been gone through. */
    public static final String SCANNED = "otp.deploy.scanned";

    /** Below what the launcher waits for. */
    private static final Duration LIBRARY = Duration.ofSeconds(60);

    private static final Duration POLL = Duration.ofSeconds(1);

    /**
     * What the platform's surroundings say.
     *
     * @param home {@code OTP_HOME}
     * @param distribution the unpacked distribution, where there is one
     * @param repository the distribution's own bundles, where there is one
     * @param storage the framework's folder
     */
    public record Places(Path home, Optional<Path> distribution, Optional<Path> repository, Path storage) {}

    /**
     * What can be configured.
     *
     * @param trust as it is written
     * @param trustPassword of PKCS12 files in the trust folder
     * @param promotion how long what is new may take to be taken into use
     * @param keep how much is kept of what has been replaced or removed
     */
    public record Settings(
            Limits limits, String trust, String trustPassword, Duration promotion, Retention.Keep keep) {}

    /**
     * Who is asked; each may come later than we do, and go for a while.
     *
     * @param content reads packs
     * @param library tells which packs conflict
     * @param publications tells what an editor would meet in publications
     * @param trials try what bundles register, each for one extension point
     * @param components knows of the components of bundles
     */
    public record Services(
            Supplier<Optional<ContentService>> content,
            Supplier<Optional<LibraryService>> library,
            Supplier<Optional<PublicationService>> publications,
            Supplier<List<ServiceTrials>> trials,
            Supplier<Optional<ServiceComponentRuntime>> components) {}

    private final BundleContext context;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Worker worker = new Worker(closing);
    private final Guard guard;
    private final StartFaults starts;
    private final CoreKeeper keeper;
    private final OsgiHost host;
    private final Installer installer;
    private final StartWatch start;
    private final LibraryPacks packs;
    private final Supplier<String> policy;
    private final List<ServiceRegistration<?>> services = new ArrayList<>();
    // The worker's alone.
    private boolean begun;

    public PluginsRuntime(BundleContext context, Places places, Settings settings, Services asked, Clock clock) {
        this.context = context;
        Path folder = places.home().resolve("plugins");
        Vault vault = new Vault(folder.resolve("kept"));
        DropFolder own = new DropFolder("home", places.home().resolve("deploy"));
        List<DropFolder> folders = new ArrayList<>(List.of(own));
        places.distribution()
                .ifPresent(distribution -> folders.add(new DropFolder("distribution", distribution.resolve("deploy"))));
        try {
            vault.open();
            Files.createDirectories(own.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CoreBundles core = new CoreBundles(context, places.repository());
        TrustPolicy trust = new TrustPolicy(settings.trust(), places.home().resolve("trust"), settings.trustPassword());
        guard = new Guard(context, core, new Foreign(settings.limits(), trust, core::isCore), places.storage());
        starts = new StartFaults(context);
        Diagnosis diagnosis = new BundleDiagnosis(
                context,
                places.repository(),
                starts,
                asked.components(),
                guard::denials,
                bundle -> refusals(asked.trials().get(), bundle.getLocation()));
        keeper = new CoreKeeper(core, places.storage());
        host = new OsgiHost(context, guard, starts, diagnosis, new Promotion(asked.trials(), settings.promotion()));
        Journal journal = Journal.open(folder.resolve("plugins.properties"));
        packs = new LibraryPacks(
                asked.content(), asked.library(), asked.publications(), this::forms, LIBRARY, closing, this::isHalted);
        Examiner examiner = new Examiner(settings.limits(), trust, core::isCore, packs, vault);
        Reconciler reconciler = new Reconciler(examiner, host, journal, vault, clock, this::isHalted);
        Views views = new Views(journal, host, packs, diagnosis, this::refused);
        installer = new Installer(
                new DropFolders(own, folders, journal, reconciler),
                reconciler,
                examiner,
                new Planner(examiner, packs, own, journal, diagnosis),
                journal,
                vault,
                views,
                diagnosis,
                worker,
                new Retention(vault, journal, settings.keep(), clock),
                clock);
        policy = examiner::policy;
        vet(journal, examiner.policy());
        // Only when the platform's own bundles have been installed and started is it known which they are.
        start = new StartWatch(context, List.of(), this::begin);
    }

    private static List<Problem> refusals(List<ServiceTrials> trials, String location) {
        return trials.stream()
                .flatMap(each -> each.whyRefused(location).stream())
                .toList();
    }

    // What was admitted by the rules that are in force may be resolved from the start.
    private void vet(Journal journal, String policy) {
        for (Record record : journal.records().values()) {
            if (record.policy().equals(policy)) {
                record.used().forEach(bundle -> guard.vet(bundle.location(), bundle.modified()));
            }
        }
    }

    /** Begins. Returns at once. */
    public void open() {
        register(context.registerService(ResolverHookFactory.class, guard, null));
        register(context.registerService(CollisionHook.class, guard, null));
        starts.open();
        context.addBundleListener(keeper);
        host.open();
        start.open();
    }

    public PluginService service() {
        return installer;
    }

    private void begin() {
        worker.submit(this::look);
        worker.repeat(this::look, POLL);
    }

    // A first look that fails is made again: else no file would be looked at until the next start, and nobody let in.
    private void look() {
        if (isHalted()) {
            return;
        }
        if (!begun) {
            beginNow();
            return;
        }
        guard.enforce(policy.get());
        boolean news = host.hasNews() | packs.hasNews();
        installer.look(news);
        if (news) {
            host.retry();
        }
    }

    private void beginNow() {
        installer.begin();
        if (isHalted()) {
            return;
        }
        guard.reconciled();
        guard.enforce(policy.get());
        host.retry();
        register(
                context.registerService(Object.class, new Object(), FrameworkUtil.asDictionary(Map.of(SCANNED, true))));
        begun = true;
    }

    // A framework that goes down takes services away that we would need, and installs nothing.
    private boolean isHalted() {
        int state = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState();
        return closing.getCount() == 0 || (state & (Bundle.STARTING | Bundle.ACTIVE)) == 0;
    }

    private int forms() {
        try {
            return context.getServiceReferences(PackForm.class, null).size();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Plugin> refused() {
        return Stream.concat(guard.refused().stream(), keeper.refused().stream())
                .map(refused -> Plugin.builder(refused.file(), PluginState.REFUSED)
                        .identity(
                                String.valueOf(refused.bundle().getSymbolicName()),
                                refused.bundle().getVersion().toString())
                        .problems(refused.problems())
                        .locations(List.of(refused.bundle().getLocation()))
                        .build())
                .toList();
    }

    private synchronized void register(ServiceRegistration<?> service) {
        if (closing.getCount() == 0) {
            service.unregister();
        } else {
            services.add(service);
        }
    }

    @Override
    public void close() {
        start.close();
        worker.close();
        host.close();
        starts.close();
        context.removeBundleListener(keeper);
        synchronized (this) {
            services.forEach(ServiceRegistration::unregister);
            services.clear();
        }
    }
}
