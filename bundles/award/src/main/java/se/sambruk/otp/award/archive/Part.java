package se.sambruk.otp.award.archive;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file in an archive.
 *
 * @param path within it, with {@code /}
 * @param title what it is, for whoever reads the index; empty where that is told elsewhere
 * @param entry the label of the log's entry that it belongs to
 * @param isVouchedFor whether somebody has read it and found nothing that is masked
 * @param bytes gives its bytes, when they are written: not all files are in memory at once
 */
record Part(String path, String title, Optional<String> entry, boolean isVouchedFor, Supplier<byte[]> bytes) {
    Part {
        Objects.requireNonNull(path);
        Objects.requireNonNull(title);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(bytes);
    }

    static Part of(String path, String title, byte[] bytes) {
        return new Part(path, title, Optional.empty(), false, () -> bytes);
    }

    Part within(String label) {
        return new Part(path, title, Optional.of(label), isVouchedFor, bytes);
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
