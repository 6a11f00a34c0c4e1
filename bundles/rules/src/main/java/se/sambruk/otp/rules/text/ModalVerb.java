package se.sambruk.otp.rules.text;

import java.util.Map;
import java.util.Optional;

/** The words by which a text tells what is demanded, wished, allowed or possible. */
public enum ModalVerb {
    /** ska. */
    SKA,
    /** skall: an older way to write ska. */
    SKALL,
    /** måste. */
    MASTE,
    /** bör, and borde. */
    BOR,
    /** får, "may"; with a negation a prohibition. */
    FAR,
    /** kan. */
    KAN,
    /** kommer att: tells what will be, and binds nobody. */
    KOMMER_ATT,
    /** behöver, "need". */
    BEHOVER,
    /** skulle, ville, kunde: what is thought. */
    SKULLE;

    private static final Map<String, ModalVerb> WORDS = Map.ofEntries(
            Map.entry("ska", SKA),
            Map.entry("skall", SKALL),
            Map.entry("måste", MASTE),
            Map.entry("bör", BOR),
            Map.entry("borde", BOR),
            Map.entry("får", FAR),
            Map.entry("kan", KAN),
            Map.entry("behöver", BEHOVER),
            Map.entry("skulle", SKULLE),
            Map.entry("kunde", SKULLE));

    /** The modal that a word is, in small letters. {@code kommer} is one only before {@code att}, which the word alone does not tell. */
    static Optional<ModalVerb> of(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }

    /** Whether it binds: ska, skall or måste. */
    public boolean isDemand() {
        return this == SKA || this == SKALL || this == MASTE;
    }
}
