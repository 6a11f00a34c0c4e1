package se.sambruk.otp.plugins.osgi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.plugins.Jars;
import se.sambruk.otp.plugins.admission.Foreign;
import se.sambruk.otp.plugins.admission.TrustPolicy;
import se.sambruk.otp.plugins.diagnosis.BundleDiagnosis;
import se.sambruk.otp.plugins.diagnosis.StartFaults;
import se.sambruk.otp.plugins.file.Limits;
import se.sambruk.otp.plugins.install.Diagnosis;
import se.sambruk.otp.plugins.install.HostException;

public class OsgiHostTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Framework framework;
    private BundleContext context;
    private Path repository;
    private Guard guard;
    private CoreKeeper keeper;
    private Diagnosis diagnosis;
    private OsgiHost host;

    @Before
    public void start() throws Exception {
        Path storage = temporary.newFolder("storage").toPath();
        repository = temporary.newFolder("system").toPath();
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        storage.toString(),
                        Constants.FRAMEWORK_BEGINNING_STARTLEVEL,
                        "100",
                        "felix.log.level",
                        "0"));
        framework.start();
        framework.adapt(FrameworkStartLevel.class).setInitialBundleStartLevel(80);
        context = framework.getBundleContext();
        CoreBundles core = new CoreBundles(context, Optional.of(repository));
        TrustPolicy trust = new TrustPolicy("any", temporary.newFolder("trust").toPath(), "changeit");
        guard = new Guard(context, core, new Foreign(Limits.DEFAULT, trust, core::isCore), storage);
        keeper = new CoreKeeper(core, storage);
        context.addBundleListener(keeper);
        context.registerService(ResolverHookFactory.class, guard, null);
        context.registerService(CollisionHook.class, guard, null);
        StartFaults starts = new StartFaults(context);
        starts.open();
        diagnosis = new BundleDiagnosis(
                context, Optional.of(repository), starts, Optional::empty, guard::denials, bundle -> List.of());
        host = new OsgiHost(context, guard, starts, diagnosis, new Promotion(List::of, Duration.ZERO));
        guard.reconciled();
    }

    @After
    public void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    public void twoOfOneNameAndVersionRunSideBySideEvenIfEachWantsToBeAlone() throws Exception {
        Jars one = Jars.bundle("se.exempel.kod;singleton:=true", "1.0.0");
        host.install("otp-plugin:home/a.jar#1", file(one.file("nr", "1").bytes()));
        host.start("otp-plugin:home/a.jar#1");
        host.install("otp-plugin:home/a.jar#2", file(one.file("nr", "2").bytes()));
        host.start("otp-plugin:home/a.jar#2");
        assertTrue(host.bundles().values().stream().allMatch(bundle -> bundle.running()));
        host.uninstall(List.of("otp-plugin:home/a.jar#1"));
        assertEquals(1, host.bundles().size());
    }

    @Test
    public void whatTheInstallerDoesItselfIsNoNewsUntilItSaysSoAndWhatOthersDoIs() throws Exception {
        host.open();
        host.install(
                "otp-plugin:home/a.jar#1",
                file(Jars.bundle("se.exempel.a", "1.0.0").bytes()));
        host.start("otp-plugin:home/a.jar#1");
        assertFalse("its own exchange", host.hasNews());
        host.uninstall(List.of("otp-plugin:home/a.jar#1"));
        assertFalse("its own undoing", host.hasNews());
        host.news();
        assertTrue("an exchange that stays", host.hasNews());
        assertFalse("told once", host.hasNews());

        host.install(
                "otp-plugin:home/b.jar#1",
                file(Jars.bundle("se.exempel.b", "1.0.0").bytes()));
        context.getBundle("otp-plugin:home/b.jar#1").start();
        assertTrue("started by a person", host.hasNews());
        context.installBundle(
                "x:annan",
                new ByteArrayInputStream(
                        Jars.bundle("se.exempel.annan", "1.0.0").bytes()));
        assertTrue("a bundle of somebody else", host.hasNews());
        host.close();
    }

    @Test
    public void twoOfOneNameAndVersionThatAreNotOursCollideAsEver() throws Exception {
        byte[] jar = Jars.bundle("se.exempel.kod", "1.0.0").bytes();
        context.installBundle("x:1", new ByteArrayInputStream(jar));
        assertThrows(
                BundleException.class, () -> context.getBundle("x:1").update(new ByteArrayInputStream(duplicate())));
    }

    private byte[] duplicate() throws BundleException {
        context.installBundle(
                "x:2",
                new ByteArrayInputStream(
                        Jars.bundle("se.exempel.annan", "1.0.0").bytes()));
        return Jars.bundle("se.exempel.annan", "1.0.0").bytes();
    }

    @Test
    public void whatComesPastTheFoldersIsHeldToTheSameRules() throws Exception {
        Path own = Files.write(
                repository.resolve("karna.jar"),
                Jars.bundle("se.exempel.karna", "1.0.0").bytes());
        Bundle core = context.installBundle("reference:" + own.toUri());
        core.start();
        Bundle fragment = context.installBundle(
                "x:fragment",
                new ByteArrayInputStream(Jars.bundle("se.exempel.fragment", "1.0.0")
                        .header("Fragment-Host", "se.exempel.karna")
                        .bytes()));
        Bundle thief = context.installBundle(
                "x:tjuv",
                new ByteArrayInputStream(
                        Jars.bundle("se.exempel.karna", "9.0.0").bytes()));
        Bundle decent = context.installBundle(
                "x:hederlig",
                new ByteArrayInputStream(
                        Jars.bundle("se.exempel.hederlig", "1.0.0").bytes()));
        assertThrows(BundleException.class, thief::start);
        decent.start();
        assertEquals(Bundle.ACTIVE, core.getState());
        assertEquals(Bundle.INSTALLED, fragment.getState());
        assertEquals(
                List.of("OTP-7031", "OTP-7030"),
                guard.refused().stream()
                        .map(refused -> refused.problems().get(0).code())
                        .toList());
    }

    @Test
    public void theBytesOfACoreBundleArePutBackWhoeverUpdatesIt() throws Exception {
        byte[] bytes = Jars.bundle("se.exempel.karna", "1.0.0").file("nr", "1").bytes();
        Path own = Files.write(repository.resolve("karna.jar"), bytes);
        for (String location : List.of("reference:" + own.toUri(), own.toUri().toString())) {
            Bundle core = context.installBundle(location);
            core.start();
            for (Jars other : List.of(
                    Jars.bundle("se.exempel.karna", "1.0.0").file("nr", "2"),
                    Jars.bundle("se.exempel.karna", "9.0.0"),
                    Jars.bundle("se.exempel.annan", "1.0.0"))) {
                core.update(new ByteArrayInputStream(other.bytes()));
                assertEquals("se.exempel.karna 1.0.0", core.getSymbolicName() + " " + core.getVersion());
                assertEquals('1', core.getEntry("nr").openStream().read());
                assertEquals(Bundle.ACTIVE, core.getState());
                core.start();
            }
            assertEquals(
                    List.of("OTP-7048"),
                    keeper.refused().stream()
                            .map(refused -> refused.problems().get(0).code())
                            .toList());
            core.uninstall();
            keeper.bundleChanged(new BundleEvent(BundleEvent.UNINSTALLED, core));
            assertEquals(List.of(), keeper.refused());
        }
    }

    @Test
    public void aCoreBundleIsUpdatedByItsOwnBytes() throws Exception {
        byte[] bytes = Jars.bundle("se.exempel.karna", "1.0.0").bytes();
        Path own = Files.write(repository.resolve("karna.jar"), bytes);
        Bundle core = context.installBundle("reference:" + own.toUri());
        core.update(new ByteArrayInputStream(bytes));
        core.start();
        assertEquals(Bundle.ACTIVE, core.getState());
        assertEquals(List.of(), keeper.refused());
    }

    @Test
    public void noOtherBundleTakesTheNameOfACoreBundleByAnUpdate() throws Exception {
        Path own = Files.write(
                repository.resolve("karna.jar"),
                Jars.bundle("se.exempel.karna", "1.0.0").bytes());
        context.installBundle("reference:" + own.toUri()).start();
        Bundle other = context.installBundle(
                "x:annan",
                new ByteArrayInputStream(
                        Jars.bundle("se.exempel.annan", "1.0.0").bytes()));
        other.update(new ByteArrayInputStream(
                Jars.bundle("se.exempel.karna", "9.0.0").bytes()));
        assertThrows(BundleException.class, other::start);
        assertEquals("OTP-7030", guard.refused().get(0).problems().get(0).code());
    }

    /** Of a plugin that never comes to an end of its start. */
    public static final class Endless implements BundleActivator {
        @Override
        public void start(BundleContext context) throws InterruptedException {
            new CountDownLatch(1).await();
        }

        @Override
        public void stop(BundleContext context) {
            // Nothing to stop.
        }
    }

    @Test
    public void aPluginThatNeverFinishesStartingIsGivenUp() throws Exception {
        String endless = "otp-plugin:home/evig.jar#1";
        CountDownLatch starting = new CountDownLatch(1);
        SynchronousBundleListener listener = event -> {
            if (event.getType() == BundleEvent.STARTING
                    && event.getBundle().getLocation().equals(endless)) {
                starting.countDown();
            }
        };
        context.addBundleListener(listener);
        // It is given up when it is in its start, and the others are waited for, however slow the machine is.
        BoundedCalls calls = new BoundedCalls(Duration.ofSeconds(7), (location, returned) -> {
            if (location.equals(endless)) {
                starting.await();
                throw new TimeoutException(location);
            }
            returned.get();
        });
        OsgiHost hasty = new OsgiHost(
                context, guard, new StartFaults(context), diagnosis, new Promotion(List::of, Duration.ZERO), calls);
        hasty.install(
                endless,
                file(Jars.bundle("se.exempel.evig", "1.0.0")
                        .header("Bundle-Activator", Endless.class.getName())
                        .header("Import-Package", "org.osgi.framework")
                        .type(Endless.class)
                        .bytes()));
        HostException late = assertThrows(HostException.class, () -> hasty.start(endless));
        assertEquals("OTP-7051", late.problems().get(0).code());
        assertTrue(late.problems().get(0).message().in(LocalizedText.SWEDISH).contains("7 s"));
        host.install(
                "otp-plugin:home/a.jar#1",
                file(Jars.bundle("se.exempel.kod", "1.0.0").bytes()));
        hasty.start("otp-plugin:home/a.jar#1");
        assertTrue(
                "others go on", hasty.bundles().get("otp-plugin:home/a.jar#1").running());
        assertFalse(hasty.bundles().get(endless).running());
    }

    /** What a virtual machine runs before anything else, if it takes it for an agent. */
    public static final class Agent {
        private static final String RAN = "otp.test.agent";

        private Agent() {}

        public static void premain(String arguments) {
            System.setProperty(RAN, "premain");
        }

        public static void agentmain(String arguments) {
            System.setProperty(RAN, "agentmain");
        }
    }

    @Test
    public void headersOfAnAgentHaveNothingRun() throws Exception {
        Jars agent = Jars.bundle("se.exempel.agent", "1.0.0").type(Agent.class);
        for (String header : List.of("Launcher-Agent-Class", "Premain-Class", "Agent-Class")) {
            agent.header(header, Agent.class.getName());
        }
        host.install("otp-plugin:home/agent.jar#1", file(agent.bytes()));
        host.start("otp-plugin:home/agent.jar#1");
        assertEquals(
                Bundle.ACTIVE, context.getBundle("otp-plugin:home/agent.jar#1").getState());
        assertEquals(null, System.getProperty(Agent.RAN));
    }

    @Test
    public void untilTheFoldersAreGoneThroughOnlyWhatIsVettedIsResolved() throws Exception {
        Guard fresh = new Guard(
                context,
                new CoreBundles(context, Optional.of(repository)),
                new Foreign(Limits.DEFAULT, new TrustPolicy("any", repository, ""), name -> false),
                repository);
        Bundle bundle = context.installBundle(
                "otp-plugin:home/b.jar#1",
                new ByteArrayInputStream(Jars.bundle("se.exempel.b", "1.0.0").bytes()));
        context.registerService(ResolverHookFactory.class, fresh, null);
        assertThrows(HostException.class, () -> host.start("otp-plugin:home/b.jar#1"));
        fresh.vet("otp-plugin:home/b.jar#1", bundle.getLastModified());
        host.start("otp-plugin:home/b.jar#1");
        assertEquals(Bundle.ACTIVE, bundle.getState());
    }

    @Test
    public void onlyWhatLiesInTheDistributionsRepositoryIsThePlatformsOwn() throws IOException {
        Path jar = repository.resolve("se/exempel/a/1.0-SNAPSHOT/a-1.0-SNAPSHOT.jar");
        Files.createDirectories(jar.getParent());
        Files.write(jar, new byte[0]);
        assertTrue(CoreBundles.isIn(repository, "mvn:se.exempel/a/1.0-SNAPSHOT"));
        assertTrue(CoreBundles.isIn(repository, "reference:" + jar.toUri()));
        assertFalse(CoreBundles.isIn(repository, "mvn:se.exempel/a/2.0"));
        assertFalse(CoreBundles.isIn(repository, "mvn:../../../a/1.0"));
        assertFalse(CoreBundles.isIn(repository, "file:" + repository + "/../annan.jar"));
        assertFalse(CoreBundles.isIn(repository, "http://exempel.se/a.jar"));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(temporary.newFile().toPath(), bytes);
    }
}
