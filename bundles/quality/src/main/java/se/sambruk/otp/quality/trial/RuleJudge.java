package se.sambruk.otp.quality.trial;

import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.quality.fault.QualityProblems;
import se.sambruk.otp.swap.lease.Origin;
import se.sambruk.otp.swap.trial.Judge;

/** Lets in rules that tell what they are and check the samples. */
public final class RuleJudge implements Judge<RequirementRule, RuleDescriptor> {
    private final TrialLimits limits;

    public RuleJudge(TrialLimits limits) {
        this.limits = limits;
    }

    @Override
    public RuleDescriptor describe(RequirementRule rule, Origin origin) throws InterruptedException {
        return Description.of(rule, origin.name(), limits);
    }

    @Override
    public void tryOut(RequirementRule rule, RuleDescriptor descriptor, Origin origin) throws InterruptedException {
        RuleTrial.run(rule, descriptor, origin.name(), limits);
    }

    // By its class: what it says of itself is its own code, which may do anything.
    @Override
    public ProblemException unjudged(RequirementRule rule, Origin origin, Throwable fault) {
        return new ProblemException(
                QualityProblems.error(
                        "OTP-7932", rule.getClass().getName(), origin.name(), QualityProblems.name(fault)),
                fault);
    }

    @Override
    public ProblemException cutOff(Origin origin) {
        return QualityProblems.error("OTP-7937", origin.name()).asException();
    }

    @Override
    public ProblemException deadly(Origin origin) {
        return QualityProblems.error("OTP-7936", origin.name()).asException();
    }
}
