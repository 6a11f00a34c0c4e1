package se.sambruk.otp.api.award;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;

/**
 * A case that was written to a file.
 *
 * @param size in bytes
 * @param sha256 of the file
 * @param manifest of the list of what is in it: what is noted elsewhere to show later that the archive is as it was
 * @param files how many there are in it
 * @param maskings how many places were masked, and files and entries left out; 0 for the whole case
 * @param findings what somebody should look at; never errors
 */
public record ArchiveReceipt(
        Path file,
        long size,
        ContentHash sha256,
        ContentHash manifest,
        int files,
        int maskings,
        List<Problem> findings) {
    public ArchiveReceipt {
        Objects.requireNonNull(file);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(manifest);
        findings = List.copyOf(findings);
    }
}
