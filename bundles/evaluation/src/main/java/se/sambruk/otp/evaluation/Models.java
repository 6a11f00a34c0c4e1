package se.sambruk.otp.evaluation;

import se.sambruk.otp.api.evaluation.ModelDescriptor;
import se.sambruk.otp.api.evaluation.ModelRefusal;
import se.sambruk.otp.api.evaluation.ModelState;
import se.sambruk.otp.api.evaluation.ModelStatus;
import se.sambruk.otp.swap.lease.Origin;
import se.sambruk.otp.swap.lease.Standing;
import se.sambruk.otp.swap.trial.Refusal;

/** What the registry and the entrance know, in the API's words for evaluation models. */
final class Models {
    private Models() {}

    static ModelStatus status(Standing<ModelDescriptor> standing) {
        Origin origin = standing.origin();
        return ModelStatus.builder(standing.descriptor(), state(standing.place()))
                .registeredBy(origin.name(), origin.location(), origin.bundle())
                .running(standing.running())
                .build();
    }

    private static ModelState state(Standing.Place place) {
        return switch (place) {
            case ACTIVE -> ModelState.ACTIVE;
            case STANDBY -> ModelState.STANDBY;
            case ON_TRIAL -> ModelState.ON_TRIAL;
            case FINISHING -> ModelState.FINISHING;
        };
    }

    static ModelRefusal refusal(Refusal<ModelDescriptor> refusal) {
        Origin origin = refusal.origin();
        ModelRefusal.Builder told = ModelRefusal.builder(refusal.at(), refusal.problems())
                .registeredBy(origin.name(), origin.location(), origin.bundle());
        refusal.descriptor().ifPresent(told::descriptor);
        return told.build();
    }
}
