package se.sambruk.otp.content.ingest;

import java.util.regex.Pattern;

/** Tells by its name whether a source is a bundle, which comes and goes, or a file that somebody once took in. */
final class SourceNames {
    // A scheme of one letter is a drive.
    private static final Pattern LOCATION = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private SourceNames() {}

    static boolean isBundle(String source) {
        return LOCATION.matcher(source).matches();
    }
}
