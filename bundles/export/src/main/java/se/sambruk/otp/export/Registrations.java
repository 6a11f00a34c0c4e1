package se.sambruk.otp.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.export.lease.Origin;

/** Tells which bundle registered a format, and whether it is one that has to be tried. */
final class Registrations {
    /** How the location begins of what comes with the platform: its features install from its own repository, under our group. */
    static final String SHIPPED = "mvn:se.sambruk.otp/";

    private final String platform;
    private final List<String> trusted;

    /**
     * @param platform stands for the API and for what formats are tried on; another if either changes
     * @param trusted how the locations of bundles begin whose formats are not tried
     */
    Registrations(String platform, List<String> trusted) {
        this.platform = platform;
        this.trusted = trusted;
    }

    /**
     * @param own the bundle that holds the samples
     */
    static Registrations of(Bundle own, List<String> trusted) {
        return new Registrations(version(own) + "|" + version(FrameworkUtil.getBundle(ExportFormat.class)), trusted);
    }

    private static String version(Bundle bundle) {
        return bundle.getVersion() + "|" + bundle.getLastModified();
    }

    // A service that has just been unregistered has no bundle any longer.
    Origin origin(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        return bundle == null
                ? new Origin("?", "?", -1)
                : new Origin(
                        bundle.getSymbolicName() + " " + bundle.getVersion(),
                        Objects.requireNonNullElse(bundle.getLocation(), ""),
                        bundle.getBundleId());
    }

    /** Stands for a format's bytes and what it is tried on; empty if it is not to be tried. */
    Optional<ContentHash> fingerprint(ServiceReference<?> reference, ExportFormat format) {
        Bundle bundle = reference.getBundle();
        if (bundle == null || trusted.stream().anyMatch(bundle.getLocation()::startsWith)) {
            return Optional.empty();
        }
        // A bundle's bytes change only with the time that the framework keeps.
        String what = String.join(
                "|",
                platform,
                bundle.getLocation(),
                Long.toString(bundle.getLastModified()),
                format.getClass().getName());
        return Optional.of(ContentHash.ofBytes(what.getBytes(StandardCharsets.UTF_8)));
    }
}
