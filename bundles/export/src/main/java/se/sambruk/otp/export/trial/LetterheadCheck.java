package se.sambruk.otp.export.trial;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.export.fault.ExportProblems;
import se.sambruk.otp.export.guard.GuardedOutput;
import se.sambruk.otp.swap.guard.AllowanceException;
import se.sambruk.otp.swap.guard.Supervised;

/** Has a format write the built-in document on somebody's letterhead, within the limits of a trial. The fault is the letterhead's. */
public final class LetterheadCheck {
    private static final LocalDate DATE = LocalDate.of(2026, 1, 1);

    private LetterheadCheck() {}

    /**
     * Tells why a format cannot write on a letterhead; nothing if it can, or if it writes no documents.
     *
     * @param format in use, so that it has written the sample without the letterhead
     */
    public static List<Problem> of(
            ExportFormat format, FormatDescriptor descriptor, byte[] letterhead, TrialLimits limits)
            throws InterruptedException {
        if (!descriptor.accepts().contains(Document.class)) {
            return List.of();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GuardedOutput out = new GuardedOutput(bytes, limits.outputSize());
        try {
            return Supervised.call(
                    "otp-letterhead-" + descriptor.id(),
                    format.getClass().getClassLoader(),
                    () -> {
                        write(format, descriptor, letterhead, out);
                        return format.verify(new ByteArrayInputStream(bytes.toByteArray()));
                    },
                    limits.time(),
                    limits.memory(),
                    out::end,
                    limits.stopping());
        } catch (ExecutionException e) {
            return e.getCause() instanceof ProblemException known
                    ? known.problems()
                    : List.of(refused(descriptor, ExportProblems.name(e.getCause())));
        } catch (TimeoutException | AllowanceException e) {
            return List.of(refused(descriptor, ExportProblems.text("letterhead.limits")));
        }
    }

    private static void write(ExportFormat format, FormatDescriptor descriptor, byte[] letterhead, GuardedOutput out)
            throws IOException {
        ExportContext context = ExportContext.of(LocalizedText.SWEDISH, DATE)
                .withOptions(descriptor.defaults())
                .withResource(ExportContext.LETTERHEAD, letterhead);
        try {
            format.write(SampleDocument.make(), context, out);
            out.flush();
        } finally {
            out.end();
        }
    }

    private static Problem refused(FormatDescriptor descriptor, Object why) {
        return ExportProblems.error("OTP-5073", ExportProblems.name(descriptor), why);
    }
}
