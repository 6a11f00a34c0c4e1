package se.sambruk.otp.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import se.sambruk.otp.api.practice.InstallationClock;

/** Installations that something is tried in, whose clocks stand still. */
public final class Installations {
    private static final Instant NOW = Instant.parse("2026-11-23T09:15:00Z");

    /** One that is not for practice. */
    public static final InstallationClock REAL = InstallationClock.real(Clock.fixed(NOW, ZoneOffset.UTC));

    /** One for practice. */
    public static final InstallationClock PRACTICE = new InstallationClock() {
        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public boolean isPractice() {
            return true;
        }
    };

    private Installations() {}
}
