package se.sambruk.otp.export;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.FullDisk;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.export.fault.ExportProblems;
import se.sambruk.otp.export.guard.GuardedOutput;
import se.sambruk.otp.swap.guard.Supervised;
import se.sambruk.otp.swap.lease.Candidate;

/** Has one candidate write one file and read it back, and turns whatever goes wrong into a problem that names the format. */
final class FileWriting {
    private final Candidate<ExportFormat, FormatDescriptor> candidate;
    private final FormatDescriptor format;
    private final ExportRequest request;
    private final TempFile file;
    private final Limits limits;
    private final UnaryOperator<Object> marking;
    private final GuardedOutput out;

    FileWriting(
            Candidate<ExportFormat, FormatDescriptor> candidate,
            ExportRequest request,
            TempFile file,
            Limits limits,
            UnaryOperator<Object> marking) {
        this.candidate = candidate;
        this.format = candidate.descriptor();
        this.request = request;
        this.file = file;
        this.limits = limits;
        this.marking = marking;
        this.out = new GuardedOutput(file.output(), limits.fileSize());
    }

    /**
     * Writes and checks.
     *
     * @throws ProblemException if the file is not whole and sound
     */
    ExportReceipt run() {
        // Not in the format's thread: what goes wrong in making the source is not the format's fault.
        Object source = marking.apply(
                request.source() instanceof Alternatives alternatives
                        ? alternatives.formFor(format).orElseThrow()
                        : request.source());
        try {
            return Supervised.call(
                    "otp-export-" + format.id(),
                    candidate.service().getClass().getClassLoader(),
                    () -> write(source),
                    limits.writing(),
                    out::end,
                    limits.stopping());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ExportProblems.error("OTP-5036", target()), e);
        } catch (TimeoutException e) {
            throw new ProblemException(
                    ExportProblems.error("OTP-5035", name(), limits.writing().toSeconds()), e);
        } catch (ExecutionException e) {
            throw explain(e.getCause());
        }
    }

    private ExportReceipt write(Object source) throws IOException {
        ExportContext context = Preflight.withDefaults(request.context(), format);
        ExportReport report = candidate.service().write(source, context, out);
        if (out.failure().isPresent()) {
            throw out.failure().get();
        }
        out.flush();
        out.end();
        if (report == null) {
            throw ExportProblems.error("OTP-5032", name()).asException();
        }
        refuse(report.losses());
        if (out.size() == 0) {
            throw ExportProblems.error("OTP-5031", name()).asException();
        }
        file.force();
        List<Problem> faults = candidate.service().verify(file.input());
        if (faults == null) {
            throw ExportProblems.error("OTP-5032", name()).asException();
        }
        if (!faults.isEmpty()) {
            List<Problem> problems = new ArrayList<>(faults);
            problems.add(0, ExportProblems.error("OTP-5033", name()));
            throw new ProblemException(problems);
        }
        return new ExportReceipt(
                format.id(), format.version(), request.target(), out.size(), out.sha256(), report.losses());
    }

    // A loss is a warning at most; a format that reports an error says that the file must not be used.
    private static void refuse(List<Problem> losses) {
        List<Problem> errors =
                losses.stream().filter(p -> p.severity() == Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(errors);
        }
    }

    private ProblemException explain(Throwable fault) {
        if (out.isTooLarge()) {
            return new ProblemException(
                    ExportProblems.error("OTP-5034", name(), limits.fileSize() / (1024 * 1024)), fault);
        }
        // First, because formats wrap what the file system says in exceptions of their own.
        if (out.failure().isPresent()) {
            return unwritable(request, out.failure().get());
        }
        if (fault instanceof ProblemException known) {
            return known;
        }
        if (fault instanceof FileSystemException e) {
            return unwritable(request, e);
        }
        return new ProblemException(ExportProblems.error("OTP-5030", name(), ExportProblems.name(fault)), fault);
    }

    /** What the file system said, as a problem. */
    static ProblemException unwritable(ExportRequest request, IOException e) {
        String folder = String.valueOf(request.target().getParent());
        String file = String.valueOf(request.target().getFileName());
        return FullDisk.caused(e)
                ? new ProblemException(ExportProblems.error("OTP-5025", file, folder), e)
                : new ProblemException(ExportProblems.error("OTP-5026", file, folder, FileFaults.reason(e)), e);
    }

    private String name() {
        return ExportProblems.name(format);
    }

    private String target() {
        return request.target().toString();
    }
}
