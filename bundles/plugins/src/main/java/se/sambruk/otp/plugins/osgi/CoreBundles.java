package se.sambruk.otp.plugins.osgi;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/**
 * Tells the platform's own bundles from those that somebody added: its own were installed from the repository within the
 * distribution, by Karaf's start or one of its features. Thread-safe.
 */
final class CoreBundles {
    private static final String REFERENCE = "reference:";
    private static final String MAVEN = "mvn:";
    private static final String FILE = "file:";

    private final BundleContext context;
    private final Optional<Path> repository;
    private final Map<Long, Boolean> known = new ConcurrentHashMap<>();

    /**
     * @param repository the distribution's; empty where there is none, and then everything that is there already is its own
     */
    CoreBundles(BundleContext context, Optional<Path> repository) {
        this.context = context;
        this.repository = repository;
    }

    boolean isCore(Bundle bundle) {
        return bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID
                || known.computeIfAbsent(bundle.getBundleId(), id -> isInRepository(bundle.getLocation()));
    }

    /** Whether one of the platform's own bundles has a symbolic name. */
    boolean isCore(String symbolicName) {
        return Stream.of(context.getBundles())
                .anyMatch(bundle -> symbolicName.equals(bundle.getSymbolicName()) && isCore(bundle));
    }

    private boolean isInRepository(String location) {
        return repository.isPresent() && isIn(repository.get(), location);
    }

    /** Where a bundle of the platform's own lies in the repository; empty where it is another's, or was built on the way. */
    Optional<Path> fileOf(Bundle bundle) {
        return repository
                .flatMap(folder -> fileIn(folder, bundle.getLocation()))
                .filter(Files::isRegularFile);
    }

    static boolean isIn(Path repository, String location) {
        return fileIn(repository, location).isPresent();
    }

    private static Optional<Path> fileIn(Path repository, String location) {
        String rest = location.startsWith(REFERENCE) ? location.substring(REFERENCE.length()) : location;
        try {
            if (rest.startsWith(FILE)) {
                String path = rest.substring(FILE.length()).replaceFirst("^//+", "/");
                return Optional.of(Path.of(path).normalize()).filter(file -> file.startsWith(repository));
            }
            return rest.startsWith(MAVEN)
                    ? maven(rest.substring(MAVEN.length()))
                            .map(repository::resolve)
                            .map(Path::normalize)
                            .filter(file -> file.startsWith(repository))
                            .filter(Files::exists)
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    // group/artifact/version[/type[/classifier]]
    private static Optional<String> maven(String coordinates) {
        String[] parts = coordinates.substring(coordinates.lastIndexOf('!') + 1).split("/");
        if (parts.length < 3 || parts.length > 5) {
            return Optional.empty();
        }
        String type = parts.length > 3 && !parts[3].isEmpty() ? parts[3] : "jar";
        String classifier = parts.length > 4 ? "-" + parts[4] : "";
        return Optional.of(parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2] + "/" + parts[1] + "-"
                + parts[2] + classifier + "." + type);
    }
}
