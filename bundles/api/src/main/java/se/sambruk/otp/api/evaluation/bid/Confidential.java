package se.sambruk.otp.api.evaluation.bid;

import java.time.DateTimeException;
import java.util.function.Supplier;

/** Keeps what is secret in a bid out of what is thrown, and so out of logs. */
public final class Confidential {
    private Confidential() {}

    /**
     * Reads something secret from its stored form. A fault tells what could not be read, and nothing of what stood there.
     *
     * @param what what is read, in a word
     * @throws IllegalArgumentException if it cannot be read
     */
    // Without the cause on purpose: its message quotes the value.
    public static <T> T read(String what, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | ClassCastException e) {
            throw new IllegalArgumentException("a stored " + what + " has another form than this version reads");
        }
    }
}
