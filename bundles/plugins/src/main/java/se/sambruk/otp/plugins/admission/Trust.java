package se.sambruk.otp.plugins.admission;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose files are accepted. */
public enum Trust {
    /** Anybody's who can write in the drop folders. */
    ANY,
    /** Those whose SHA-256 is on the list. */
    LISTED,
    /** Jars signed by somebody whom the trust store names. */
    SIGNED;

    /** As it is written in the configuration. */
    public static Optional<Trust> of(String written) {
        String name = written.strip().toUpperCase(Locale.ROOT);
        return Stream.of(values()).filter(trust -> trust.name().equals(name)).findFirst();
    }
}
