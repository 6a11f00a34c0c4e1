package se.sambruk.otp.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.api.store.ChangeLog;
import se.sambruk.otp.store.sql.Sql;
import se.sambruk.otp.store.sql.Transactions;

/** The change log, in a table that is only added to. */
@Component
public final class SqlChangeLog implements ChangeLog {
    private static final String COLUMNS = "SELECT seq, acted, actor, kind, subject, detail, because FROM change_log ";

    private final Transactions database;

    @Activate
    public SqlChangeLog(@Reference Transactions database) {
        this.database = database;
    }

    @Override
    public List<Change> after(long sequence, int limit) {
        String fetch = " FETCH FIRST " + positive(limit) + " ROWS ONLY";
        return List.copyOf(database.read(
                sql -> sql.list(COLUMNS + "WHERE seq > ? ORDER BY seq" + fetch, SqlChangeLog::change, sequence)));
    }

    @Override
    public List<Change> about(String subject, int limit) {
        String fetch = " FETCH FIRST " + positive(limit) + " ROWS ONLY";
        return List.copyOf(database.read(sql ->
                sql.list(COLUMNS + "WHERE subject = ? ORDER BY subject, seq" + fetch, SqlChangeLog::change, subject)));
    }

    private static int positive(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("at least one entry is asked for, got " + limit);
        }
        return limit;
    }

    private static Change change(ResultSet row) throws SQLException {
        Act act = new Act(row.getString(3), Times.instant(row.getLong(2)), row.getString(7));
        return new Change(row.getLong(1), act, row.getString(4), row.getString(5), row.getString(6));
    }

    /**
     * Adds an entry. The last thing that a transaction does, so that the lock on the counter is held for a moment only,
     * and nobody waits for anything while holding it.
     */
    static void append(Sql sql, Act act, String kind, String subject, String detail) throws SQLException {
        sql.update(
                "INSERT INTO change_log (seq, acted, actor, kind, subject, detail, because) VALUES (?, ?, ?, ?, ?, ?, ?)",
                Counter.CHANGE.take(sql, 1),
                Times.micros(act.at()),
                act.actor(),
                kind,
                subject,
                detail,
                act.because());
    }
}
