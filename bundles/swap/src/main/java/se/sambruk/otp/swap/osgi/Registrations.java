package se.sambruk.otp.swap.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.swap.lease.Origin;
import se.sambruk.otp.swap.trial.Arrival;

/** Tells which bundle registered a service, and whether it is one that has to be tried. */
public final class Registrations {
    /** How the location begins of what comes with the platform: its features install from its own repository, under our group. */
    public static final String SHIPPED = "mvn:se.sambruk.otp/";

    private final String platform;
    private final List<String> trusted;

    /**
     * @param platform stands for the API and for what services are tried on; another if either changes
     * @param trusted how the locations of bundles begin whose services are not tried
     */
    public Registrations(String platform, List<String> trusted) {
        this.platform = platform;
        this.trusted = trusted;
    }

    /**
     * @param own the bundle that holds the samples
     * @param api a type of the API that services are made against
     */
    public static Registrations of(Bundle own, Class<?> api, List<String> trusted) {
        return new Registrations(version(own) + "|" + version(FrameworkUtil.getBundle(api)), trusted);
    }

    private static String version(Bundle bundle) {
        return bundle.getVersion() + "|" + bundle.getLastModified();
    }

    /**
     * Where it is kept which trials have begun. Not with the bundle's own: a process that ends before it has started in full leaves a
     * cache behind that the next start replaces.
     *
     * @param name the file's, unlike that of any other bundle
     */
    public static Path begunTrials(BundleContext context, String name) {
        String home = context.getProperty("otp.home");
        return home == null
                ? context.getDataFile("begun-trials").toPath()
                : Path.of(home)
                        .toAbsolutePath()
                        .resolve("plugins")
                        .resolve("trials")
                        .resolve(name);
    }

    /** All that is known of a service that has just been registered. */
    public <S> Arrival<S> arrival(ServiceReference<S> reference, S service) {
        return new Arrival<>(
                reference,
                service,
                origin(reference),
                ranking(reference),
                (Long) reference.getProperty(Constants.SERVICE_ID),
                fingerprint(reference, service),
                () -> bytes(reference, service));
    }

    /** What decides between equal versions. */
    public static int ranking(ServiceReference<?> reference) {
        return reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }

    /** The bundle that registered a service. */
    // A service that has just been unregistered has no bundle any longer.
    public Origin origin(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        return bundle == null
                ? new Origin("?", "?", -1)
                : new Origin(
                        bundle.getSymbolicName() + " " + bundle.getVersion(),
                        Objects.requireNonNullElse(bundle.getLocation(), ""),
                        bundle.getBundleId());
    }

    /** Stands for a service's bytes and what it is tried on; empty if it is not to be tried. */
    private Optional<ContentHash> fingerprint(ServiceReference<?> reference, Object service) {
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
                service.getClass().getName());
        return Optional.of(ContentHash.ofBytes(what.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same for a file that is installed anew at each start, and for one that never has been in use. */
    private ContentHash bytes(ServiceReference<?> reference, Object service) {
        MessageDigest digest = ContentHash.digest();
        digest.update(service.getClass().getName().getBytes(StandardCharsets.UTF_8));
        Bundle bundle = reference.getBundle();
        Enumeration<URL> entries = bundle == null ? null : bundle.findEntries("/", "*", true);
        List<URL> files = entries == null ? List.of() : Collections.list(entries);
        files.stream().sorted(Comparator.comparing(URL::getPath)).forEach(file -> add(file, digest));
        return ContentHash.of(digest.digest());
    }

    private static void add(URL file, MessageDigest digest) {
        digest.update(file.getPath().getBytes(StandardCharsets.UTF_8));
        if (file.getPath().endsWith("/")) {
            return;
        }
        try (InputStream in = file.openStream()) {
            digest.update(in.readAllBytes());
        } catch (IOException e) {
            // What cannot be read now stands for itself, so that it is no other's bytes.
            digest.update(e.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
