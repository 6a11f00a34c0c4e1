package se.sambruk.otp.answers;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.Wordless;

/** Runs a reader, which promises never to throw for what is in a file, and keeps to that where it does not. */
public final class SafeReading {
    private static final Logger LOG = LoggerFactory.getLogger(SafeReading.class);

    private SafeReading() {}

    /** What a reader gives; empty if it failed, which goes to the log with its trace and without its words: they may be a supplier's. */
    public static <T> Optional<T> of(Object reader, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException e) {
            LOG.error("{} failed on a file", reader.getClass().getName(), Wordless.of(e));
            return Optional.empty();
        }
    }
}
