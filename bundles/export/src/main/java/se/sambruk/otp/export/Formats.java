package se.sambruk.otp.export;

import java.time.Duration;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatRefusal;
import se.sambruk.otp.api.export.FormatState;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.export.FormatVerdict;
import se.sambruk.otp.api.export.FormatWatch;
import se.sambruk.otp.swap.lease.Origin;
import se.sambruk.otp.swap.lease.Standing;
import se.sambruk.otp.swap.lease.Watch;
import se.sambruk.otp.swap.trial.Refusal;
import se.sambruk.otp.swap.trial.Verdict;

/** What the registry and the entrance know, in the API's words for formats. */
final class Formats {
    private Formats() {}

    static FormatStatus status(Standing<FormatDescriptor> standing) {
        Origin origin = standing.origin();
        return FormatStatus.builder(standing.descriptor(), state(standing.place()))
                .registeredBy(origin.name(), origin.location(), origin.bundle())
                .running(standing.running())
                .build();
    }

    private static FormatState state(Standing.Place place) {
        return switch (place) {
            case ACTIVE -> FormatState.ACTIVE;
            case STANDBY -> FormatState.STANDBY;
            case ON_TRIAL -> FormatState.ON_TRIAL;
            case FINISHING -> FormatState.FINISHING;
        };
    }

    static FormatRefusal refusal(Refusal<FormatDescriptor> refusal) {
        Origin origin = refusal.origin();
        FormatRefusal.Builder told = FormatRefusal.builder(refusal.at(), refusal.problems())
                .registeredBy(origin.name(), origin.location(), origin.bundle());
        refusal.descriptor().ifPresent(told::descriptor);
        return told.build();
    }

    static FormatVerdict verdict(Verdict<FormatDescriptor> verdict) {
        return new FormatVerdict(
                verdict.promoted(),
                verdict.refused().stream().map(Formats::refusal).toList(),
                verdict.pending());
    }

    static FormatWatch watch(Watch watch) {
        return new FormatWatch() {
            @Override
            public Duration longestWait() {
                return watch.longestWait();
            }

            @Override
            public long exports() {
                return watch.granted();
            }

            @Override
            public int awaitExchanged(Duration limit) throws InterruptedException {
                return watch.awaitExchanged(limit);
            }

            @Override
            public void close() {
                watch.close();
            }
        };
    }
}
