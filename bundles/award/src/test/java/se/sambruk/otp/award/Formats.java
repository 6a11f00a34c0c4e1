package se.sambruk.otp.award;

import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatRefusal;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.export.FormatVerdict;
import se.sambruk.otp.api.export.FormatWatch;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.format.docx.DocxFormat;
import se.sambruk.otp.format.html.HtmlFormat;
import se.sambruk.otp.format.pdf.PdfFormat;
import se.sambruk.otp.format.xlsx.XlsxFormat;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;

/** The platform's own formats, run without the service that exchanges them under load. */
final class Formats implements ExportService {
    private final List<ExportFormat> formats = List.of(
            new HtmlFormat(),
            new PdfFormat(),
            new DocxFormat(),
            new XlsxFormat(new CheckLimits(1 << 24, 1 << 26, 200)));

    private Optional<ExportFormat> find(String id) {
        return formats.stream().filter(one -> one.descriptor().id().equals(id)).findFirst();
    }

    @Override
    public Optional<FormatDescriptor> format(String id) {
        return find(id).map(ExportFormat::descriptor);
    }

    @Override
    public PreparedExport prepare(List<ExportRequest> requests) {
        List<ExportReceipt> receipts = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        List<byte[]> all = new ArrayList<>();
        for (ExportRequest request : requests) {
            assertTrue(request.target() + " may be read by its owner alone", request.isSecret());
            ExportFormat format = find(request.format()).orElseThrow();
            Object source = request.source() instanceof Alternatives forms
                    ? forms.formFor(format.descriptor()).orElseThrow()
                    : request.source();
            byte[] bytes = bytes(format, source, request.context());
            files.add(request.target());
            all.add(bytes);
            receipts.add(new ExportReceipt(
                    request.format(),
                    format.descriptor().version(),
                    request.target(),
                    bytes.length,
                    ContentHash.ofBytes(bytes),
                    List.of()));
        }
        return new PreparedExport() {
            @Override
            public List<ExportReceipt> receipts() {
                return receipts;
            }

            @Override
            public void commit() {
                for (int i = 0; i < files.size(); i++) {
                    put(files.get(i), all.get(i));
                }
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }

    private static void put(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(ExportFormat format, Object source, ExportContext context) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            java.util.Map<String, String> options = new java.util.TreeMap<>();
            format.descriptor().options().forEach(option -> options.put(option.name(), option.defaultValue()));
            options.putAll(context.options());
            format.write(source, context.withOptions(options), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<FormatStatus> formats() {
        return List.of();
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
}
