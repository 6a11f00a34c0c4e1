package se.sambruk.otp.api.tender;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * The answer in force to one requirement, and how it came about. Secret: {@link #toString} tells the requirement alone.
 *
 * @param row how it stands, and the place in the file
 * @param given what was given; empty where nothing was
 * @param entry the label of the log's entry that it came with
 * @param file the hash of the file where it stands; empty where it was given in another way, which the entry tells
 * @param clarification the id of the {@link Clarification} by which it came or was explained; empty where it is as the tender had it
 * @param before what was in force earlier, the first first; the row as it then stood, without what was before that
 */
public record TenderAnswer(
        JudgedRow row,
        Optional<SupplierAnswer> given,
        String entry,
        Optional<ContentHash> file,
        Optional<String> clarification,
        List<TenderAnswer> before) {
    public TenderAnswer {
        Objects.requireNonNull(row);
        Objects.requireNonNull(given);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(file);
        Objects.requireNonNull(clarification);
        before = List.copyOf(before);
    }

    @Override
    public String toString() {
        return "answer to " + row.id();
    }
}
