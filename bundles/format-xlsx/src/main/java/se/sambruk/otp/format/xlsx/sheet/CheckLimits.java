package se.sambruk.otp.format.xlsx.sheet;

/**
 * What a workbook may cost to read.
 *
 * @param fileBytes the size of the file
 * @param contentBytes the size of all its parts when unpacked
 * @param parts how many parts it may have
 */
public record CheckLimits(long fileBytes, long contentBytes, int parts) {}
