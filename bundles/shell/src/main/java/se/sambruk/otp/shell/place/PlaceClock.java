package se.sambruk.otp.shell.place;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.shell.call.Call;

/** The installation's clock, asked anew each time. While it is not there nothing gets a time: the machine's may be another. */
public final class PlaceClock extends Clock {
    private final Services services;
    private final ZoneId zone;

    public PlaceClock(Services services, ZoneId zone) {
        this.services = Objects.requireNonNull(services);
        this.zone = Objects.requireNonNull(zone);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new PlaceClock(services, other);
    }

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-8001 if the clock is not there now, or as the clock tells
     */
    @Override
    public Instant instant() {
        return services.find(InstallationClock.class)
                .orElseThrow(() -> Call.missing(InstallationClock.class).asException())
                .now();
    }
}
