package se.sambruk.otp.rules.whole;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Data;
import se.sambruk.otp.rules.text.Quantity;

/** What an amount of time tells: how soon something is done, or how long it lasts. The two do not contradict each other. */
enum Lapse {
    /** "inom två sekunder". */
    UNTIL_DONE,
    /** "i minst fem år". */
    LASTING,
    /** Nothing that tells, or no time at all. */
    UNTOLD;

    private static final class Known {
        static final Map<?, ?> DATA = Data.mapping(Gist.class, "gist.yaml");
        static final Set<String> SOON = new HashSet<>(Data.words(DATA, "soon"));
        static final Set<String> LONG = new HashSet<>(Data.words(DATA, "long"));
        static final Set<String> DEGREES = new HashSet<>(Data.words(DATA, "degrees"));
    }

    /** How many words may tell how exact the amount is: "i som mest cirka fem år". */
    private static final int BEFORE = 5;

    static Lapse of(Analysis analysis, Quantity amount) {
        if (!amount.dimension().equals("time")) {
            return UNTOLD;
        }
        for (int i = amount.first() - 1; i >= 0 && i >= amount.first() - BEFORE; i--) {
            String word = analysis.word(i);
            if (Known.SOON.contains(word)) {
                return UNTIL_DONE;
            }
            if (Known.LONG.contains(word)) {
                return LASTING;
            }
            if (!Known.DEGREES.contains(word)) {
                break;
            }
        }
        // Nothing is to be done at the earliest, but much is kept at the least: "sparas minst fem år".
        return amount.bound() == Quantity.Bound.LEAST ? LASTING : UNTOLD;
    }

    /** Whether both may be about the same time; what is untold may be either. */
    boolean isComparableTo(Lapse other) {
        return this == other || this == UNTOLD || other == UNTOLD;
    }
}
