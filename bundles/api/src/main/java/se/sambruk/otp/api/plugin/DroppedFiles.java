package se.sambruk.otp.api.plugin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a dropped file from the location of a bundle that came of it. Locations stand in what programs read and in the library's
 * records, where they must stay what they are; people know the file.
 */
public final class DroppedFiles {
    /** What the locations of bundles that came of dropped files begin with. */
    public static final String SCHEME = "otp-plugin:";

    // The folder's label, the file, and for code the beginning of its hash.
    private static final Pattern LOCATION =
            Pattern.compile(Pattern.quote(SCHEME) + "[^/]*/(.*?)(?:#[0-9a-f]{12})?", Pattern.DOTALL);

    private DroppedFiles() {}

    /** For people: {@code deploy/krav.xlsx}; another location, or what is none, as it is. */
    public static String said(String location) {
        Matcher dropped = LOCATION.matcher(location);
        return dropped.matches() ? "deploy/" + dropped.group(1) : location;
    }
}
