package se.sambruk.otp.launcher.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import se.sambruk.otp.launcher.wire.DiskSpace;
import se.sambruk.otp.launcher.wire.Fault;

/**
 * The folder {@code OTP_HOME}: what must never be lost (store, keys, originals, put there by the bundles that own them), beside three
 * folders of the launcher's own.
 *
 * <ul>
 *   <li>{@code run/}: the lock, and how to reach the running instance
 *   <li>{@code log/}: the logs, which outlive the cache
 *   <li>{@code cache/}: Karaf's data; may be removed at any time, so backups leave it out
 * </ul>
 */
public final class Home {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path folder;

    private Home(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the folder, creating what is missing with access for its owner only.
     *
     * @throws Fault OTP-9001 where it cannot be created or written, OTP-9022 where its disk is full
     */
    static Home open(Path folder, String language) throws Fault {
        Home home = new Home(folder.toAbsolutePath().normalize());
        try {
            create(home.folder);
            create(home.run());
            create(home.log());
            create(home.cache());
            create(home.karafData().resolve("tmp"));
        } catch (IOException e) {
            throw home.fault("9001.create", e, language);
        }
        try {
            Path probe = Files.createTempFile(home.run(), ".probe", null);
            Files.delete(probe);
            Path tag = home.cache().resolve("CACHEDIR.TAG");
            if (!Files.exists(tag)) {
                // The convention by which backup programs know a cache: https://bford.info/cachedir/
                Files.writeString(tag, "Signature: 8a477f597d28d172789f06886806bc55\n");
            }
        } catch (IOException e) {
            throw home.fault("9001.write", e, language);
        }
        return home;
    }

    Path folder() {
        return folder;
    }

    Path run() {
        return folder.resolve("run");
    }

    Path log() {
        return folder.resolve("log");
    }

    Path cache() {
        return folder.resolve("cache");
    }

    Path karafData() {
        return cache().resolve("karaf");
    }

    private static void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        // The umask may be wider than the folder should be, and a parent may be missing.
        Files.createDirectories(folder.getParent());
        if (Files.getFileStore(folder.getParent()).supportsFileAttributeView("posix")) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createDirectories(folder);
        }
    }

    private Fault fault(String key, IOException fault, String language) {
        Trouble.keep(folder, fault);
        return new DiskSpace(folder, language)
                .explain(false)
                .orElseGet(() -> new Fault(1, language, key, folder, Trouble.reason(fault, language)));
    }
}
