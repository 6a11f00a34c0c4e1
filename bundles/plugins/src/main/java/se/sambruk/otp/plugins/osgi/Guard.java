package se.sambruk.otp.plugins.osgi;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
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

    /** What was found of a bundle's bytes. */
    private record Verdict(long modified, List<Problem> problems) {}

    /** A bundle that is kept from being resolved. */
    record Refused(Bundle bundle, Path file, List<Problem> problems) {}

    private final BundleContext context;
    private final CoreBundles core;
    private final Foreign foreign;
    private final Path storage;
    private final Map<Long, Verdict> verdicts = new ConcurrentHashMap<>();
    private final Map<String, Long> vetted = new ConcurrentHashMap<>();
    private final Set<String> underway = ConcurrentHashMap.newKeySet();
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
        underway.remove(location);
    }

    /** That a bundle of ours has been admitted as it is about to be. */
    void expect(String location) {
        underway.add(location);
    }

    /** That every dropped file has been dealt with: until then, what is not vetted may yet be. */
    void reconciled() {
        reconciled = true;
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
        return underway.contains(location)
                || Optional.of(bundle.getLastModified()).equals(Optional.ofNullable(vetted.get(location)));
    }

    private List<Problem> verdict(Bundle bundle) {
        if (Locations.isOurs(bundle.getLocation()) && isVetted(bundle)) {
            return List.of();
        }
        long modified = bundle.getLastModified();
        Verdict known = verdicts.get(bundle.getBundleId());
        if (known == null || known.modified() != modified) {
            String name = bundle.getSymbolicName() == null ? bundle.getLocation() : bundle.getSymbolicName();
            known = new Verdict(modified, foreign.judge(name, InstalledJar.of(storage, bundle)));
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
