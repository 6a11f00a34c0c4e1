package se.sambruk.otp.plugins.osgi;

import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;
import se.sambruk.otp.plugins.file.Limits;
import se.sambruk.otp.plugins.state.Retention;

public class PluginsRuntimeTest {
    private static final long LIMIT_MILLIS = 60_000;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Framework framework;

    @Before
    public void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        temporary.newFolder("storage").toString(),
                        "felix.log.level",
                        "0"));
        framework.start();
    }

    @After
    public void stop() throws Exception {
        framework.stop();
        framework.waitForStop(LIMIT_MILLIS);
    }

    @Test
    public void aFirstLookThatFailsIsMadeAgain() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Clock failingAtFirst = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                if (asked.incrementAndGet() == 1) {
                    throw new OutOfMemoryError("prov");
                }
                return Instant.EPOCH;
            }
        };
        BundleContext context = framework.getBundleContext();
        Path home = temporary.newFolder("hem").toPath();
        ServiceTracker<Object, Object> scanned =
                new ServiceTracker<>(context, context.createFilter("(" + PluginsRuntime.SCANNED + "=true)"), null);
        scanned.open(true);
        try (PluginsRuntime runtime = new PluginsRuntime(
                context,
                new PluginsRuntime.Places(home, Optional.empty(), Optional.empty(), home),
                new PluginsRuntime.Settings(Limits.DEFAULT, "any", "", Duration.ofSeconds(1), Retention.Keep.DEFAULT),
                new PluginsRuntime.Services(
                        Optional::empty, Optional::empty, Optional::empty, List::of, Optional::empty),
                failingAtFirst)) {
            runtime.open();
            assertNotNull("whoever waits for the folders is let in", scanned.waitForService(LIMIT_MILLIS));
            assertTrue("after it has failed", asked.get() > 1);
        } finally {
            scanned.close();
        }
    }
}
