package se.sambruk.otp.store.sql;

import java.sql.SQLException;

/** Something done within one transaction. May be run again from its start, so it has no other effects. */
@FunctionalInterface
public interface Work<T> {
    T run(Sql sql) throws SQLException;
}
