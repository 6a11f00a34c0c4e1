package se.sambruk.otp.rules.text;

/**
 * An amount in a text: {@code 99,5 procent}, {@code två dygn}, {@code {{timmar}} timmar}, {@code 5–10 sekunder}.
 *
 * @param first the index of its first token
 * @param last the index of its last token, without what it counts
 * @param unit the index of what it counts; negative where nothing follows that could be that
 * @param kind what it counts
 * @param inWords whether it is written with letters
 */
public record Amount(int first, int last, int unit, Unit kind, boolean inWords) {
    /** With what it counts, where that stands. */
    public int end() {
        return Math.max(last, unit);
    }
}
