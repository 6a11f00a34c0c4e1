package se.sambruk.otp.store.sql;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/** An engine that fails where it is told to. */
final class FaultyEngine implements Engine {
    /** Where to fail next. */
    enum Where {
        NOWHERE,
        BEFORE_COMMIT,
        AFTER_COMMIT,
        IN_HARDEN,
        /** And the database cannot be opened again either. */
        IN_HARDEN_AND_OPEN
    }

    private final Engine engine;
    private final SQLException fault;
    private Where where = Where.NOWHERE;

    FaultyEngine(Engine engine, SQLException fault) {
        this.engine = engine;
        this.fault = fault;
    }

    void failNext(Where next) {
        where = next;
    }

    private void failIf(Where here) throws SQLException {
        if (where == here) {
            where = Where.NOWHERE;
            throw fault;
        }
    }

    @Override
    public void open(Schema schema) throws SQLException {
        failIf(Where.IN_HARDEN_AND_OPEN);
        engine.open(schema);
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = engine.connect();
        return (Connection) Proxy.newProxyInstance(
                FaultyEngine.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean commit = method.getName().equals("commit");
                    if (commit) {
                        failIf(Where.BEFORE_COMMIT);
                    }
                    Object outcome;
                    try {
                        outcome = method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (commit) {
                        failIf(Where.AFTER_COMMIT);
                    }
                    return outcome;
                });
    }

    @Override
    public void harden(Connection connection) throws SQLException {
        if (where == Where.IN_HARDEN_AND_OPEN) {
            throw fault;
        }
        failIf(Where.IN_HARDEN);
        engine.harden(connection);
    }

    @Override
    public boolean isReadOnly() {
        return engine.isReadOnly();
    }

    @Override
    public boolean isWorthCompacting(Connection connection) throws SQLException {
        return engine.isWorthCompacting(connection);
    }

    @Override
    public void closeAndCompact() {
        engine.closeAndCompact();
    }

    @Override
    public void close(boolean abandon) {
        engine.close(abandon);
    }

    @Override
    public int readIsolation() {
        return engine.readIsolation();
    }

    @Override
    public String schemaStatement(String statement) {
        return engine.schemaStatement(statement);
    }

    @Override
    public Fault fault(SQLException e) {
        return engine.fault(e);
    }

    @Override
    public String place() {
        return engine.place();
    }
}
