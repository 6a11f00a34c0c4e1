package se.sambruk.otp.content.picture;

import java.util.Locale;

/**
 * A token of a style.
 *
 * @param text as written, without the quotes of a string, the parentheses of a function or an address, and the signs before a name
 * @param at where it begins, counted in characters
 */
record CssToken(Kind kind, String text, int at) {
    enum Kind {
        NAME,
        /** A name with {@code (} after it. */
        FUNCTION,
        /** A name with {@code @} before it. */
        RULE,
        /** Letters and digits with {@code #} before them. */
        HASH,
        STRING,
        /** What stands in {@code url(…)}, with quotes or without. */
        ADDRESS,
        /** With its unit or per cent sign, if any. */
        NUMBER,
        SPACE,
        /** Any other sign, by itself. */
        SIGN
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }

    /** The text as names are compared: styles do not tell large letters from small. */
    String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** As it is written, or near enough to be found. */
    String written() {
        return switch (kind) {
            case FUNCTION -> text + "(";
            case RULE -> "@" + text;
            case HASH -> "#" + text;
            case ADDRESS -> "url(" + text + ")";
            case STRING -> "\"" + text + "\"";
            default -> text;
        };
    }
}
