package se.sambruk.otp.api.text;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** As much of something long as a message has room for: enough for a person to find it by. */
public final class Excerpts {
    /** How many names a message lists before it says that there are more. */
    private static final int NAMED = 5;

    /** How many characters of a text a message shows. */
    private static final int SHOWN = 60;

    private Excerpts() {}

    /** The beginning of a text, on one line; no character is halved. */
    public static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        int shown = line.offsetByCodePoints(0, Math.min(SHOWN, line.codePointCount(0, line.length())));
        return shown < line.length() ? line.substring(0, shown).strip() + " …" : line;
    }

    /** The first of some names, with a mark if there are more. */
    public static String some(Collection<String> names) {
        String listed = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        return names.size() > NAMED ? listed + ", …" : listed;
    }

    /** Characters by their codes, such as {@code U+0001}: for those that cannot be shown. */
    public static String codes(Collection<Integer> characters) {
        return characters.stream()
                .map(c -> String.format(Locale.ROOT, "U+%04X", c))
                .collect(Collectors.joining(", "));
    }
}
