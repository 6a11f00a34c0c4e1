package se.sambruk.otp.plugins.diagnosis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.fault.Faults;

/**
 * Finds where a bundle would see one package from two sides: it gets the package from one bundle, while another package that it uses
 * speaks of the same one as got from another bundle ({@code uses}, OSGi core 8, 3.7.5). The framework then connects nothing.
 */
final class SharedPackages {
    private final Function<BundleRequirement, Collection<BundleCapability>> providers;

    SharedPackages(Function<BundleRequirement, Collection<BundleCapability>> providers) {
        this.providers = providers;
    }

    List<Problem> of(Subject subject, BundleRevision revision) {
        List<BundleRequirement> imports = revision.getDeclaredRequirements(PackageNamespace.PACKAGE_NAMESPACE);
        List<Problem> found = new ArrayList<>();
        for (BundleRequirement one : imports) {
            Optional<BundleCapability> giver = only(one);
            for (BundleRequirement shared : imports) {
                Optional<String> name = Range.name(shared);
                Optional<Bundle> own = only(shared).map(SharedPackages::bundle);
                Optional<Bundle> theirs = giver.filter(
                                offer -> name.filter(uses(offer)::contains).isPresent())
                        .flatMap(offer -> source(offer.getRevision(), name.orElseThrow()));
                if (own.isPresent() && theirs.isPresent() && !own.equals(theirs)) {
                    found.add(Faults.error(
                            "OTP-7089",
                            subject.said(),
                            name.orElseThrow(),
                            Subject.name(own.get()),
                            Range.name(one).orElse(""),
                            Subject.name(theirs.get())));
                }
            }
        }
        return found.stream().limit(1).toList();
    }

    // With several to choose from, nobody can say which the framework would have taken.
    private Optional<BundleCapability> only(BundleRequirement requirement) {
        Collection<BundleCapability> offers = providers.apply(requirement);
        return offers.size() == 1 ? Optional.of(offers.iterator().next()) : Optional.empty();
    }

    private static List<String> uses(BundleCapability offer) {
        String uses = offer.getDirectives().get(PackageNamespace.CAPABILITY_USES_DIRECTIVE);
        return uses == null ? List.of() : List.of(uses.split("\\s*,\\s*"));
    }

    private static Optional<Bundle> source(BundleRevision revision, String name) {
        BundleWiring wiring = revision.getWiring();
        if (wiring == null) {
            return Optional.empty();
        }
        for (BundleWire wire : wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE)) {
            if (isNamed(wire.getCapability(), name)) {
                return Optional.of(bundle(wire.getCapability()));
            }
        }
        return wiring.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .filter(own -> isNamed(own, name))
                .map(SharedPackages::bundle)
                .findFirst();
    }

    private static boolean isNamed(BundleCapability offer, String name) {
        return name.equals(offer.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE));
    }

    private static Bundle bundle(BundleCapability offer) {
        return offer.getRevision().getBundle();
    }
}
