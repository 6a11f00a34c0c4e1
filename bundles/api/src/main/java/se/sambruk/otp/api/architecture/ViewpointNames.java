package se.sambruk.otp.api.architecture;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/**
 * What the viewpoints of ArchiMate 3.2 (appendix C) are called by people. As with {@link ArchitectureNames}, names are as within a sentence:
 * in lower case and without an article.
 */
public final class ViewpointNames {
    private static final String PREFIX = "viewpoint.";
    private static final Messages TEXTS = Messages.of(ViewpointNames.class);
    private static final Map<String, String> BY_LETTERS = new TreeMap<>();

    static {
        TEXTS.keys("en").stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> BY_LETTERS.put(letters(key.substring(PREFIX.length())), key));
    }

    private ViewpointNames() {}

    /** The name of one of the standard's, however its capitals, blanks and "and" are written; any other is told as it is written. */
    public static LocalizedText of(String viewpoint) {
        return Optional.ofNullable(BY_LETTERS.get(letters(viewpoint)))
                .map(TEXTS::text)
                .orElseGet(() -> LocalizedText.of(viewpoint.strip()));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\band\\b|[\\s_&-]+", "");
    }
}
