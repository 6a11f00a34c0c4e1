package se.sambruk.otp.shell.place;

import java.time.Duration;
import java.util.Optional;

/** Finds the platform's services when they are needed: any of them may come and go while the shell stays. */
@FunctionalInterface
public interface Services {
    /** The service of a type that is there now. */
    <T> Optional<T> find(Class<T> type);

    /**
     * The service of a type, as soon as it comes.
     *
     * @return empty if it did not come within the limit
     */
    default <T> Optional<T> await(Class<T> type, Duration limit) throws InterruptedException {
        return find(type);
    }
}
