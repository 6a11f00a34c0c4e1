package se.sambruk.otp.export.trial;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.export.fault.ExportProblems;
import se.sambruk.otp.export.guard.GuardedOutput;
import se.sambruk.otp.export.trial.TrialSamples.Sample;
import se.sambruk.otp.swap.guard.AllowanceException;
import se.sambruk.otp.swap.guard.Supervised;

/**
 * Has a format write the built-in samples that it accepts, twice each, in the time, size and memory that it is allowed, and read
 * the output back. A format that accepts none of the samples is not tried.
 */
final class Trial {
    private static final LocalDate DATE = LocalDate.of(2026, 1, 1);
    private static final long MEBIBYTE = 1024 * 1024;

    private final ExportFormat format;
    private final FormatDescriptor descriptor;
    private final String source;
    private final TrialLimits limits;
    private final ExportContext context;
    // The samples are written one after the other; the one whose output must be ended if the time is up.
    private volatile GuardedOutput current;
    private volatile boolean ended;

    private Trial(ExportFormat format, FormatDescriptor descriptor, String source, TrialLimits limits) {
        this.format = format;
        this.descriptor = descriptor;
        this.source = source;
        this.limits = limits;
        this.context = ExportContext.of(LocalizedText.SWEDISH, DATE).withOptions(descriptor.defaults());
    }

    /**
     * Tries a format.
     *
     * @param source what registered it, for the problems
     * @throws ProblemException if it must not be used
     */
    static void run(ExportFormat format, FormatDescriptor descriptor, String source, TrialLimits limits)
            throws InterruptedException {
        new Trial(format, descriptor, source, limits).run();
    }

    private void run() throws InterruptedException {
        List<Sample> samples = TrialSamples.of(descriptor);
        if (samples.isEmpty()) {
            return;
        }
        try {
            Supervised.call(
                    "otp-trial-" + descriptor.id(),
                    format.getClass().getClassLoader(),
                    () -> {
                        for (Sample sample : samples) {
                            tryOn(sample);
                        }
                        return null;
                    },
                    limits.time(),
                    limits.memory(),
                    this::end,
                    limits.stopping());
        } catch (TimeoutException e) {
            throw new ProblemException(problem("OTP-5061", limits.time().toSeconds()), e);
        } catch (AllowanceException e) {
            throw new ProblemException(problem("OTP-5064", limits.memory() / MEBIBYTE), e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ProblemException known
                    ? known
                    : new ProblemException(problem("OTP-5062", ExportProblems.name(e.getCause())), e.getCause());
        }
    }

    private void end() {
        ended = true;
        GuardedOutput open = current;
        if (open != null) {
            open.abandon();
        }
    }

    private void tryOn(Sample sample) throws IOException {
        byte[] first = write(sample);
        List<Problem> faults = format.verify(new ByteArrayInputStream(first));
        if (faults == null) {
            throw problem("OTP-5067", sample.name()).asException();
        }
        if (!faults.isEmpty()) {
            throw because(problem("OTP-5066", sample.name()), faults);
        }
        if (!Arrays.equals(first, write(sample))) {
            throw problem("OTP-5068", sample.name()).asException();
        }
    }

    private byte[] write(Sample sample) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        GuardedOutput out = new GuardedOutput(bytes, limits.outputSize());
        current = out;
        if (ended) {
            out.abandon();
        }
        ExportReport report;
        try {
            report = format.write(sample.value(), context, out);
            out.flush();
        } catch (ProblemException e) {
            throw because(problem("OTP-5065", sample.name()), e.problems());
        } catch (IOException | RuntimeException e) {
            if (out.isTooLarge()) {
                throw tooLarge(sample);
            }
            throw e;
        } finally {
            out.end();
        }
        if (out.isTooLarge()) {
            throw tooLarge(sample);
        }
        if (report == null) {
            throw problem("OTP-5067", sample.name()).asException();
        }
        List<Problem> errors = report.losses().stream()
                .filter(loss -> loss.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw because(problem("OTP-5065", sample.name()), errors);
        }
        if (out.size() == 0) {
            throw problem("OTP-5069", sample.name()).asException();
        }
        return bytes.toByteArray();
    }

    private ProblemException tooLarge(Sample sample) {
        return problem("OTP-5063", sample.name(), limits.outputSize() / MEBIBYTE)
                .asException();
    }

    private static ProblemException because(Problem problem, List<Problem> causes) {
        List<Problem> all = new ArrayList<>(causes);
        all.add(0, problem);
        return new ProblemException(all);
    }

    private Problem problem(String code, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = ExportProblems.name(descriptor);
        all[1] = source;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return ExportProblems.error(code, all);
    }
}
