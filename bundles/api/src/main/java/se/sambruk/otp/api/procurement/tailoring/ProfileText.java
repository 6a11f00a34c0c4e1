package se.sambruk.otp.api.procurement.tailoring;

import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;

/** A profile as it is written, in YAML. Immutable. */
public final class ProfileText {
    private final String name;
    private final byte[] bytes;

    private ProfileText(String name, byte[] bytes) {
        this.name = Objects.requireNonNull(name);
        this.bytes = bytes.clone();
    }

    /**
     * @param name the file's name, for the problems that are found in it
     * @param bytes of the whole file
     */
    public static ProfileText of(String name, byte[] bytes) {
        return new ProfileText(name, bytes);
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** What it is kept by. */
    public ContentHash hash() {
        return ContentHash.ofBytes(bytes);
    }

    /** The name alone: a profile holds reasons that suppliers must not see. */
    @Override
    public String toString() {
        return "ProfileText " + name;
    }
}
