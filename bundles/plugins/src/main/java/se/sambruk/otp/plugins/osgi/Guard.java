package se.sambruk.otp.plugins.osgi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.admission.Foreign;
import se.sambruk.otp.plugins.install.Locations;

/**
 * Sees to that no bundle is resolved that has not been admitted, whichever way it came in; and lets two versions of one of ours be
 * there at once, also where they have the same name and number. Called by the framework, in any thread and within its locks.
 */
final class Guard implements ResolverHookFactory, ResolverHook, CollisionHook {
    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    /** What was found of a bundle's bytes, by the rules that were in force. */
    private record Verdict(long modified, String policy, List<Problem> problems) {}

    /** A bundle that is kept from being resolved. */
    record Refused(Bundle bundle, Path file, List<Problem> problems) {}

    private final BundleContext context;
    private final CoreBundles core;
    private final Foreign foreign;
    private final Path storage;
    private final Map<Long, Verdict> verdicts = new ConcurrentHashMap<>();
    private final Map<String, Long> vetted = new ConcurrentHashMap<>();
    // One at a time, as one thread changes what is installed.
    private volatile Optional<String> underway = Optional.empty();
    private volatile String policy = "";
    private volatile boolean reconciled;

    /**
     * @param storage the framework's folder
     */
    Guard(BundleContext context, CoreBundles core, Foreign foreign, Path storage) {
        this.context = context;
        this.core = core;
        this.foreign = foreign;
        this.storage = storage;
    }

    /** That a bundle of ours has been admitted as it is. */
    void vet(String location, long modified) {
        vetted.put(location, modified);
        underway = Optional.empty();
    }

    /** That a bundle of ours has been admitted as it is about to be. Holds until it is there, or something else is done. */
    void expect(String location) {
        underway = Optional.of(location);
    }

    /** That every dropped file has been dealt with: until then, what is not vetted may yet be. */
    void reconciled() {
        reconciled = true;
    }

    /**
     * Judges what came past the drop folders by the rules that are in force now: what is refused by them is stopped, and what is no
     * longer refused is started if it was meant to be. Called by the thread that changes what is installed.
     *
     * <p>The first time nothing is stopped: what runs before the rules are known was there before us, and whoever put it there would
     * not know why it went. It is told of as refused, and does not come back after a restart if it starts after us.
     *
     * @param rules another text when one of them has changed
     */
    void enforce(String rules) {
        // Nothing is being installed while this is asked: what still is expected has failed.
        underway = Optional.empty();
        if (rules.equals(policy)) {
            return;
        }
        boolean first = policy.isEmpty();
        policy = rules;
        List<Bundle> denied = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if (core.isCore(bundle) || isOurs(bundle)) {
                continue;
            }
            if (!verdict(bundle).isEmpty()) {
                if (!first) {
                    denied.add(bundle);
                }
            } else if (isWaiting(bundle)) {
                start(bundle);
            }
        }
        Foreigners.stop(context, denied, bundle -> !core.isCore(bundle));
    }

    private static boolean isWaiting(Bundle bundle) {
        return (bundle.getState() & (Bundle.INSTALLED | Bundle.RESOLVED)) != 0
                && bundle.adapt(BundleStartLevel.class).isPersistentlyStarted();
    }

    private static void start(Bundle bundle) {
        try {
            bundle.start();
            LOG.info("{} may be used now", bundle);
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("{} may be used now, but cannot be started", bundle, e);
        }
    }

    /** The bundles that are there and may not be used. */
    List<Refused> refused() {
        return Stream.of(context.getBundles())
                .filter(bundle -> !denials(bundle).isEmpty())
                .map(bundle -> new Refused(
                        bundle,
                        InstalledJar.of(storage, bundle).orElse(storage.resolve("bundle" + bundle.getBundleId())),
                        verdict(bundle)))
                .toList();
    }

    /** Why a bundle may not be used; empty for one that may. */
    List<Problem> denials(Bundle bundle) {
        return core.isCore(bundle) ? List.of() : verdict(bundle);
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        candidates.removeIf(revision -> isDenied(revision.getBundle()));
    }

    private boolean isDenied(Bundle bundle) {
        if (core.isCore(bundle)) {
            return false;
        }
        return Locations.isOurs(bundle.getLocation()) && !reconciled
                ? !isVetted(bundle)
                : !verdict(bundle).isEmpty();
    }

    private boolean isVetted(Bundle bundle) {
        String location = bundle.getLocation();
        return underway.equals(Optional.of(location))
                || Optional.of(bundle.getLastModified()).equals(Optional.ofNullable(vetted.get(location)));
    }

    private List<Problem> verdict(Bundle bundle) {
        if (Locations.isOurs(bundle.getLocation()) && isVetted(bundle)) {
            return List.of();
        }
        long modified = bundle.getLastModified();
        Verdict known = verdicts.get(bundle.getBundleId());
        String rules = policy;
        if (known == null || known.modified() != modified || !known.policy().equals(rules)) {
            String name = bundle.getSymbolicName() == null ? bundle.getLocation() : bundle.getSymbolicName();
            known = new Verdict(modified, rules, foreign.judge(name, InstalledJar.of(storage, bundle)));
            verdicts.put(bundle.getBundleId(), known);
            if (!known.problems().isEmpty()) {
                LOG.warn("The bundle {} from {} may not be used: {}", name, bundle.getLocation(), known.problems());
            }
        }
        return known.problems();
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> candidates) {
        if (isOurs(singleton.getRevision().getBundle())) {
            candidates.removeIf(other -> isOurs(other.getRevision().getBundle()));
        }
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        // What may be resolved may be wired.
    }

    @Override
    public void end() {
        // Nothing is kept from one resolution to the next.
    }

    @Override
    public void filterCollisions(int operation, Bundle target, Collection<Bundle> candidates) {
        boolean byUs =
                operation == INSTALLING ? target.equals(context.getBundle()) : Locations.isOurs(target.getLocation());
        if (byUs) {
            candidates.removeIf(Guard::isOurs);
        }
    }

    private static boolean isOurs(Bundle bundle) {
        return Locations.isOurs(bundle.getLocation());
    }
}
