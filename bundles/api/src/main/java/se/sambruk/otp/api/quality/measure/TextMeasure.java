package se.sambruk.otp.api.quality.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * How long a text is, and how heavy to read. A word is a run of letters; a sentence ends at a full stop, exclamation or question mark
 * before white space, but not after an abbreviation or a number, and where a paragraph or an item of a list ends.
 */
public final class TextMeasure extends TreeValue {
    /** A text with no words. */
    public static final TextMeasure NONE = of(0, 0, 0, 0);

    /** Below this many words, LIX says more of chance than of the text. */
    public static final int JUDGED = 100;

    private final int words;
    private final int longWords;
    private final int sentences;
    private final int longestSentence;

    private TextMeasure(int words, int longWords, int sentences, int longestSentence) {
        this.words = words;
        this.longWords = longWords;
        this.sentences = sentences;
        this.longestSentence = longestSentence;
        if (longWords < 0 || longWords > words) {
            throw new IllegalArgumentException(longWords + " long words of " + words);
        }
        if (longestSentence < 0 || longestSentence > words || sentences < 0 || sentences > words) {
            throw new IllegalArgumentException(
                    sentences + " sentences, the longest of " + longestSentence + " words, of " + words);
        }
        if ((words == 0) != (sentences == 0) || (words == 0) != (longestSentence == 0)) {
            throw new IllegalArgumentException("words make sentences, and sentences have words");
        }
    }

    /**
     * @param longWords words of more than six letters
     * @param sentences that have a word
     * @param longestSentence in words
     * @throws IllegalArgumentException if the numbers cannot be of one text
     */
    public static TextMeasure of(int words, int longWords, int sentences, int longestSentence) {
        return new TextMeasure(words, longWords, sentences, longestSentence);
    }

    /** The measure of this text followed by another. */
    public TextMeasure plus(TextMeasure more) {
        return of(
                words + more.words,
                longWords + more.longWords,
                sentences + more.sentences,
                Math.max(longestSentence, more.longestSentence));
    }

    public int words() {
        return words;
    }

    /** Words of more than six letters. */
    public int longWords() {
        return longWords;
    }

    public int sentences() {
        return sentences;
    }

    /** The words of the longest sentence. */
    public int longestSentence() {
        return longestSentence;
    }

    /**
     * Läsbarhetsindex, with one decimal: words / sentences + 100 × long words / words (Björnsson 1968). Below 30 very easy, to 40 easy,
     * to 50 medium, to 60 heavy. Empty for a text of fewer than {@value #JUDGED} words.
     */
    public Optional<BigDecimal> lix() {
        return words < JUDGED ? Optional.empty() : Optional.of(rounded());
    }

    /** Whether it can be judged and is heavier than this. Of the exact value, not of the one rounded for people. */
    public boolean isHeavierThan(int lix) {
        // words/sentences + 100·long/words > lix, without division.
        long left = (long) words * words + 100L * longWords * sentences;
        return words >= JUDGED && left > (long) lix * words * sentences;
    }

    private BigDecimal rounded() {
        BigDecimal numerator = BigDecimal.valueOf((long) words * words + 100L * longWords * sentences);
        return numerator.divide(BigDecimal.valueOf((long) words * sentences), 1, RoundingMode.HALF_UP);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("words", words)
                .put("long-words", longWords)
                .put("sentences", sentences)
                .put("longest-sentence", longestSentence)
                .put("lix", lix().map(BigDecimal::toPlainString))
                .done();
    }
}
