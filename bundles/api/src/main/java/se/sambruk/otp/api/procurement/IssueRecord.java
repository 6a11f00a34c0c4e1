package se.sambruk.otp.api.procurement;

import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.store.Act;

/**
 * Something that has been issued (fastställd) in a procurement, and never changes.
 *
 * @param number from 1 within the procurement
 * @param specification the hash of the frozen specification
 * @param published the hash of what suppliers may see of it; what their workbooks carry
 * @param version the documents' version, as the officer wrote it
 * @param profile the blob that holds the profile as it was written
 * @param requirements how many requirements it has
 * @param act who issued it, and when
 */
public record IssueRecord(
        String procurement,
        int number,
        ContentHash specification,
        ContentHash published,
        String version,
        ContentHash profile,
        int requirements,
        Act act) {
    public IssueRecord {
        Objects.requireNonNull(procurement);
        Objects.requireNonNull(specification);
        Objects.requireNonNull(published);
        Objects.requireNonNull(version);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(act);
    }
}
