package se.sambruk.otp.shell.place;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import se.sambruk.otp.shell.output.Screen;

/**
 * Where a command runs: for whom, from which folder, and with what at hand.
 *
 * @param actor who is said to have done what commands do
 * @param locale of the person, Swedish or English
 * @param folder an absolute path that relative paths count from
 */
public record Surroundings(
        String actor, Locale locale, Path folder, Screen screen, Services services, Platform platform) {
    public Surroundings {
        Objects.requireNonNull(actor);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(screen);
        Objects.requireNonNull(services);
        Objects.requireNonNull(platform);
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("an absolute path is needed, got " + folder);
        }
    }
}
