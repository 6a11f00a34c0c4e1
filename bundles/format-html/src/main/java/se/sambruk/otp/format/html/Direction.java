package se.sambruk.otp.format.html;

import java.util.Locale;
import java.util.Set;

/** In which direction text is read: by its first letter that has one (the Unicode bidirectional algorithm, P2 and P3). */
enum Direction {
    LEFT_TO_RIGHT("ltr"),
    RIGHT_TO_LEFT("rtl");

    /** Languages whose usual script is read from right to left. */
    private static final Set<String> LEFTWARD =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi");

    private final String html;

    Direction(String html) {
        this.html = html;
    }

    /** That of most of what is written in a language. */
    static Direction of(Locale locale) {
        return LEFTWARD.contains(locale.getLanguage()) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }

    /** What {@code dir} has for its value. */
    String html() {
        return html;
    }

    /** That of a text within this one; the same where the text has no letters that have one. */
    Direction of(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return LEFT_TO_RIGHT;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return RIGHT_TO_LEFT;
                }
                default -> {
                    // Digits, spaces and signs go with what is around them.
                }
            }
        }
        return this;
    }

    /** The value of {@code dir} for a text within this one; {@code null} where it need not be said. */
    String told(String text) {
        Direction own = of(text);
        return own == this ? null : own.html;
    }
}
