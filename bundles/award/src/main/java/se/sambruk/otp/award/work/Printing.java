package se.sambruk.otp.award.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.award.text.AwardTexts;
import se.sambruk.otp.award.text.Swedish;

/** Has documents written by the platform's formats. */
@Component(service = Printing.class)
public final class Printing {
    /** What people call a workbook; the format that has this id is the answer workbook's. */
    private static final String WORKBOOK = "xlsx";

    private static final String MATRIX = "matrix-xlsx";
    private static final String CONTENTS = "contents";

    private final ExportService exports;

    @Activate
    public Printing(@Reference ExportService exports) {
        this.exports = exports;
    }

    /** A file in memory. */
    public record Printed(String path, String title, byte[] bytes) {}

    /**
     * Writes documents to a folder, all or none. They tell of tenders, so their owner alone may read the files.
     *
     * @param date what they bear
     * @throws se.sambruk.otp.api.problem.ProblemException if a format is not there, or one of them cannot be written
     */
    public List<ExportReceipt> write(List<NamedDocument> documents, List<String> formats, LocalDate date, Path folder) {
        List<ExportRequest> requests = new ArrayList<>();
        ExportContext context = ExportContext.of(Swedish.LOCALE, date);
        for (NamedDocument one : documents) {
            for (String format : formats) {
                String id = one.matrix().isPresent() && format.equals(WORKBOOK) ? MATRIX : format;
                String ending =
                        exports.format(id).map(FormatDescriptor::extension).orElse(id);
                requests.add(new ExportRequest(
                                id, source(one), contents(context, id, one), folder.resolve(one.path() + "." + ending))
                        .asSecret());
            }
        }
        return requests.isEmpty() ? List.of() : exports.export(requests);
    }

    /** Formats begin with a table of contents unless they are told otherwise. */
    private ExportContext contents(ExportContext context, String format, NamedDocument one) {
        boolean takes = exports.format(format).stream()
                .flatMap(descriptor -> descriptor.options().stream())
                .anyMatch(option -> option.name().equals(CONTENTS));
        return takes && !one.isLong() ? context.withOptions(Map.of(CONTENTS, "false")) : context;
    }

    private static Object source(NamedDocument one) {
        Alternatives forms = Alternatives.of(Document.class, one::document);
        return one.matrix().map(matrix -> forms.or(Matrix.class, () -> matrix)).orElse(forms);
    }

    /**
     * Documents as bytes, in those of some formats that are there.
     *
     * @param findings is told which formats are not
     */
    public List<Printed> print(
            List<NamedDocument> documents, List<String> formats, LocalDate date, List<Problem> findings) {
        List<String> there = formats.stream()
                .filter(format -> exports.format(format).isPresent())
                .toList();
        formats.stream()
                .filter(format -> !there.contains(format))
                .forEach(format -> findings.add(AwardTexts.warning("OTP-6482", format)));
        Path folder = null;
        try {
            folder = Files.createTempDirectory("otp-award-");
            List<NamedDocument> flat = new ArrayList<>();
            for (int i = 0; i < documents.size(); i++) {
                NamedDocument one = documents.get(i);
                flat.add(new NamedDocument(
                        Integer.toString(i), one.title(), one.document(), one.matrix(), one.isLong()));
            }
            List<ExportReceipt> receipts = write(flat, there, date, folder);
            List<Printed> printed = new ArrayList<>();
            for (int i = 0; i < receipts.size(); i++) {
                NamedDocument one = documents.get(i / there.size());
                Path file = receipts.get(i).file();
                String name = file.getFileName().toString();
                printed.add(new Printed(
                        one.path() + name.substring(name.indexOf('.')), one.title(), Files.readAllBytes(file)));
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(folder);
        }
    }

    /** Something as bytes in one format; empty where the format is not there. */
    public Optional<byte[]> print(String format, Object source, ExportContext context) {
        if (exports.format(format).isEmpty()) {
            return Optional.empty();
        }
        Path folder = null;
        try {
            folder = Files.createTempDirectory("otp-award-");
            List<ExportReceipt> receipts =
                    exports.export(List.of(new ExportRequest(format, source, context, folder.resolve("0")).asSecret()));
            return Optional.of(Files.readAllBytes(receipts.get(0).file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(folder);
        }
    }

    private static void discard(Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            // Only its owner can read what may be left, and the system clears its temporary files.
            folder.toFile().deleteOnExit();
        }
    }
}
