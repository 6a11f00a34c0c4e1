package se.sambruk.otp.plugins.file;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.sambruk.otp.api.content.PackBundle;

/**
 * Finds the pack in an archive. A bundle has {@code OTP-INF/}; a zip that somebody made may have that one level down, or be what
 * should be in it.
 */
final class PackFolder {
    private static final String FOLDER = PackBundle.FOLDER;
    private static final Pattern LEFT_BEHIND =
            Pattern.compile("(?:.*/)?(?:\\.[^/]*(?:/.*)?|~\\$[^/]*|__MACOSX/.*|Thumbs\\.db|desktop\\.ini)");
    private static final Pattern TEXT = Pattern.compile("(?i).*\\.(?:ya?ml|json|xlsx)");

    private PackFolder() {}

    /** The pack's files: the path in the archive of each, by its path in a bundle. Empty if there is no pack. */
    static Optional<SortedMap<String, String>> in(Archive archive) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String path : archive.paths()) {
            if (!LEFT_BEHIND.matcher(path).matches()) {
                files.put(path, path);
            }
        }
        String top = top(files);
        if (has(files, FOLDER)) {
            return Optional.of(below(files, FOLDER));
        }
        if (!top.isEmpty() && has(files, top + FOLDER)) {
            return Optional.of(below(files, top + FOLDER));
        }
        boolean jar = files.keySet().stream().anyMatch(path -> path.startsWith("META-INF/"));
        boolean texts = files.keySet().stream().anyMatch(path -> isTopFile(path, top));
        return !jar && texts ? Optional.of(below(files, top)) : Optional.empty();
    }

    private static boolean isTopFile(String path, String top) {
        String rest = path.substring(top.length());
        return rest.indexOf('/') < 0
                && TEXT.matcher(rest.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean has(SortedMap<String, String> files, String folder) {
        SortedMap<String, String> tail = files.tailMap(folder);
        return !tail.isEmpty() && tail.firstKey().startsWith(folder);
    }

    // The one folder that everything lies in, or nothing.
    private static String top(SortedMap<String, String> files) {
        if (files.isEmpty()) {
            return "";
        }
        String top = files.firstKey().substring(0, files.firstKey().indexOf('/') + 1);
        return !top.isEmpty() && files.keySet().stream().allMatch(path -> path.startsWith(top)) ? top : "";
    }

    private static SortedMap<String, String> below(SortedMap<String, String> files, String folder) {
        SortedMap<String, String> pack = new TreeMap<>();
        files.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .forEach(path -> pack.put(FOLDER + path.substring(folder.length()), path));
        return pack;
    }
}
