package se.sambruk.otp.evaluation.trial;

import se.sambruk.otp.api.evaluation.EvaluationModel;
import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.evaluation.fault.EvaluationProblems;
import se.sambruk.otp.swap.lease.Origin;
import se.sambruk.otp.swap.trial.Judge;

/** Lets in models that tell what they are and evaluate the samples. */
public final class ModelJudge implements Judge<EvaluationModel, ModelDescriptor> {
    private final TrialLimits limits;

    public ModelJudge(TrialLimits limits) {
        this.limits = limits;
    }

    @Override
    public ModelDescriptor describe(EvaluationModel model, Origin origin) throws InterruptedException {
        return Description.of(model, origin.name(), limits);
    }

    @Override
    public void tryOut(EvaluationModel model, ModelDescriptor descriptor, Origin origin) throws InterruptedException {
        ModelTrial.run(model, descriptor, origin.name(), limits);
    }

    // By its class: what it says of itself is its own code, which may do anything.
    @Override
    public ProblemException unjudged(EvaluationModel model, Origin origin, Throwable fault) {
        return new ProblemException(
                Refused.trial(model.getClass().getName(), origin.name(), "threw", EvaluationProblems.name(fault)),
                fault);
    }

    @Override
    public ProblemException cutOff(Origin origin) {
        return Refused.description(origin.name(), "cut-off").asException();
    }

    @Override
    public ProblemException deadly(Origin origin) {
        return Refused.description(origin.name(), "deadly").asException();
    }
}
