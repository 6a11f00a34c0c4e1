package se.sambruk.otp.rules.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * A word for what is measured.
     *
     * @param dimension time, share, points, money or size; of what is counted, count and the word
     * @param name the first of the words for it
     * @param factor how much of the dimension's base it is
     */
    record Measure(String dimension, String name, BigDecimal factor) {
        Unit kind() {
            return switch (dimension) {
                case "time" -> factor.compareTo(BigDecimal.ONE) <= 0 ? SECONDS : TIME;
                case "share", "points" -> SHARE;
                default -> THINGS;
            };
        }
    }

    private static final List<String> DIMENSIONS = List.of(
            "time", "share", "points", "money", "size", "temperature", "length", "area", "weight", "volume", "count");

    private static final class Known {
        static final Map<?, ?> DATA = Data.mapping(Unit.class, "units.yaml");
        static final Map<String, Measure> MEASURES = measures();
        static final Set<String> MARKS = set("marks");
        static final Set<String> NONE = set("none");
        static final Set<String> JOINING = set("joining");
        static final Set<String> BETWEEN = set("between");

        private static Map<String, Measure> measures() {
            Map<String, Measure> measures = new HashMap<>();
            for (String dimension : DIMENSIONS) {
                for (Object line : (List<?>) DATA.get(dimension)) {
                    Map<?, ?> unit = (Map<?, ?>) line;
                    List<String> words = Data.words(unit, "words");
                    // Of what is counted each is measured by itself.
                    String of = dimension.equals("count") ? "count " + words.get(0) : dimension;
                    BigDecimal factor = new BigDecimal(String.valueOf(unit.get("factor")));
                    words.forEach(word -> measures.put(word, new Measure(of, words.get(0), factor)));
                }
            }
            return measures;
        }

        private static Set<String> set(String key) {
            return new HashSet<>(Data.words(DATA, key));
        }
    }

    /** The shortest last part of a compound that tells what it counts. */
    private static final int SHORTEST = 4;

    /** The longest, minuterna and the like, however long the word. */
    private static final int LONGEST = 16;

    /** What a word counts, in small letters; of compounds their last part: arbetsdagar. */
    static Unit of(String word) {
        return measure(word).map(Measure::kind).orElse(THINGS);
    }

    /** What a word measures; empty where it only counts things. */
    static Optional<Measure> measure(String word) {
        Measure known = Known.MEASURES.get(word);
        for (int i = Math.max(1, word.length() - LONGEST); known == null && word.length() - i >= SHORTEST; i++) {
            Measure last = Known.MEASURES.get(word.substring(i));
            known = last != null && last.kind() == TIME ? last : null;
        }
        return Optional.ofNullable(known);
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

    /** Words that only tell more of what is counted: samtidiga. */
    static boolean isBetween(String word) {
        return Known.BETWEEN.contains(word);
    }
}
