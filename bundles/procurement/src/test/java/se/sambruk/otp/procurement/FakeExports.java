package se.sambruk.otp.procurement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.document.Document;
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
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.text.LocalizedText;

/** Writes what it is given as text, and remembers it. */
final class FakeExports implements ExportService {
    private static final PackVersion VERSION = PackVersion.of("1.2.3");

    final Map<String, FormatDescriptor> formats = new TreeMap<>();
    /** The form that each format was given. */
    final Map<String, Object> given = new TreeMap<>();

    final List<ExportRequest> requests = new ArrayList<>();
    /** What somebody else does while files are written. */
    Runnable meanwhile = () -> {};

    RuntimeException prepareFault;
    RuntimeException commitFault;
    int open;

    FakeExports() {
        register("docx", Document.class);
        register("xlsx", Specification.class);
        register("json", Specification.class);
        register("pdf", Document.class);
        register("fgs", Specification.class);
        register("xlsx-price", PriceAnnex.class);
    }

    private void register(String id, Class<?> type) {
        formats.put(
                id,
                FormatDescriptor.builder(id, VERSION)
                        .label(LocalizedText.of(id))
                        .file("application/" + id, id.equals("fgs") ? "xml" : id.replace("-price", ""))
                        .accepts(type)
                        .build());
    }

    @Override
    public List<FormatStatus> formats() {
        return formats.values().stream()
                .map(f -> FormatStatus.builder(f, FormatState.ACTIVE).build())
                .toList();
    }

    @Override
    public List<FormatRefusal> refusals() {
        return List.of();
    }

    @Override
    public FormatVerdict awaitVerdict(String location, Duration limit) {
        return new FormatVerdict(List.of(), List.of(), 0);
    }

    @Override
    public FormatWatch watch(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<FormatDescriptor> format(String id) {
        return Optional.ofNullable(formats.get(id));
    }

    @Override
    public PreparedExport prepare(List<ExportRequest> wanted) {
        if (prepareFault != null) {
            throw prepareFault;
        }
        requests.addAll(wanted);
        open++;
        List<byte[]> contents = wanted.stream().map(this::write).toList();
        meanwhile.run();
        return new PreparedExport() {
            @Override
            public List<ExportReceipt> receipts() {
                List<ExportReceipt> receipts = new ArrayList<>();
                for (int i = 0; i < contents.size(); i++) {
                    ExportRequest request = wanted.get(i);
                    byte[] bytes = contents.get(i);
                    receipts.add(new ExportReceipt(
                            request.format(),
                            VERSION,
                            request.target(),
                            bytes.length,
                            ContentHash.ofBytes(bytes),
                            List.of()));
                }
                return receipts;
            }

            @Override
            public void commit() {
                if (commitFault != null) {
                    throw commitFault;
                }
                try {
                    for (int i = 0; i < contents.size(); i++) {
                        Files.write(wanted.get(i).target(), contents.get(i));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void close() {
                open--;
            }
        };
    }

    private byte[] write(ExportRequest request) {
        Object form = ((Alternatives) request.source())
                .formFor(formats.get(request.format()))
                .orElseThrow();
        given.put(request.format(), form);
        String text = form instanceof Document document ? document.title() + document.notice() : form.toString();
        return (text + request.context().options()).getBytes(StandardCharsets.UTF_8);
    }
}
