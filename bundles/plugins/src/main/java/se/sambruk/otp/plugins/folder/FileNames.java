package se.sambruk.otp.plugins.folder;

import java.util.Locale;
import java.util.Set;

/** Tells by their names the files that programs leave beside the one that somebody works with. */
public final class FileNames {
    private static final Set<String> ENDINGS =
            Set.of(".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".swp", ".bak", "~");
    private static final Set<String> NAMES = Set.of("thumbs.db", "desktop.ini");

    private FileNames() {}

    /** Whether a file is hidden, temporary, or an office program's lock: {@code .x}, {@code .~lock.x#}, {@code ~$x}, {@code x.tmp} … */
    public static boolean isIgnored(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(".")
                || lower.startsWith("~$")
                || NAMES.contains(lower)
                || ENDINGS.stream().anyMatch(lower::endsWith);
    }
}
