package se.sambruk.otp.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatRefusal;
import se.sambruk.otp.api.export.FormatState;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.export.FormatVerdict;
import se.sambruk.otp.api.export.FormatWatch;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

/** Has formats for documents, tables, models and drawings, and keeps what it was given to write instead of writing it. */
public final class FakeWriter implements ExportService {
    private static final PackVersion VERSION = new PackVersion(1, 0, 0);
    private static final List<FormatDescriptor> FORMATS = List.of(
            format("archimate", "application/xml", "xml", ArchitectureModel.class),
            format(
                    "docx",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "docx",
                    Document.class),
            format("html", "text/html", "html", Document.class, Matrix.class),
            format("markdown", "text/markdown", "md", Document.class),
            format("matris", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", Matrix.class),
            format("png", Diagram.PNG, "png", Diagram.class),
            format("svg", Diagram.SVG, "svg", Diagram.class));

    /** What was asked for, in order. */
    public final List<ExportRequest> requests = new ArrayList<>();
    /** The form of each that its format takes. */
    public final List<Object> written = new ArrayList<>();
    /** What the formats could not represent. */
    public List<Problem> losses = List.of();
    /** Further such things, by the name of the file. */
    public final Map<String, Problem> lossOf = new HashMap<>();

    private static FormatDescriptor format(String id, String mediaType, String extension, Class<?>... accepted) {
        FormatDescriptor.Builder format = FormatDescriptor.builder(id, VERSION)
                .label(LocalizedText.of(id))
                .file(mediaType, extension);
        Stream.of(accepted).forEach(format::accepts);
        return format.build();
    }

    @Override
    public List<FormatStatus> formats() {
        return FORMATS.stream()
                .map(format -> FormatStatus.builder(format, FormatState.ACTIVE)
                        .registeredBy("prov 1.0.0", "otp:prov", 1)
                        .build())
                .toList();
    }

    @Override
    public List<FormatRefusal> refusals() {
        return List.of();
    }

    @Override
    public FormatVerdict awaitVerdict(String location, Duration limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FormatWatch watch(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<FormatDescriptor> format(String id) {
        return FORMATS.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    @Override
    public PreparedExport prepare(List<ExportRequest> asked) {
        requests.addAll(asked);
        List<ExportReceipt> receipts = asked.stream().map(this::write).toList();
        return new PreparedExport() {
            @Override
            public List<ExportReceipt> receipts() {
                return receipts;
            }

            @Override
            public void commit() {}

            @Override
            public void close() {}
        };
    }

    private ExportReceipt write(ExportRequest request) {
        FormatDescriptor format = format(request.format()).orElseThrow();
        written.add(((Alternatives) request.source()).formFor(format).orElseThrow());
        return new ExportReceipt(
                request.format(),
                VERSION,
                request.target(),
                4_321,
                ContentHash.ofBytes(request.format().getBytes(StandardCharsets.UTF_8)),
                Stream.concat(
                                losses.stream(),
                                Optional.ofNullable(lossOf.get(
                                                request.target().getFileName().toString()))
                                        .stream())
                        .toList());
    }

    /** The file that was written last. */
    public Path target() {
        return requests.get(requests.size() - 1).target();
    }

    /** What was written last. */
    public Object last() {
        return written.get(written.size() - 1);
    }
}
