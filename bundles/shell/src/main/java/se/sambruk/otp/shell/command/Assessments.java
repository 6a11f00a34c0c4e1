package se.sambruk.otp.shell.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.evaluation.simulation.SimulationRequest.Range;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.file.EditedFile;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;

/** What commands about evaluations have in common: ranges, lots, and reports in files that their owner alone may read. */
final class Assessments {
    static final Flag PART = Flag.value("--part", "assessment-part", Suggester.NOTHING);
    static final Flag OUT = Flag.value("--out", "assessment-out", Suggesters.ANY_FILES);
    static final Flag FORMAT = Flag.value("--format", "assessment-format", Suggesters.FORMATS);
    private static final String USUAL = "docx";
    private static final String CONTENTS = "contents";
    /** So few sections are found without a table of contents, which would be all that the first page says. */
    private static final int SHORT = 12;

    /** Between two numbers stands a hyphen or a dash. */
    private static final String BETWEEN = "\\s*[-–]\\s*";

    private Assessments() {}

    static Optional<String> part(Call call) {
        return call.line().value(PART.name()).map(String::strip);
    }

    static Optional<Range> range(Call call, Flag flag) throws UsageException {
        Optional<String> written = call.line().value(flag.name());
        return written.isPresent() ? Optional.of(range(written.get(), flag)) : Optional.empty();
    }

    /** Ranges by key, each as {@code energi=1000-3000}. */
    static Map<String, Range> ranges(Call call, Flag flag) throws UsageException {
        Map<String, Range> ranges = new TreeMap<>();
        for (String written : call.line().values(flag.name())) {
            int equals = written.indexOf('=');
            if (equals < 1) {
                throw UsageException.of("OTP-8171", written, flag.name());
            }
            ranges.put(written.substring(0, equals).strip(), range(written.substring(equals + 1), flag));
        }
        return ranges;
    }

    private static Range range(String written, Flag flag) throws UsageException {
        String[] ends = written.strip().split(BETWEEN, -1);
        Optional<BigDecimal> least = number(ends[0]);
        Optional<BigDecimal> greatest = number(ends[ends.length - 1]);
        if (ends.length != 2
                || least.isEmpty()
                || greatest.isEmpty()
                || least.get().signum() <= 0
                || greatest.get().compareTo(least.get()) < 0) {
            throw UsageException.of("OTP-8170", written, flag.name());
        }
        return new Range(least.get(), greatest.get());
    }

    private static Optional<BigDecimal> number(String written) {
        return ParameterType.DECIMAL.normalize(written.strip()).map(BigDecimal::new);
    }

    /** Where a report is to be written, found out before anything is done; empty where none is asked for. */
    static Optional<Target> target(Call call, String name) throws UsageException {
        Optional<String> out = call.line().value(OUT.name());
        if (out.isEmpty()) {
            if (call.line().has(FORMAT.name())) {
                throw UsageException.of("OTP-8019", FORMAT.name(), OUT.name());
            }
            return Optional.empty();
        }
        String format = ModelExports.format(call, call.line().value(FORMAT.name()), out.get(), USUAL, Document.class);
        Path file = ModelExports.target(call, out.get(), name, format);
        if (Files.exists(file)) {
            throw Faults.error("OTP-8126", file.toString()).asException();
        }
        return Optional.of(new Target(format, file));
    }

    /** A file that a report goes to. */
    record Target(String format, Path file) {}

    /**
     * Writes a report to a file of its owner's alone: it tells of tenders.
     *
     * @return what was lost on the way
     */
    static List<Problem> write(Call call, ProcurementFacts facts, Supplier<Document> document, Target target)
            throws InterruptedException {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("otp-report");
            Path written = folder.resolve(target.file().getFileName().toString());
            ExportService exports = call.service(ExportService.class);
            Document report = document.get();
            ExportContext context = ExportContext.of(call.locale(), facts.date());
            if (report.sections().size() <= SHORT && takesContents(exports, target.format())) {
                context = context.withOptions(Map.of(CONTENTS, "false"));
            }
            ExportReceipt receipt = exports.export(
                            List.of(new ExportRequest(target.format(), report, context, written)))
                    .get(0);
            EditedFile.createSecret(target.file(), Files.readAllBytes(written));
            return receipt.losses();
        } catch (IOException e) {
            throw new ProblemException(Faults.error("OTP-8127", target.file().toString(), FileFaults.reason(e)), e);
        } finally {
            remove(folder);
        }
    }

    private static boolean takesContents(ExportService exports, String format) {
        return exports.format(format).stream()
                .flatMap(descriptor -> descriptor.options().stream())
                .anyMatch(option -> option.name().equals(CONTENTS));
    }

    private static void remove(Path folder) {
        if (folder == null) {
            return;
        }
        try (var inside = Files.list(folder)) {
            for (Path file : inside.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
