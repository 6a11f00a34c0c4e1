package se.sambruk.otp.store.sql;

/** What an engine's fault comes to, for whoever has to decide what to do next. */
enum Fault {
    /** Somebody else wrote the same thing at the same time: the transaction can be run again. */
    CONFLICT,
    /** Another process has the database. */
    LOCKED,
    /** The database was made by a later version of the engine. */
    NEWER,
    /** What is on the disk cannot be a database. */
    DAMAGED,
    /** There is no room left. */
    FULL,
    /** The files cannot be read or written for another reason. */
    UNREADABLE,
    /** The connection or the whole database has been closed under our feet. */
    CLOSED,
    /** The statement is wrong: a fault of ours. The database is well. */
    STATEMENT,
    /** None of these. */
    UNKNOWN;

    /** Whether the database must be opened anew before anything else is done with it. */
    boolean isFatal() {
        return this != CONFLICT && this != STATEMENT;
    }
}
