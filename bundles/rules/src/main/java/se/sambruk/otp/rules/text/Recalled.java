package se.sambruk.otp.rules.text;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Whether words are such as somebody looks for, remembered for each by its number: requirement texts repeat a few thousand words, and what looks for
 * something in them has nothing to do in most. Thread-safe.
 */
public final class Recalled {
    private static final byte UNTOLD = 0;
    private static final byte SUCH = 1;
    private static final byte OTHER = 2;

    /** How many words are remembered to begin with. */
    private static final int LEAST = 256;

    private final Predicate<String> such;
    private volatile byte[] told = new byte[LEAST];

    private Recalled(Predicate<String> such) {
        this.such = such;
    }

    /**
     * @param such asked with what stands there in small letters; must always answer alike
     */
    public static Recalled of(Predicate<String> such) {
        return new Recalled(such);
    }

    public boolean is(Token token) {
        int number = token.number();
        if (number < 0) {
            return such.test(token.lower());
        }
        byte[] known = told;
        byte answer = number < known.length ? known[number] : UNTOLD;
        if (answer == UNTOLD) {
            answer = such.test(token.lower()) ? SUCH : OTHER;
            remember(number, answer);
        }
        return answer == SUCH;
    }

    /** Whether any word of a text is such. */
    public boolean isIn(Analysis analysis) {
        for (Token token : analysis.tokens()) {
            if (is(token)) {
                return true;
            }
        }
        return false;
    }

    /** What another thread remembers meanwhile may be lost, and is then asked for anew. */
    private void remember(int number, byte answer) {
        byte[] known = told;
        if (number >= known.length) {
            known = Arrays.copyOf(known, Math.max(number + 1, known.length * 2));
            told = known;
        }
        known[number] = answer;
    }
}
