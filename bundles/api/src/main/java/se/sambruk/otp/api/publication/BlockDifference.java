package se.sambruk.otp.api.publication;

import java.util.Objects;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * A block that two variants have differently.
 *
 * @param topic the id of the topic that it stands in
 * @param block its id
 * @param before its text on the left; empty where it is not there
 * @param after its text on the right; empty where it is not there
 */
public record BlockDifference(String topic, String block, Kind kind, String before, String after) {
    /** How they differ. */
    public enum Kind implements WireValue {
        ADDED("added"),
        REMOVED("removed"),
        CHANGED("changed"),
        /** The same words in another place. */
        MOVED("moved");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    public BlockDifference {
        Objects.requireNonNull(topic);
        Objects.requireNonNull(block);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }
}
