package se.sambruk.otp.api.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;

/** The bytes of a picture, held once however many figures show them, and hashed once. Immutable and thread-safe. */
public final class Picture {
    private final byte[] bytes;
    private final String mediaType;
    private volatile ContentHash hash;

    private Picture(byte[] bytes, String mediaType) {
        this.bytes = bytes;
        this.mediaType = Objects.requireNonNull(mediaType);
    }

    /**
     * @param bytes copied, this once
     * @param mediaType {@code image/png} or {@code image/svg+xml}
     */
    public static Picture of(byte[] bytes, String mediaType) {
        return new Picture(bytes.clone(), mediaType);
    }

    public String mediaType() {
        return mediaType;
    }

    /** How many bytes it has. */
    public int size() {
        return bytes.length;
    }

    /** A copy of its bytes, the caller's own. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its bytes to be read, without a copy of them. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** The hash of its bytes. */
    public ContentHash hash() {
        ContentHash known = hash;
        if (known == null) {
            known = ContentHash.ofBytes(bytes);
            hash = known;
        }
        return known;
    }
}
