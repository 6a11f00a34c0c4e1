package se.sambruk.otp.format.archimate.xml;

/**
 * What files that are read may cost.
 *
 * @param bytes the greatest size of all files of a model together, after unpacking
 * @param concepts the greatest number of elements, relations and views together
 * @param depth how many XML elements may lie within each other; what is read is walked through by recursion, so some hundreds at most
 * @param files the greatest number of files of a folder or an archive
 */
public record XmlLimits(long bytes, int concepts, int depth, int files) {
    private static final long MEBIBYTE = 1024 * 1024;

    /** The limit on size as people write it. */
    public long mebibytes() {
        return bytes / MEBIBYTE;
    }
}
