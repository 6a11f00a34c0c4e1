package se.sambruk.otp.rules.text;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What an amount counts. The words are data: {@code units.yaml}. */
public enum Unit {
    /** Seconds and less. */
    SECONDS,
    /** Minutes and more. */
    TIME,
    /** Parts of a hundred or a thousand. */
    SHARE,
    /** Anything else that can be counted. */
    THINGS,
    /** Nothing that stands there. */
    NONE;

    private static final class Known {
        static final Map<?, ?> DATA = Data.mapping(Unit.class, "units.yaml");
        static final Set<String> SECONDS = set("seconds");
        static final Set<String> TIME = set("time");
        static final Set<String> SHARE = set("share");
        static final Set<String> MULTIPLIERS = set("multipliers");
        static final Set<String> NUMERALS = set("numerals");
        static final Set<String> MARKS = set("marks");
        static final Set<String> NONE = set("none");
        static final Set<String> JOINING = set("joining");

        private static Set<String> set(String key) {
            return new HashSet<>(Data.words(DATA, key));
        }
    }

    /** What a word counts, in small letters; of compounds their last part: arbetsdagar. */
    static Unit of(String word) {
        if (Known.SECONDS.contains(word)) {
            return SECONDS;
        }
        if (Known.SHARE.contains(word)) {
            return SHARE;
        }
        for (int i = 0; i == 0 || word.length() - i >= 4; i++) {
            if (Known.TIME.contains(word.substring(i))) {
                return TIME;
            }
        }
        return THINGS;
    }

    /** Whether a length of time. */
    public boolean isTime() {
        return this == SECONDS || this == TIME;
    }

    /** Whether a sign is a unit by itself: %, €. */
    static boolean isSign(Token token) {
        return token.kind() == TokenKind.MARK && Known.MARKS.contains(token.written());
    }

    /** Words that follow amounts and are not what these count: utgår, sammanlagt. */
    static boolean isNone(String word) {
        return Known.NONE.contains(word);
    }

    /** Abbreviations that do: t.ex. */
    static boolean isJoining(String abbreviation) {
        return Known.JOINING.contains(abbreviation);
    }

    /** tusen, miljoner. */
    static boolean isMultiplier(String word) {
        return Known.MULTIPLIERS.contains(word);
    }

    /** två, tjugofyra; not en and ett, which are more often articles. */
    static boolean isNumeral(String word) {
        return Known.NUMERALS.contains(word);
    }
}
