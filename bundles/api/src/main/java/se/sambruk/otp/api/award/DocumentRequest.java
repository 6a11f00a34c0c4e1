package se.sambruk.otp.api.award;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which documents are to be written, and where.
 *
 * @param kinds which; empty for all that the state of the case calls for, without those that somebody must have asked for
 * @param tenders the keys of those whose suppliers they are for; empty for all
 * @param formats the ids of document formats
 * @param folder an absolute path of a folder that is there
 * @param sent the day on which suppliers are told; empty for the day in the case, or the day of asking
 * @param electronic whether they are told by electronic means; empty for what the case says
 * @param asked the day on which a supplier asked to be told more
 */
public record DocumentRequest(
        List<AwardDocumentKind> kinds,
        List<String> tenders,
        List<String> formats,
        Path folder,
        Optional<LocalDate> sent,
        Optional<Boolean> electronic,
        Optional<LocalDate> asked) {
    public DocumentRequest {
        kinds = List.copyOf(kinds);
        tenders = List.copyOf(tenders);
        formats = List.copyOf(formats);
        Objects.requireNonNull(folder);
        Objects.requireNonNull(sent);
        Objects.requireNonNull(electronic);
        Objects.requireNonNull(asked);
    }

    @Override
    public String toString() {
        return "DocumentRequest";
    }
}
