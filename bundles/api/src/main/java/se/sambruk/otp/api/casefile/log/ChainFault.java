package se.sambruk.otp.api.casefile.log;

import java.util.Objects;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * Something that is wrong with a log.
 *
 * @param number of the entry where it was noticed
 */
public record ChainFault(Kind kind, int number) {
    /** What is wrong. */
    public enum Kind implements WireValue {
        /** The entry is not what it was when it was written. */
        CHANGED("changed"),
        /** There is no entry with the number, though there are later ones. */
        MISSING("missing"),
        /** The entry is bound to another one than the one before it. */
        UNBOUND("unbound"),
        /** The log ends elsewhere than where it is known to end. */
        CUT("cut");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    public ChainFault {
        Objects.requireNonNull(kind);
    }
}
