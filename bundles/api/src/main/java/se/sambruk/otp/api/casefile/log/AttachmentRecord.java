package se.sambruk.otp.api.casefile.log;

import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * A file that belongs to an entry, by what is known of it.
 *
 * @param name the file's name, without its folder
 * @param mediaType such as {@code application/pdf}
 * @param size in bytes
 * @param sha256 what it is asked for by
 */
public record AttachmentRecord(String name, String mediaType, int size, ContentHash sha256) {
    public AttachmentRecord {
        Objects.requireNonNull(name);
        Objects.requireNonNull(mediaType);
        Objects.requireNonNull(sha256);
        if (size < 0) {
            throw new IllegalArgumentException("a size is not negative");
        }
    }

    public static AttachmentRecord fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new AttachmentRecord(
                in.text("name"), in.text("media-type"), in.integer("size"), new ContentHash(in.text("sha256")));
    }

    public Object tree() {
        return new TreeWriter()
                .put("name", name)
                .put("media-type", mediaType)
                .put("size", size)
                .put("sha256", sha256)
                .done();
    }

    /** Nothing of the file: its name alone may tell of a tender. */
    @Override
    public String toString() {
        return "AttachmentRecord";
    }
}
