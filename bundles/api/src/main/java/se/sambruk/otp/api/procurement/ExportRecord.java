package se.sambruk.otp.api.procurement;

import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * That an issue was written to a file.
 *
 * @param format the format's id
 * @param formatVersion the version of the format that wrote it
 * @param fileName the file's name, without its folder
 * @param sha256 the hash of the file
 */
public record ExportRecord(
        String procurement, int issue, String format, String formatVersion, String fileName, ContentHash sha256) {
    public ExportRecord {
        Objects.requireNonNull(procurement);
        Objects.requireNonNull(format);
        Objects.requireNonNull(formatVersion);
        Objects.requireNonNull(fileName);
        Objects.requireNonNull(sha256);
    }
}
