package se.sambruk.otp.api.award.masking;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an officer has found, after assessing secrecy, to be left out of a copy of a case. Secret: {@link #toString} tells nothing of it.
 *
 * @param assessedBy who assessed it
 * @param on the day of the assessment
 * @param rules what is masked, in the order in which it is numbered
 * @param files the files of entries that go with the copy
 * @param otherFiles why all other files of entries are left out; empty where none is
 */
public record Masking(
        String assessedBy,
        LocalDate on,
        List<MaskingRule> rules,
        List<ReleasedFile> files,
        Optional<Ground> otherFiles) {
    /**
     * Why something is left out.
     *
     * @param reason in words that whoever gets the copy can read
     * @param provision where the law has it, as {@code OSL 31 kap. 16 §}
     */
    public record Ground(String reason, String provision) {
        public Ground {
            if (reason.isBlank() || provision.isBlank()) {
                throw new IllegalArgumentException("a masking has a reason and a provision");
            }
        }
    }

    public Masking {
        Objects.requireNonNull(assessedBy);
        Objects.requireNonNull(on);
        rules = List.copyOf(rules);
        files = List.copyOf(files);
        Objects.requireNonNull(otherFiles);
    }

    @Override
    public String toString() {
        return "Masking";
    }
}
