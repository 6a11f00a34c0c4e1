package se.sambruk.otp.api.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * Something that suppliers are asked, all the same thing.
 *
 * @param tenders the keys of theirs, at least one
 * @param requirements what it is about
 * @param items the ids of the prices that it is about
 * @param question as it is sent
 * @param equality how suppliers are treated alike: who else was given the same chance, or why nobody
 * @param basis where the law permits it; empty for the platform's own
 */
public record ClarificationDraft(
        List<String> tenders,
        ClarificationManner manner,
        List<RequirementId> requirements,
        List<String> items,
        String question,
        String equality,
        String basis,
        Optional<LocalDate> due,
        List<NewAttachment> files) {
    public ClarificationDraft {
        tenders = List.copyOf(tenders);
        Objects.requireNonNull(manner);
        requirements = List.copyOf(requirements);
        items = List.copyOf(items);
        Objects.requireNonNull(question);
        Objects.requireNonNull(equality);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(due);
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "ClarificationDraft";
    }
}
