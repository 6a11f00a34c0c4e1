package se.sambruk.otp.api.tender;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.casefile.log.NewAttachment;

/**
 * A control of a tender or its supplier.
 *
 * @param tender the tender's key
 * @param passed whether nothing was found that stands in the way
 * @param basis where the law asks for it; empty for the platform's own
 */
public record ControlDraft(
        String tender, ControlSubject subject, boolean passed, String basis, List<NewAttachment> files) {
    public ControlDraft {
        Objects.requireNonNull(tender);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(basis);
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "ControlDraft";
    }
}
