package se.sambruk.otp.api.tender;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * What a supplier answered to a request.
 *
 * @param request the id of the request
 * @param tender the key of the supplier's tender
 * @param on the day it came; empty for the day of the act
 * @param text what was written; may be empty where files came
 * @param values the answers that follow from the text, as they were written, by requirement; only what was asked about
 * @param files as they came: an answer workbook or a price annex is read, as to what was asked about, and others are kept
 */
public record ReplyDraft(
        String request,
        String tender,
        Optional<LocalDate> on,
        String text,
        Map<RequirementId, String> values,
        List<GivenFile> files) {
    public ReplyDraft {
        Objects.requireNonNull(request);
        Objects.requireNonNull(tender);
        Objects.requireNonNull(on);
        Objects.requireNonNull(text);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "ReplyDraft";
    }
}
