package se.sambruk.otp.launcher.boot;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.sambruk.otp.launcher.wire.LaunchProperties;

/**
 * Karaf's data folder, which is a cache: the installed bundles, derived from the distribution and {@code deploy/}.
 *
 * <p>A boot that is killed halfway leaves a cache on which the next boot can hang for ever. So a marker says whether the cache is whole:
 * it is taken away before each start and written again by the launcher bundle once the platform is ready. Its content is a stamp of
 * the distribution, so that a cache made from another build, or another place, is discarded too, and the platform's own bundles, so that
 * one that is gone is missed. Discarding costs a second.
 */
final class BundleCache {

    private static final String MARKER = "otp.ready";
    private static final String CLASS_ARCHIVE = "otp.jsa";

    private final Path folder;

    BundleCache(Path folder) {
        this.folder = folder;
    }

    Path marker() {
        return folder.resolve(MARKER);
    }

    /**
     * Whether the cache can be started from: its last boot became ready, and nothing has happened to its files since that shows. Only for the holder of the home's lock, as all else here.
     *
     * @param stamp what the marker must hold
     */
    boolean fits(String stamp) throws IOException {
        String marker = readMarker();
        if (marker == null) {
            return false;
        }
        int bundles = marker.indexOf(LaunchProperties.MARKER_BUNDLES);
        String written = bundles < 0 ? marker : marker.substring(0, bundles);
        return stamp.equals(written) && new CachedBundles(folder.resolve("cache")).areWhole(numbers(marker, bundles));
    }

    private static List<String> numbers(String marker, int from) {
        String written = from < 0 ? "" : marker.substring(from + LaunchProperties.MARKER_BUNDLES.length());
        return Stream.of(written.strip().split(" "))
                .filter(number -> !number.isEmpty())
                .toList();
    }

    /**
     * Takes the marker away: from here on the cache is not whole, until the platform is ready.
     *
     * @throws IOException where the folder cannot be written
     */
    void open() throws IOException {
        Files.deleteIfExists(marker());
        Files.createDirectories(folder.resolve("tmp"));
    }

    private String readMarker() throws IOException {
        try {
            return Files.readString(marker());
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    /** Removes the cache. Moved aside first: a discard that is itself killed must not leave half a cache in place. */
    void discard() throws IOException {
        List<Path> rubbish = new ArrayList<>();
        try (Stream<Path> beside = Files.list(folder.getParent())) {
            beside.filter(path -> {
                        String name = path.getFileName().toString();
                        return name.startsWith("discarded-") || name.startsWith(CLASS_ARCHIVE);
                    })
                    .forEach(rubbish::add);
        }
        if (Files.exists(folder)) {
            Path aside =
                    folder.resolveSibling("discarded-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
            Files.move(folder, aside);
            rubbish.add(aside);
        }
        for (Path path : rubbish) {
            delete(path);
        }
    }

    private static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException fault) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                Files.deleteIfExists(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
