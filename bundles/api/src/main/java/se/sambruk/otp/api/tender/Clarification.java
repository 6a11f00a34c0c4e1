package se.sambruk.otp.api.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.casefile.log.AttachmentRecord;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;

/**
 * What a supplier was asked after the deadline, and what came of it. One request may go to several suppliers: then each has one of these, with the
 * same id. Secret: {@link #toString} tells the id alone.
 *
 * @param id the label of the request's entry in the log
 * @param tender the key of the tender that this is about
 * @param asked the keys of all tenders whose suppliers were asked the same, this one's included
 * @param requirements what it is about; may be empty where it is about prices or something else
 * @param items the ids of the prices that it is about
 * @param question as it was sent
 * @param equality how suppliers are treated alike: who else was given the same chance, or why nobody
 * @param basis where the law permits it, as {@code LOU 4 kap. 9 §}
 * @param due the last day to answer, where one was set
 * @param request who asked, when and why
 * @param files that were sent with it
 * @param answer what was answered; empty while nothing has been
 * @param struckBy the label of the entry that says that it was a mistake
 */
public record Clarification(
        String id,
        String tender,
        List<String> asked,
        ClarificationManner manner,
        List<RequirementId> requirements,
        List<String> items,
        String question,
        String equality,
        String basis,
        Optional<LocalDate> due,
        Act request,
        List<AttachmentRecord> files,
        Optional<Answer> answer,
        Optional<String> struckBy) {
    /**
     * What a supplier answered.
     *
     * @param entry the label of its entry in the log
     * @param on the day it came
     * @param text what was written; empty where only files came
     * @param changed the requirements whose answer in force it became; the rest of what was asked is as it was
     * @param changedItems the prices that it became
     * @param act who wrote it to the log, when and why
     * @param files as they came
     */
    public record Answer(
            String entry,
            LocalDate on,
            String text,
            List<RequirementId> changed,
            List<String> changedItems,
            Act act,
            List<AttachmentRecord> files) {
        public Answer {
            Objects.requireNonNull(entry);
            Objects.requireNonNull(on);
            Objects.requireNonNull(text);
            changed = List.copyOf(changed);
            changedItems = List.copyOf(changedItems);
            Objects.requireNonNull(act);
            files = List.copyOf(files);
        }

        @Override
        public String toString() {
            return "Answer";
        }
    }

    public Clarification {
        Objects.requireNonNull(id);
        Objects.requireNonNull(tender);
        asked = List.copyOf(asked);
        Objects.requireNonNull(manner);
        requirements = List.copyOf(requirements);
        items = List.copyOf(items);
        Objects.requireNonNull(question);
        Objects.requireNonNull(equality);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(due);
        Objects.requireNonNull(request);
        files = List.copyOf(files);
        Objects.requireNonNull(answer);
        Objects.requireNonNull(struckBy);
    }

    /** Whether it counts. */
    public boolean isStruck() {
        return struckBy.isPresent();
    }

    @Override
    public String toString() {
        return "Clarification " + id;
    }
}
