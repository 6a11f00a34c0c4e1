package se.sambruk.otp.content.pack;

import java.util.regex.Pattern;

/** Tells paths that stay within a pack from those that lead out of it. */
public final class SafePath {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    private static final Pattern LEFT_BEHIND = Pattern.compile(
            "(?:.*/)?(?:\\.[^/]+/.*|~\\$[^/]*|\\.[^/]*|__MACOSX/.*|Thumbs\\.db|desktop\\.ini|[^/]*~|[^/]*\\.(?:tmp|bak|swp))");
    /** What amendments were written for, beside them: no content, and of no consequence for the edition. */
    private static final Pattern LOCK = Pattern.compile("(?:.*/)?amendments\\.lock\\.json");

    private SafePath() {}

    /** Whether a path, with {@code /} between folders, names a file below where it starts. */
    public static boolean isSafe(String path) {
        if (path.isEmpty()
                || path.startsWith("/")
                || path.indexOf('\\') >= 0
                || path.indexOf('\0') >= 0
                || DRIVE.matcher(path).matches()) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (part.equals("..") || part.equals(".") || part.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a file is one that programs leave behind and nobody means to be read as content. */
    public static boolean isIgnored(String path) {
        return LEFT_BEHIND.matcher(path).matches() || LOCK.matcher(path).matches();
    }
}
