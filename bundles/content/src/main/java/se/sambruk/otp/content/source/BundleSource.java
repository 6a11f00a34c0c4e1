package se.sambruk.otp.content.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import se.sambruk.otp.api.content.PackSource;

/**
 * A pack as a bundle: its {@code OTP-INF/}. Only the bundle's own files, by {@link Bundle#getEntryPaths}: a fragment must not be
 * able to add requirements in the name of another publisher.
 */
public final class BundleSource implements PackSource {
    private static final String FOLDER = "OTP-INF/";
    private static final String MISNAMED = "OTP-INF\\";

    private final Bundle bundle;
    private final long state;

    /** The bundle as it is now: once it has been updated, this source gives no more. */
    public BundleSource(Bundle bundle) {
        this.bundle = bundle;
        this.state = bundle.getLastModified();
    }

    /** Whether a bundle has something to read, or something that was meant to be. */
    public static boolean isPack(Bundle bundle) {
        return bundle.getEntryPaths(FOLDER) != null || !misnamed(bundle).isEmpty();
    }

    /** Files that a program for Windows has put in the folder with a backslash, so that to a bundle they are in none. */
    private static List<String> misnamed(Bundle bundle) {
        Enumeration<String> entries = bundle.getEntryPaths("/");
        return entries == null
                ? List.of()
                : Collections.list(entries).stream()
                        .filter(path -> path.startsWith(MISNAMED))
                        .toList();
    }

    @Override
    public String name() {
        return bundle.getLocation();
    }

    @Override
    public SortedSet<String> paths() {
        SortedSet<String> paths = new TreeSet<>();
        collect(FOLDER, paths);
        paths.addAll(misnamed(bundle));
        return Collections.unmodifiableSortedSet(paths);
    }

    private void collect(String folder, SortedSet<String> into) {
        Enumeration<String> children = bundle.getEntryPaths(folder);
        while (children != null && children.hasMoreElements()) {
            String child = children.nextElement();
            if (!child.endsWith("/")) {
                into.add(child);
            } else if (child.startsWith(folder) && child.length() > folder.length()) {
                collect(child, into);
            }
        }
    }

    @Override
    public InputStream open(String path) throws IOException {
        URL entry = bundle.getEntry(path);
        // Half of one version and half of the next must never look like an edition.
        if (entry == null || bundle.getLastModified() != state) {
            throw new IOException(path);
        }
        return entry.openStream();
    }
}
