package se.sambruk.otp.export.trial;

import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.export.fault.ExportProblems;
import se.sambruk.otp.swap.lease.Origin;
import se.sambruk.otp.swap.trial.Judge;

/** Lets in formats that tell what they are and write the samples. */
public final class FormatJudge implements Judge<ExportFormat, FormatDescriptor> {
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

    @Override
    public ProblemException unjudged(ExportFormat format, Origin origin, RuntimeException fault) {
        return new ProblemException(
                ExportProblems.error("OTP-5062", String.valueOf(format), origin.name(), ExportProblems.name(fault)),
                fault);
    }
}
