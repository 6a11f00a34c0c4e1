package se.sambruk.otp.api.export;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** Watches the exports of one format while a version of it is exchanged. Closing it ends the watch. Thread-safe. */
@ProviderType
public interface FormatWatch extends AutoCloseable {
    /**
     * The longest time, since the watch began, that an export has waited before it was given a version to run on, or gave up
     * waiting.
     */
    Duration longestWait();

    /** How many exports have been given a version to run on since the watch began. */
    long exports();

    /**
     * Waits until no export runs on any other version than the one that new exports go to.
     *
     * @return how many still do when the time is up; 0 if the exchange is complete
     */
    int awaitExchanged(Duration limit) throws InterruptedException;

    @Override
    void close();
}
