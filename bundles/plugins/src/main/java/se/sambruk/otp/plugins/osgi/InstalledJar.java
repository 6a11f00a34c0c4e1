package se.sambruk.otp.plugins.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/** Finds the framework's own copy of a bundle's jar: what somebody installed without us was never in our hands. */
final class InstalledJar {
    private InstalledJar() {}

    /**
     * @param storage the framework's folder
     * @return empty where it has no copy, as of a bundle that was installed by reference
     */
    static Optional<Path> of(Path storage, Bundle bundle) {
        Path folder = storage.resolve("bundle" + bundle.getBundleId());
        try (Stream<Path> revisions = Files.list(folder)) {
            return revisions
                    .map(revision -> revision.resolve("bundle.jar"))
                    .filter(Files::isRegularFile)
                    .max(Comparator.comparing(InstalledJar::number));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    // version<refresh>.<revision>
    private static long number(Path jar) {
        String name = jar.getParent().getFileName().toString();
        try {
            String[] numbers = name.replace("version", "").split("\\.");
            return Long.parseLong(numbers[0]) << 32 | (numbers.length > 1 ? Long.parseLong(numbers[1]) : 0);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
