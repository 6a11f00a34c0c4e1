package se.sambruk.otp.api.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.problem.Problem;

/**
 * Proof of what was written.
 *
 * @param format the format's id
 * @param version the version that wrote it; exactly one
 * @param file where
 * @param size in bytes
 * @param sha256 of the file
 * @param losses what the format could not represent
 */
public record ExportReceipt(
        String format, PackVersion version, Path file, long size, ContentHash sha256, List<Problem> losses) {
    public ExportReceipt {
        Objects.requireNonNull(format);
        Objects.requireNonNull(version);
        Objects.requireNonNull(file);
        Objects.requireNonNull(sha256);
        losses = List.copyOf(losses);
    }
}
