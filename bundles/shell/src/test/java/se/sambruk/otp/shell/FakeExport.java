package se.sambruk.otp.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatOption;
import se.sambruk.otp.api.export.FormatRefusal;
import se.sambruk.otp.api.export.FormatState;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.export.FormatVerdict;
import se.sambruk.otp.api.export.FormatWatch;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;

/** Has a format in use, an older one that is finishing, and one that was refused; exports nothing. */
public record FakeExport() implements ExportService {
    @Override
    public List<FormatStatus> formats() {
        FormatDescriptor old = FormatDescriptor.builder("docx", new PackVersion(1, 0, 0))
                .label(LocalizedText.of("Word-dokument", "Word document"))
                .file("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx")
                .accepts(Document.class)
                .build();
        return List.of(
                FormatStatus.builder(docx(), FormatState.ACTIVE)
                        .registeredBy("se.sambruk.otp.format.docx 1.1.0", "otp:docx-2", 72)
                        .build(),
                FormatStatus.builder(old, FormatState.FINISHING)
                        .registeredBy("se.sambruk.otp.format.docx 1.0.0", "otp:docx-1", 71)
                        .running(1)
                        .build());
    }

    @Override
    public List<FormatRefusal> refusals() {
        FormatDescriptor refused = FormatDescriptor.builder("pdf", new PackVersion(2, 0, 0))
                .label(LocalizedText.of("PDF"))
                .file("application/pdf", "pdf")
                .accepts(Document.class)
                .build();
        Problem why = Problem.of(
                "OTP-5068",
                Severity.ERROR,
                LocalizedText.of(
                        "Formatet pdf 2.0.0 togs inte i bruk.", "The format pdf 2.0.0 was not taken into use."),
                LocalizedText.of("Meddela den som ger ut det.", "Tell whoever publishes it."));
        return List.of(FormatRefusal.builder(Instant.parse("2026-11-23T09:10:00Z"), List.of(why))
                .registeredBy("se.exempel.pdf 2.0.0", "otp:pdf-2", 73)
                .descriptor(refused)
                .build());
    }

    @Override
    public FormatVerdict awaitVerdict(String location, Duration limit) {
        return new FormatVerdict(List.of(), List.of(), 0);
    }

    @Override
    public FormatWatch watch(String id) {
        return new FormatWatch() {
            @Override
            public Duration longestWait() {
                return Duration.ofMillis(12);
            }

            @Override
            public long exports() {
                return 1234;
            }

            @Override
            public int awaitExchanged(Duration limit) {
                return 0;
            }

            @Override
            public void close() {}
        };
    }

    private static FormatDescriptor docx() {
        return FormatDescriptor.builder("docx", new PackVersion(1, 1, 0))
                .label(LocalizedText.of("Word-dokument", "Word document"))
                .file("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx")
                .accepts(Document.class)
                .option(FormatOption.choice(
                        "papper", LocalizedText.of("Pappersformat", "Paper size"), List.of("A4", "A3"), "A4"))
                .option(FormatOption.text("sidhuvud", LocalizedText.of("Text i sidhuvudet", "Header text"), ""))
                .build();
    }

    @Override
    public Optional<FormatDescriptor> format(String id) {
        return Optional.of(docx()).filter(format -> format.id().equals(id));
    }

    @Override
    public PreparedExport prepare(List<ExportRequest> requests) {
        throw new UnsupportedOperationException();
    }
}
