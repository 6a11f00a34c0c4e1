package se.sambruk.otp.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import se.sambruk.otp.launcher.wire.Fault;
import se.sambruk.otp.launcher.wire.LaunchProperties;

public class GateTest {

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    private Framework framework;
    private BundleContext context;
    private Path marker;

    @Before
    public void start() throws Exception {
        marker = temporary.getRoot().toPath().resolve("marker");
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                                temporary.newFolder("cache").getPath(),
                        Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "100",
                        LaunchProperties.HOME, temporary.getRoot().getPath(),
                        LaunchProperties.MARKER, marker.toString(),
                        LaunchProperties.STAMP, "this build"));
        framework.start();
        context = framework.getBundleContext();
    }

    @After
    public void stop() throws Exception {
        System.clearProperty(LaunchProperties.GATE);
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    public void a_platform_that_is_ready_in_time_lets_commands_through() throws Exception {
        say("otp.deploy.scanned");
        say("otp.ready");
        Gate gate = new Gate(context, "sv", Duration.ofSeconds(30), Gate.Late.ENDS, () -> {});
        gate.open();
        gate.pass();
        assertEquals("this build", Files.readAllLines(marker).get(0));
    }

    @Test
    public void an_instance_that_becomes_ready_late_opens_all_the_same() throws Exception {
        say("otp.deploy.scanned");
        CountDownLatch late = new CountDownLatch(1);
        Gate gate = new Gate(context, "sv", Duration.ZERO, Gate.Late.OPENS, late::countDown);
        Thread opener = new Thread(gate::open);
        opener.start();
        late.await();
        Fault fault = assertThrows(Fault.class, gate::pass);
        assertTrue(fault.getMessage(), fault.getMessage().startsWith("OTP-9003"));
        assertTrue(fault.getMessage(), fault.getMessage().contains("inläsningen av innehållspaketen"));
        assertFalse("a cache that is not whole would be trusted", Files.exists(marker));

        say("otp.ready");
        opener.join();
        gate.pass();
        assertEquals(
                "the next start can use the cache",
                "this build",
                Files.readAllLines(marker).get(0));
    }

    @Test
    public void a_one_shot_gives_up_at_the_limit() throws Exception {
        Gate gate = new Gate(context, "sv", Duration.ZERO, Gate.Late.ENDS, () -> {});
        gate.open();
        say("otp.deploy.scanned");
        say("otp.ready");
        Fault fault = assertThrows(Fault.class, gate::pass);
        assertTrue(fault.getMessage(), fault.getMessage().contains("genomgången av deploy/"));
        assertFalse(Files.exists(marker));
    }

    @Test
    public void an_instance_that_is_ended_while_it_waits_stops_waiting() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        Gate gate = new Gate(context, "sv", Duration.ZERO, Gate.Late.OPENS, late::countDown);
        Thread opener = new Thread(gate::open);
        opener.start();
        late.await();
        opener.interrupt();
        opener.join();
        assertThrows(Fault.class, gate::pass);
        assertFalse(Files.exists(marker));
    }

    private void say(String what) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(what, "true");
        context.registerService(Object.class, new Object(), properties);
    }
}
