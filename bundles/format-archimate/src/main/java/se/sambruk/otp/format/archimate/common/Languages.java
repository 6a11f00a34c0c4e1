package se.sambruk.otp.format.archimate.common;

import java.util.regex.Pattern;

/** Language tags as {@code xml:lang} allows them. What is no such tag becomes one for private use, from which it is got back. */
public final class Languages {
    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
    private static final String PRIVATE = "x-otp";
    private static final Pattern CODED = Pattern.compile(PRIVATE + "(-([0-9a-f]{4}){1,2})+");
    private static final int PART = 8;

    private Languages() {}

    /** Whether a tag, which is not empty, can be written as it is. */
    public static boolean isTag(String language) {
        return TAG.matcher(language).matches() && !language.startsWith(PRIVATE);
    }

    public static String encode(String language) {
        if (isTag(language)) {
            return language;
        }
        StringBuilder hex = new StringBuilder();
        for (char c : language.toCharArray()) {
            hex.append(String.format("%04x", (int) c));
        }
        StringBuilder out = new StringBuilder(PRIVATE);
        for (int i = 0; i < hex.length(); i += PART) {
            out.append('-').append(hex, i, Math.min(hex.length(), i + PART));
        }
        return out.toString();
    }

    public static String decode(String tag) {
        if (!tag.startsWith(PRIVATE) || !CODED.matcher(tag).matches()) {
            return tag;
        }
        String hex = tag.substring(PRIVATE.length()).replace("-", "");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 4) {
            out.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
        }
        return encode(out.toString()).equals(tag) ? out.toString() : tag;
    }
}
