package se.sambruk.otp.store.sql;

import java.sql.SQLException;

/** Tells that something failed after a commit had begun: what was written may or may not be in the database. */
final class UnsettledException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long change;
    private final SQLException fault;

    /** @param change the number that the last change has if the commit was done */
    UnsettledException(long change, SQLException fault) {
        super(fault);
        this.change = change;
        this.fault = fault;
    }

    long change() {
        return change;
    }

    SQLException fault() {
        return fault;
    }
}
