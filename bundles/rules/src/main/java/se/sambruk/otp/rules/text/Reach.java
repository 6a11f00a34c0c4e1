package se.sambruk.otp.rules.text;

/**
 * What of a sentence stands so near a token that it may belong to it. Sentences that people write are shorter; that one of a hundred thousand words
 * takes time in proportion to it too is why rules look no further.
 *
 * @param first the index of its first token
 * @param last the index after its last token
 */
public record Reach(int first, int last) {
    private static final int FAR = 60;

    static Reach of(Sentence sentence, int token) {
        return new Reach(Math.max(sentence.first(), token - FAR), Math.min(sentence.last(), token + FAR));
    }

    public boolean holds(int token) {
        return token >= first && token < last;
    }
}
