package se.sambruk.otp.api.award.masking;

import java.util.Objects;
import se.sambruk.otp.api.problem.SourceLocation;

/**
 * A file of an entry that goes with a masked copy: all others are left out. Secret: {@link #toString} tells nothing of it.
 *
 * @param entry the entry's label
 * @param name the file's name as the log has it
 * @param readBy who has read all of it and found nothing that is masked; empty where the platform is to look, which it can in texts, workbooks and
 *     documents of Office but not in pictures and PDF files
 * @param place where it was written
 */
public record ReleasedFile(String entry, String name, String readBy, SourceLocation place) {
    public ReleasedFile {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(name);
        Objects.requireNonNull(readBy);
        Objects.requireNonNull(place);
    }

    @Override
    public String toString() {
        return "ReleasedFile";
    }
}
