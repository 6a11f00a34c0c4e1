package se.sambruk.otp.store.sql;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The database of this installation: {@code store} in the folder that the framework property {@code otp.home} names. It
 * is always there: where the database cannot be reached, each call tells why, which a component that does not start
 * cannot do.
 */
@Component(service = Transactions.class, configurationPid = StoreComponent.PID)
public final class StoreComponent implements Transactions {
    /** Where all of the store's settings are. */
    public static final String PID = "se.sambruk.otp.store";

    /** The settings, each with its standard value. */
    public @interface Settings {
        /** How many may read at a time. */
        int readers() default 4;

        /** How long a request waits for others before it gives up, in seconds. */
        int wait_seconds() default 60;
    }

    private static final String HOME = "otp.home";
    private static final long COMPACT_FROM = 64L << 20;

    private final Database database;

    @Activate
    public StoreComponent(BundleContext context, Settings settings) {
        this.database = at(
                context.getProperty(HOME),
                Math.max(1, settings.readers()),
                Duration.ofSeconds(Math.max(1, settings.wait_seconds())));
    }

    /** The database of a home folder; without one, each call tells so. */
    static Database at(String home, int readers, Duration patience) {
        return new Database(
                () -> {
                    if (home == null || home.isBlank()) {
                        throw StoreProblems.noHome();
                    }
                    return new H2Engine(Path.of(home, "store"), COMPACT_FROM);
                },
                Clock.systemUTC(),
                readers,
                patience);
    }

    @Deactivate
    public void close() {
        database.close();
    }

    @Override
    public <T> T read(Work<T> work) {
        return database.read(work);
    }

    @Override
    public <T> T write(Work<T> work) {
        return database.write(work);
    }

    @Override
    public int schemaVersion() {
        return database.schemaVersion();
    }
}
