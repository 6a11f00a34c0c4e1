package se.sambruk.otp.store;

import java.sql.SQLException;
import se.sambruk.otp.store.sql.Sql;

/** Gives numbers that rise from one transaction to the next: nobody else gets any until the transaction has ended. */
enum Counter {
    CONTENT("content"),
    /** Taken last in a transaction, so that it is held for a moment only. */
    CHANGE("change");

    private final String row;

    Counter(String row) {
        this.row = row;
    }

    /**
     * Takes some numbers; none only keeps others from taking any.
     *
     * @return the first of them
     */
    long take(Sql sql, int count) throws SQLException {
        sql.update("UPDATE counter SET last_number = last_number + ? WHERE name = ?", count, row);
        return sql.number("SELECT last_number FROM counter WHERE name = ?", row) - count + 1;
    }
}
