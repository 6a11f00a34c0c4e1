package se.sambruk.otp.plugins.file;

/**
 * How much is accepted of one file.
 *
 * @param fileBytes of the file itself
 * @param entries in an archive
 * @param unpackedBytes of everything in an archive together
 * @param ratio between what is unpacked and what is packed, for one file in an archive
 */
public record Limits(long fileBytes, int entries, long unpackedBytes, int ratio) {
    public static final long MEGABYTE = 1024 * 1024;

    /** Large enough for a format that carries a library with it, far below what would trouble the machine. */
    public static final Limits DEFAULT = new Limits(100 * MEGABYTE, 20_000, 400 * MEGABYTE, 200);

    public Limits {
        if (fileBytes < 1 || entries < 1 || unpackedBytes < 1 || ratio < 1) {
            throw new IllegalArgumentException("every limit is at least 1");
        }
    }

    static long megabytes(long bytes) {
        return Math.max(1, bytes / MEGABYTE);
    }
}
