package se.sambruk.otp.content.tree;

/**
 * How much is read before a file or pack is refused: what keeps a mistake, or somebody's malice, from taking the machine's
 * memory. Configuration with sound defaults.
 *
 * @param fileBytes of a text file
 * @param packBytes of all text files of a pack together
 * @param depth of lists and objects within each other
 * @param values of a pack, each text, number, list and object counted
 * @param lineLength of a YAML file, in characters; the parser's time grows with the square of it
 * @param files of a pack
 * @param resourceBytes of a template or another carried file
 * @param archiveBytes of all files of an archive, unpacked
 * @param archiveRatio how many times larger an unpacked file may be than packed
 * @param problems that are told of one by one
 */
public record Limits(
        long fileBytes,
        long packBytes,
        int depth,
        int values,
        int lineLength,
        int files,
        long resourceBytes,
        long archiveBytes,
        int archiveRatio,
        int problems) {
    public static final long MEGABYTE = 1024L * 1024;

    /** Holds some 20,000 requirements with room to spare, and frames and folders as deep within each other as anybody draws them. */
    public static final Limits DEFAULT = new Limits(
            20 * MEGABYTE, 50 * MEGABYTE, 128, 3_000_000, 65_536, 2_000, 10 * MEGABYTE, 100 * MEGABYTE, 200, 200);
}
