package se.sambruk.otp.export.trial;

import java.util.Locale;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.export.fault.ExportProblems;
import se.sambruk.otp.swap.lease.Origin;
import se.sambruk.otp.swap.trial.Judge;

/** Lets in formats that tell what they are and write the samples. */
public class FormatJudge implements Judge<ExportFormat, FormatDescriptor> {
    private final TrialLimits limits;

    public FormatJudge(TrialLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDescriptor describe(ExportFormat format, Origin origin) throws InterruptedException {
        return Description.of(format, origin.name(), limits);
    }

    @Override
    public void tryOut(ExportFormat format, FormatDescriptor descriptor, Origin origin) throws InterruptedException {
        Trial.run(format, descriptor, origin.name(), limits);
    }

    // Who asks for a format by its id has a program in mind that opens the file.
    @Override
    public void compare(FormatDescriptor descriptor, Origin origin, FormatDescriptor inUse, Origin other) {
        if (!descriptor.extension().equals(inUse.extension())
                || !type(descriptor).equals(type(inUse))) {
            throw ExportProblems.error(
                            "OTP-5070",
                            ExportProblems.name(descriptor),
                            origin.name(),
                            written(descriptor),
                            ExportProblems.name(inUse),
                            other.name(),
                            written(inUse),
                            descriptor.id())
                    .asException();
        }
    }

    private static String type(FormatDescriptor descriptor) {
        return descriptor.mediaType().replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static String written(FormatDescriptor descriptor) {
        return "." + descriptor.extension() + ", " + descriptor.mediaType();
    }

    // By its class: what it says of itself is its own code, which may do anything.
    @Override
    public ProblemException unjudged(ExportFormat format, Origin origin, Throwable fault) {
        return new ProblemException(
                ExportProblems.error(
                        "OTP-5062", format.getClass().getName(), origin.name(), ExportProblems.name(fault)),
                fault);
    }

    @Override
    public ProblemException cutOff(Origin origin) {
        return ExportProblems.error("OTP-5072", origin.name()).asException();
    }

    @Override
    public ProblemException deadly(Origin origin) {
        return ExportProblems.error("OTP-5071", origin.name()).asException();
    }
}
