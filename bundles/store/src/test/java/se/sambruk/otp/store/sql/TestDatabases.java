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
        return open(home, 64 << 20);
    }

    /** @param compactFrom how large H2's file must be to be made smaller */
    public static Database open(Path home, int compactFrom) {
        Engine engine =
                isH2() ? new H2Engine(home.resolve("store"), compactFrom) : new PostgresEngine(POSTGRESQL, home);
        return new Database(() -> engine, Clock.systemUTC(), 4, Duration.ofSeconds(60));
    }
}
