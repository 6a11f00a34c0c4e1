package se.sambruk.otp.authoring.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import se.sambruk.otp.api.content.PackBundle;
import se.sambruk.otp.api.content.PackSource;

/** What of a folder goes into its bundle: what lies in {@code OTP-INF/} and is no code, and the lock of its amendments. */
final class PackFiles implements PackSource {
    private final PackSource folder;
    private final byte[] lock;

    /**
     * @param lock empty for none
     */
    PackFiles(PackSource folder, byte[] lock) {
        this.folder = folder;
        this.lock = lock.clone();
    }

    @Override
    public String name() {
        return folder.name();
    }

    @Override
    public SortedSet<String> paths() {
        SortedSet<String> paths = new TreeSet<>();
        for (String path : folder.paths()) {
            String lower = path.toLowerCase(Locale.ROOT);
            if (path.startsWith(PackBundle.FOLDER) && !lower.endsWith(".class") && !lower.endsWith(".jar")) {
                paths.add(path);
            }
        }
        paths.remove(PackBundle.LOCK);
        if (lock.length > 0) {
            paths.add(PackBundle.LOCK);
        }
        return Collections.unmodifiableSortedSet(paths);
    }

    @Override
    public InputStream open(String path) throws IOException {
        return path.equals(PackBundle.LOCK) ? new ByteArrayInputStream(lock) : folder.open(path);
    }
}
