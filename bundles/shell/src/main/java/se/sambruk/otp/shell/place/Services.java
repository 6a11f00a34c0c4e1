package se.sambruk.otp.shell.place;

import java.util.Optional;

/** Finds the platform's services when they are needed: any of them may come and go while the shell stays. */
@FunctionalInterface
public interface Services {
    /** The service of a type that is there now. */
    <T> Optional<T> find(Class<T> type);
}
