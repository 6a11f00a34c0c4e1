package se.sambruk.otp.content.extender;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.content.Readiness;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.content.LinesForm;
import se.sambruk.otp.content.ingest.Contents;
import se.sambruk.otp.content.ingest.FakeStore;
import se.sambruk.otp.content.pack.Packs;
import se.sambruk.otp.content.tree.Limits;

/** A framework to put bundles into, and an extender that watches them. */
public abstract class PackFramework {
    static final Duration PAUSE = Duration.ofMillis(5);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    final FakeStore store = new FakeStore();
    final AtomicInteger reads = new AtomicInteger();
    /** What became of each pack that was taken in after the start, in order. */
    final BlockingQueue<PackReport> ingested = new LinkedBlockingQueue<>();
    /** The sources that were withdrawn without a fault. */
    final BlockingQueue<String> withdrawn = new LinkedBlockingQueue<>();
    /** Of the form for workbooks; empty while there is none. */
    String formIdentity = "";

    Framework framework;
    Contents contents;
    Extender extender;

    @After
    public void stop() throws Exception {
        if (framework != null) {
            framework.stop();
            framework.waitForStop(10_000);
        }
    }

    void restart(String cache) throws Exception {
        extender.close();
        framework.stop();
        framework.waitForStop(10_000);
        Framework again = create(Map.of(Constants.FRAMEWORK_STORAGE, cache, Constants.FRAMEWORK_STORAGE_CLEAN, "none"));
        framework = again;
        again.start();
        open();
    }

    static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Framework create(Map<String, String> properties) throws IOException {
        Map<String, String> all = new HashMap<>();
        all.put(Constants.FRAMEWORK_STORAGE, temporary.newFolder().getPath());
        all.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        all.putAll(properties);
        // The system bundle stands in for the content bundle.
        all.put(
                Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
                "osgi.extender; osgi.extender=\"otp.content\"; version:Version=\"1.0\"");
        return new FrameworkFactory().newFramework(all);
    }

    void start(Map<String, String> properties) throws Exception {
        framework = create(properties);
        framework.start();
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    void open() {
        reads.set(0);
        contents = new Contents(store, Limits.DEFAULT) {
            @Override
            public Optional<PackReport> ingestEarly(PackSource source, Act act) {
                reads.incrementAndGet();
                return super.ingestEarly(source, act);
            }

            @Override
            public PackReport ingest(PackSource source, Act act) {
                PackReport report = super.ingest(source, act);
                ingested.add(report);
                return report;
            }

            @Override
            public void withdraw(String source, Act act) {
                super.withdraw(source, act);
                withdrawn.add(source);
            }
        };
        if (!formIdentity.isEmpty()) {
            contents.forms().add("xlsx", formIdentity, () -> Optional.of(new LinesForm()));
        }
        extender = new Extender(context(), contents, InstallationClock.real(CLOCK), 10, PAUSE);
        extender.open();
    }

    Readiness awaitReady() throws InterruptedException {
        ServiceTracker<Readiness, Readiness> tracker = new ServiceTracker<>(context(), Readiness.class, null);
        tracker.open();
        try {
            Readiness ready = tracker.waitForService(30_000);
            assertNotNull("not ready", ready);
            return ready;
        } finally {
            tracker.close();
        }
    }

    // What was given to the worker before is done when this has been.
    void settle() {
        CountDownLatch done = new CountDownLatch(1);
        extender.whenIdle(done::countDown);
        await(done);
        assertFalse(done.getCount() > 0);
    }

    Bundle install(String location, byte[] jar) throws BundleException {
        InputStream in = new ByteArrayInputStream(jar);
        return context().installBundle(location, in);
    }

    static byte[] pack(String version) throws IOException {
        return bundle(true, files(version, ""));
    }

    static String[] files(String version, String more) {
        return new String[] {
            "OTP-INF/pack.yaml", Packs.manifest("prov", version, ""),
            "OTP-INF/mer/ground.yaml", Packs.ground(),
            "OTP-INF/krav.yaml", "requirements:\n" + Packs.requirement("PROV-DRI-001", more)
        };
    }

    static byte[] unresolvable() throws IOException {
        return bundle(Map.of("Import-Package", "no.such.thing", "Require-Capability", EXTENDER), files("1.0.0", ""));
    }

    static final String EXTENDER = "osgi.extender;filter:=\"(osgi.extender=otp.content)\"";

    static byte[] bundle(boolean wired, String... files) throws IOException {
        return bundle(wired ? Map.of("Require-Capability", EXTENDER) : Map.of(), files);
    }

    static byte[] bundle(Map<String, String> headers, String... files) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "prov" + System.identityHashCode(files));
        headers.forEach(main::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (int i = 0; i < files.length; i += 2) {
                jar.putNextEntry(new ZipEntry(files[i]));
                jar.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
