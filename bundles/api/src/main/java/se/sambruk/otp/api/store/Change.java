package se.sambruk.otp.api.store;

import java.util.Objects;

/**
 * An entry of the change log: something that was written.
 *
 * @param sequence rises by each entry; there may be gaps
 * @param kind what happened, such as {@code edition.put} or {@code specification.issued}
 * @param subject what it happened to: a pack, an edition's hash, a procurement's id
 * @param detail what else there is to tell, such as a content hash; may be empty
 */
public record Change(long sequence, Act act, String kind, String subject, String detail) {
    public Change {
        Objects.requireNonNull(act);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(detail);
    }
}
