package se.sambruk.otp.api.tender;

import java.util.Objects;

/** A file that came with a tender or an answer, as it came. Immutable. {@link #toString} tells nothing of it. */
public final class GivenFile {
    private final String name;
    private final String from;
    private final byte[] bytes;

    private GivenFile(String name, String from, byte[] bytes) {
        this.name = Objects.requireNonNull(name);
        this.from = Objects.requireNonNull(from);
        this.bytes = bytes.clone();
    }

    /**
     * @param name without its folder
     */
    public static GivenFile of(String name, byte[] bytes) {
        return new GivenFile(name, name, bytes);
    }

    /** The same file, and where whoever hands it in has it: many tenders' files are called the same. Told to that person, and not kept. */
    public GivenFile from(String place) {
        return new GivenFile(name, place, bytes);
    }

    /** Where it was; its name unless that is known. */
    public String from() {
        return from;
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
