package se.sambruk.otp.store.sql;

/**
 * Where the store's services get their work done. Each work is a transaction: done whole, or not at all. Thread-safe.
 */
public interface Transactions {
    /**
     * Reads, seeing what was committed when it began, however long it takes.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException where the store cannot be reached or read
     */
    <T> T read(Work<T> work);

    /**
     * Writes, and comes back when what was written would survive a loss of power. Each work ends with an entry in the
     * change log, unless it changed nothing.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException where it could not be done; nothing has then changed, unless
     *     the problem is OTP-3016, which tells that it may have
     */
    <T> T write(Work<T> work);

    /** The version of the schema that the database has when it can be reached. */
    int schemaVersion();
}
