package se.sambruk.otp.plugins.diagnosis;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Requirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.fault.Faults;

/** Puts in words that nobody offers what a bundle requires, and what does come near. */
final class MissingCapability {
    private static final String API = "se.sambruk.otp.api.";
    private static final Pattern VERSION = Pattern.compile("\\(version=([^)]*)\\)");

    private final BundleContext context;
    private final Repository repository;

    MissingCapability(BundleContext context, Repository repository) {
        this.context = context;
        this.repository = repository;
    }

    /**
     * @param said the bundle that requires it, for the beginning of a sentence
     */
    Problem explain(Object said, Requirement requirement) {
        Optional<String> name = Range.name(requirement);
        if (name.isPresent()) {
            switch (requirement.getNamespace()) {
                case PackageNamespace.PACKAGE_NAMESPACE:
                    return missingPackage(said, name.get(), Range.of(requirement));
                case BundleNamespace.BUNDLE_NAMESPACE:
                    return Faults.error(
                            "OTP-7086", said, name.get(), Range.of(requirement).said());
                case ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE:
                    return java(said, Range.filter(requirement), name.get());
                default:
            }
        }
        return Faults.error("OTP-7087", said, requirement.getNamespace(), Range.filter(requirement));
    }

    private Problem missingPackage(Object said, String name, Range range) {
        Optional<BundleCapability> other = newest(name);
        if (other.isEmpty()) {
            return repository
                    .offer(name, range)
                    .map(offer -> offer.feature().isEmpty()
                            ? Faults.error("OTP-7081", said, name, range.said(), offer.bundle(), offer.jar())
                            : Faults.error("OTP-7088", said, name, range.said(), offer.bundle(), offer.feature()))
                    .orElseGet(() -> Faults.error("OTP-7080", said, name, range.said()));
        }
        Version version = Range.version(other.get().getAttributes());
        if (!name.startsWith(API)) {
            String giver = Subject.name(other.get().getRevision().getBundle());
            return Faults.error("OTP-7084", said, name, range.said(), Range.brief(version), giver);
        }
        String api = name.substring(API.length());
        return range.isAbove(version)
                ? Faults.error("OTP-7082", said, api, range.least(), Range.brief(version))
                : Faults.error("OTP-7083", said, api, range.beyond().orElseGet(range::least), Range.brief(version));
    }

    // Also of bundles that cannot be connected themselves.
    private Optional<BundleCapability> newest(String name) {
        return Stream.of(context.getBundles())
                .map(bundle -> bundle.adapt(BundleRevision.class))
                .filter(revision -> revision != null)
                .flatMap(revision -> revision.getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
                .filter(offer -> name.equals(offer.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .max(Comparator.comparing(offer -> Range.version(offer.getAttributes())));
    }

    private static Problem java(Object said, String filter, String environment) {
        Matcher version = VERSION.matcher(filter);
        String wanted = version.find() ? version.group(1) : environment;
        return Faults.error(
                "OTP-7085",
                said,
                wanted.endsWith(".0.0") ? wanted.substring(0, wanted.length() - 4) : wanted,
                String.valueOf(Runtime.version().feature()));
    }
}
