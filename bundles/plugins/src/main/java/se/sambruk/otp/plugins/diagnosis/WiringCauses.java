package se.sambruk.otp.plugins.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.AbstractWiringNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.fault.Faults;

/** Why the framework cannot connect a bundle with what it needs. */
final class WiringCauses {
    private final BundleContext context;
    private final MissingCapability missing;
    private final Function<Bundle, List<Problem>> denied;

    /**
     * @param denied why a bundle may not be used; empty for one that may
     */
    WiringCauses(BundleContext context, MissingCapability missing, Function<Bundle, List<Problem>> denied) {
        this.context = context;
        this.missing = missing;
        this.denied = denied;
    }

    /** The causes for a bundle that is not resolved; empty where nothing that can be told is missing. */
    List<Problem> of(Subject subject) {
        List<Problem> found = new ArrayList<>();
        add(subject, new HashSet<>(), found);
        return found;
    }

    /**
     * What bundles would lack if they came together: of what neither they nor those that are there offer. A bundle that is there but
     * cannot be connected either offers nothing, and tells why.
     */
    List<Problem> foresee(List<Foreseen> bundles) {
        List<Problem> found = new ArrayList<>();
        Set<Bundle> seen = new HashSet<>();
        for (Foreseen bundle : bundles) {
            for (Requirement requirement : bundle.requirements()) {
                if (bundles.stream().noneMatch(other -> other.offers(requirement))) {
                    foresee(bundle, requirement, seen, found);
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private void foresee(Foreseen bundle, Requirement requirement, Set<Bundle> seen, List<Problem> found) {
        Collection<BundleCapability> providers = providers(requirement);
        if (providers.isEmpty()) {
            found.add(missing.explain(bundle.name(), requirement));
        } else if (providers.stream().noneMatch(WiringCauses::isThere)) {
            Bundle giver = providers.iterator().next().getRevision().getBundle();
            Object said = Faults.text("needed-by", Subject.name(giver), bundle.name());
            add(new Subject(giver, said), seen, found);
        }
    }

    private void add(Subject subject, Set<Bundle> seen, List<Problem> found) {
        if (!seen.add(subject.bundle())) {
            return;
        }
        List<Problem> refusals = denied.apply(subject.bundle());
        BundleRevision revision = subject.bundle().adapt(BundleRevision.class);
        if (!refusals.isEmpty() || revision == null) {
            found.addAll(refusals);
            return;
        }
        int before = found.size();
        for (BundleRequirement requirement : revision.getDeclaredRequirements(null)) {
            if (isNeeded(requirement)) {
                judge(subject, requirement, seen, found);
            }
        }
        if (found.size() == before) {
            found.addAll(new SharedPackages(this::providers).of(subject, revision));
        }
    }

    private void judge(Subject subject, BundleRequirement requirement, Set<Bundle> seen, List<Problem> found) {
        Collection<BundleCapability> providers = providers(requirement);
        if (providers.isEmpty()) {
            found.add(missing.explain(subject.said(), requirement));
        } else if (providers.stream().noneMatch(offer -> isThere(offer, subject.bundle()))) {
            // Who could give it cannot be connected either: the cause lies there.
            add(subject.needs(providers.iterator().next().getRevision().getBundle()), seen, found);
        }
    }

    private Collection<BundleCapability> providers(Requirement requirement) {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)
                .adapt(FrameworkWiring.class)
                .findProviders(requirement);
    }

    private static boolean isThere(BundleCapability offer, Bundle asking) {
        Bundle giver = offer.getRevision().getBundle();
        return giver.equals(asking) || isThere(offer);
    }

    private static boolean isThere(BundleCapability offer) {
        return (offer.getRevision().getBundle().getState() & (Bundle.INSTALLED | Bundle.UNINSTALLED)) == 0;
    }

    private static boolean isNeeded(BundleRequirement requirement) {
        String resolution = requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE);
        String effective = requirement.getDirectives().get(AbstractWiringNamespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
        return (resolution == null || resolution.equals(Namespace.RESOLUTION_MANDATORY))
                && (effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE));
    }
}
