package se.sambruk.otp.api.quality.measure;

/**
 * A sentence of a text.
 *
 * @param start where it begins in the text, in UTF-16 code units
 * @param end where it ends, exclusively, with its full stop
 * @param words how many runs of letters it has; at least one
 * @param longWords how many of them have more than six letters
 */
public record MeasuredSentence(int start, int end, int words, int longWords) {
    public MeasuredSentence {
        if (start < 0 || end <= start || words < 1 || longWords < 0 || longWords > words) {
            throw new IllegalArgumentException(start + "–" + end + ", words " + words + ", long " + longWords);
        }
    }
}
