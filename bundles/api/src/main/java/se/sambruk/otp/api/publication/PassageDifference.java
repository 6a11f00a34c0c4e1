package se.sambruk.otp.api.publication;

import java.util.Map;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * A passage that two variants have differently.
 *
 * @param passage what it is
 * @param topic the id of the topic that it is in, or the heading of; empty where it is in none
 * @param id of a block, the name of a term or the title of an attachment; empty for the others
 * @param before what it says on the left; empty where it is not there. Where both say the same but do not look it, or lead elsewhere, with
 *     marks that tell how they differ
 * @param after as before, on the right
 */
public record PassageDifference(PassageKind passage, String topic, String id, Kind kind, String before, String after) {
    /** How they differ. */
    public enum Kind implements WireValue {
        ADDED("added"),
        REMOVED("removed"),
        CHANGED("changed"),
        /** The same words in another place, or a heading at another level. */
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

    public PassageDifference {
        Objects.requireNonNull(passage);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
    }

    /** Its canonical tree. */
    public Map<String, Object> tree() {
        return new TreeWriter()
                .put("change", kind)
                .put("passage", passage)
                .putText("topic", topic)
                .putText(passage == PassageKind.BLOCK ? "block" : "name", id)
                .putText("before", before)
                .putText("after", after)
                .done();
    }
}
