package se.sambruk.otp.api.store;

import java.util.Objects;

/**
 * An entry of the change log: something that was written.
 *
 * @param sequence rises by each entry; there may be gaps
 * @param kind what happened: one of the constants here, or one that a later version knows
 * @param subject what it happened to: a pack, an edition's hash, a procurement's id
 * @param detail what else there is to tell, such as a content hash; may be empty
 */
public record Change(long sequence, Act act, String kind, String subject, String detail) {
    /** A pack has a new current edition. The subject is the pack's id, the detail the edition's hash. */
    public static final String EDITION_PUT = "edition.put";
    /**
     * A pack has no current edition any more. The subject is the pack's id, the detail the hash of the edition it had.
     */
    public static final String EDITION_WITHDRAWN = "edition.withdrawn";
    /** A blob was kept. The subject is its hash, the detail its media type. */
    public static final String BLOB_PUT = "blob.put";
    /** A specification was issued. The subject is the procurement's id, the detail the specification's hash. */
    public static final String SPECIFICATION_ISSUED = "specification.issued";
    /** An issue was exported. The subject is the procurement's id, the detail the format and the hash of the file. */
    public static final String SPECIFICATION_EXPORTED = "specification.exported";

    /** Variants of a publication were written to files. The subject is the publication's id, the detail the record's hash. */
    public static final String PUBLICATION_PUBLISHED = "publication.published";

    /**
     * Something was written to the log of a case. The subject is the procurement's id; where it tells of tenders, the subject is empty and the
     * actor the platform, whoever wrote it, and however much it was.
     */
    public static final String CASE_WRITTEN = "case.written";

    public Change {
        Objects.requireNonNull(act);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(detail);
    }
}
