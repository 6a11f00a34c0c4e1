package se.sambruk.otp.swap.start;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.FrameworkStartLevel;

public class StartWatchTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final AtomicInteger told = new AtomicInteger();
    private final CountDownLatch reached = new CountDownLatch(1);
    private Framework framework;

    @After
    public void stop() throws Exception {
        System.clearProperty(Constants.FRAMEWORK_BEGINNING_STARTLEVEL);
        framework.stop();
        framework.waitForStop(10_000);
    }

    private StartWatch watch(String beginning) throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        temporary.newFolder().toString(),
                        Constants.FRAMEWORK_BEGINNING_STARTLEVEL,
                        beginning));
        framework.start();
        StartWatch watch = new StartWatch(framework.getBundleContext(), List.of(), () -> {
            told.incrementAndGet();
            reached.countDown();
        });
        watch.open();
        return watch;
    }

    private void raise(int level) throws InterruptedException {
        CountDownLatch there = new CountDownLatch(1);
        framework.adapt(FrameworkStartLevel.class).setStartLevel(level, event -> {
            if (event.getType() == FrameworkEvent.STARTLEVEL_CHANGED) {
                there.countDown();
            }
        });
        assertTrue(there.await(30, TimeUnit.SECONDS));
    }

    @Test
    public void it_tells_at_once_where_the_framework_has_started() throws Exception {
        try (StartWatch watch = watch("5")) {
            assertEquals(1, told.get());
            raise(9);
            assertEquals("once", 1, told.get());
        }
    }

    @Test
    public void it_waits_for_the_level_that_karaf_goes_on_to() throws Exception {
        System.setProperty(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "20");
        try (StartWatch watch = watch("1")) {
            assertEquals(0, told.get());
            raise(19);
            assertEquals("bundles at level 20 are not there yet", 0, told.get());
            raise(20);
            assertTrue(reached.await(30, TimeUnit.SECONDS));
            assertEquals(1, told.get());
        }
    }
}
