package se.sambruk.otp.store.sql;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Opens databases for tests: H2 in a folder, or, where a server is named, a schema of its own on PostgreSQL. */
public final class TestDatabases {
    /** The JDBC address of a server to run the tests against, with user and password. */
    private static final String POSTGRESQL = System.getProperty("otp.test.postgresql", "");

    private TestDatabases() {}

    public static boolean isH2() {
        return POSTGRESQL.isEmpty();
    }

    public static Database open(Path home) {
        return isH2()
                ? StoreComponent.at(home.toString(), 4, Duration.ofSeconds(60))
                : new Database(
                        () -> new PostgresEngine(POSTGRESQL, home), Clock.systemUTC(), 4, Duration.ofSeconds(60));
    }
}
