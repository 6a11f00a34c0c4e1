package se.sambruk.otp.api.tender;

import java.util.Objects;

/** A file that came with a tender or an answer, as it came. Immutable. {@link #toString} tells nothing of it. */
public final class GivenFile {
    private final String name;
    private final byte[] bytes;

    private GivenFile(String name, byte[] bytes) {
        this.name = Objects.requireNonNull(name);
        this.bytes = bytes.clone();
    }

    /**
     * @param name without its folder
     */
    public static GivenFile of(String name, byte[] bytes) {
        return new GivenFile(name, bytes);
    }

    public String name() {
        return name;
    }

    /** In bytes. */
    public int size() {
        return bytes.length;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "GivenFile";
    }
}
