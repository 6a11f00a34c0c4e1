package se.sambruk.otp.api.casefile.log;

import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;

/** A file that is to be kept with an entry. Immutable. */
public final class NewAttachment {
    private final byte[] bytes;
    private final AttachmentRecord record;

    private NewAttachment(String name, String mediaType, byte[] bytes) {
        this.bytes = bytes.clone();
        this.record = new AttachmentRecord(name, mediaType, bytes.length, ContentHash.ofBytes(bytes));
    }

    /**
     * @param name the file's name, without its folder
     */
    public static NewAttachment of(String name, String mediaType, byte[] bytes) {
        Objects.requireNonNull(name);
        Objects.requireNonNull(mediaType);
        return new NewAttachment(name, mediaType, bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public AttachmentRecord record() {
        return record;
    }
}
