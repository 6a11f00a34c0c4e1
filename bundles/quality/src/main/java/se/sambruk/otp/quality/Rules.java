package se.sambruk.otp.quality;

import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleRefusal;
import se.sambruk.otp.api.quality.RuleState;
import se.sambruk.otp.api.quality.RuleStatus;
import se.sambruk.otp.swap.lease.Origin;
import se.sambruk.otp.swap.lease.Standing;
import se.sambruk.otp.swap.trial.Refusal;

/** What the registry and the entrance know, in the API's words for rules. */
final class Rules {
    private Rules() {}

    static RuleStatus status(Standing<RuleDescriptor> standing) {
        Origin origin = standing.origin();
        return RuleStatus.builder(standing.descriptor(), state(standing.place()))
                .registeredBy(origin.name(), origin.location(), origin.bundle())
                .running(standing.running())
                .build();
    }

    private static RuleState state(Standing.Place place) {
        return switch (place) {
            case ACTIVE -> RuleState.ACTIVE;
            case STANDBY -> RuleState.STANDBY;
            case ON_TRIAL -> RuleState.ON_TRIAL;
            case FINISHING -> RuleState.FINISHING;
        };
    }

    static RuleRefusal refusal(Refusal<RuleDescriptor> refusal) {
        Origin origin = refusal.origin();
        RuleRefusal.Builder told = RuleRefusal.builder(refusal.at(), refusal.problems())
                .registeredBy(origin.name(), origin.location(), origin.bundle());
        refusal.descriptor().ifPresent(told::descriptor);
        return told.build();
    }
}
