package se.sambruk.otp.publication.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.publication.HistoryRow;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationMetadata;
import se.sambruk.otp.api.publication.PublicationStatus;
import se.sambruk.otp.api.quality.FindingSeverity;

/** Whether what a publication says of itself agrees: its status, dates, approver and history. */
final class Statements {
    private final Publication publication;
    private final Remarks remarks;

    private Statements(Publication publication, Remarks remarks) {
        this.publication = publication;
        this.remarks = remarks;
    }

    static void check(Publication publication, Remarks remarks) {
        new Statements(publication, remarks).check();
    }

    private void check() {
        PublicationMetadata metadata = publication.metadata();
        List<HistoryRow> history = publication.history();
        Optional<HistoryRow> last = history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
        last.ifPresent(row -> status(metadata, row));
        if (!metadata.approvedBy().isEmpty() && metadata.approved().isEmpty()) {
            tell("metadata.approved-by", "OTP-4626", metadata.approvedBy());
        } else if (metadata.approvedBy().isEmpty() && metadata.approved().isPresent()) {
            tell("metadata.approved", "OTP-4633", metadata.approved().get());
        }
        if (last.isPresent() && metadata.versionDate().isPresent()) {
            LocalDate date = metadata.versionDate().get();
            if (date.isBefore(last.get().date())) {
                tell("metadata.version-date", "OTP-4627", date, last.get().date());
            }
        }
        for (int i = 1; i < history.size(); i++) {
            if (history.get(i).date().isBefore(history.get(i - 1).date())) {
                tell(
                        "history",
                        "OTP-4629",
                        history.get(i).date(),
                        history.get(i - 1).date());
            }
        }
    }

    private void status(PublicationMetadata metadata, HistoryRow last) {
        Optional<PublicationStatus> became = last.status();
        if (became.isPresent()
                && metadata.status().isPresent()
                && became.get() != metadata.status().get()) {
            tell(
                    "metadata.status",
                    "OTP-4625",
                    metadata.status().get().displayName(),
                    last.date(),
                    became.get().displayName());
        }
    }

    private void tell(String field, String code, Object... values) {
        remarks.ofField(FindingSeverity.WARNING, code, publication.id(), "", field, values);
    }
}
