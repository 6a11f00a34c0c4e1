package se.sambruk.otp.api.publication;

import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * A part of what a variant says: the least that one differs from another by.
 *
 * @param topic the id of the topic that it is in, or the heading of; empty where it is in none
 * @param id of a block, the name of a term or the title of an attachment; empty for the others
 * @param level how deep a heading stands, from 1; 0 for the others
 * @param text all that it says, as plain text
 * @param hash of what is rendered: two with one hash are read alike
 */
public record Passage(PassageKind kind, String topic, String id, int level, String text, ContentHash hash) {
    public Passage {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(id);
        Objects.requireNonNull(text);
        Objects.requireNonNull(hash);
        if (level < 0 || level > 0 != (kind == PassageKind.HEADING)) {
            throw new IllegalArgumentException("headings have a level, from 1: " + kind + " " + level);
        }
    }
}
