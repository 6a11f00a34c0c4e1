package se.sambruk.otp.workbook;

/**
 * How much of a workbook is read before it is refused.
 *
 * @param fileBytes of the file
 * @param contentBytes of all its parts, unpacked
 * @param parts how many it may have
 * @param ratio how many times larger than packed a part may be; for parts of more than some megabytes, as short ones pack well
 *     without meaning harm
 * @param rows with content, of all sheets together
 */
public record BookLimits(long fileBytes, long contentBytes, int parts, int ratio, int rows) {
    public static final long MEGABYTE = 1024L * 1024;

    public static final BookLimits DEFAULT = new BookLimits(20 * MEGABYTE, 512 * MEGABYTE, 200, 500, 200_000);
}
