package se.sambruk.otp.export.trial;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatOption;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.export.fault.ExportProblems;
import se.sambruk.otp.swap.guard.Supervised;

/** Asks a format what it is, and decides whether it can be used at all. A plugin's fault stops that plugin and nothing else. */
final class Description {
    // Becomes part of file names.
    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,10}(\\.[a-z0-9]{1,10})?");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,120}(;.{1,60})?");

    private Description() {}

    /**
     * What a format says of itself.
     *
     * @param source what registered it, for the problem
     * @throws ProblemException if it fails to say so, or says different things
     */
    static FormatDescriptor of(ExportFormat format, String source, TrialLimits limits) throws InterruptedException {
        try {
            return Supervised.call(
                    "otp-describe-" + source,
                    format.getClass().getClassLoader(),
                    () -> checked(format, source),
                    limits.time(),
                    () -> {},
                    limits.stopping());
        } catch (TimeoutException e) {
            throw new ProblemException(
                    ExportProblems.error("OTP-5060", source, limits.time().toSeconds()), e);
        } catch (ExecutionException e) {
            throw explain(e.getCause(), source);
        }
    }

    private static ProblemException explain(Throwable fault, String source) {
        if (fault instanceof ProblemException known) {
            return known;
        }
        // What a description may not say is refused when it is made, often while the format's class is being loaded.
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                return new ProblemException(ExportProblems.error("OTP-5045", source, cause.getMessage()), fault);
            }
        }
        // A plugin that cannot be linked throws an Error.
        return new ProblemException(ExportProblems.error("OTP-5040", source, ExportProblems.name(fault)), fault);
    }

    private static FormatDescriptor checked(ExportFormat format, String source) {
        FormatDescriptor first = format.descriptor();
        FormatDescriptor second = format.descriptor();
        if (first == null || second == null) {
            throw ExportProblems.error("OTP-5041", source).asException();
        }
        if (!facts(first).equals(facts(second))) {
            throw ExportProblems.error("OTP-5042", source, first.id()).asException();
        }
        if (!EXTENSION.matcher(first.extension()).matches()
                || !MEDIA_TYPE.matcher(first.mediaType()).matches()) {
            throw ExportProblems.error("OTP-5043", source, first.id(), first.extension(), first.mediaType())
                    .asException();
        }
        return first;
    }

    private static List<Object> facts(FormatDescriptor descriptor) {
        return List.of(
                descriptor.id(),
                descriptor.version(),
                descriptor.label(),
                descriptor.mediaType(),
                descriptor.extension(),
                descriptor.accepts(),
                descriptor.options().stream().map(Description::facts).toList());
    }

    private static List<Object> facts(FormatOption option) {
        return List.of(option.name(), option.label(), option.choices(), option.defaultValue());
    }
}
