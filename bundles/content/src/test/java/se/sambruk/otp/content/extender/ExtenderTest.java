package se.sambruk.otp.content.extender;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.content.Readiness;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.content.LinesForm;
import se.sambruk.otp.content.ingest.Contents;
import se.sambruk.otp.content.ingest.FakeStore;
import se.sambruk.otp.content.pack.Packs;
import se.sambruk.otp.content.source.BundleSource;
import se.sambruk.otp.content.tree.Limits;

/** Bundles in a real framework become packs of the library, and leave it when, and only when, a person takes them away. */
public class ExtenderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    private final FakeStore store = new FakeStore();
    private final AtomicInteger reads = new AtomicInteger();
    private Framework framework;
    private Contents contents;
    private Extender extender;

    @After
    public void stop() throws Exception {
        if (framework != null) {
            framework.stop();
            framework.waitForStop(10_000);
        }
    }

    @Test
    public void a_started_bundle_is_taken_in_and_readiness_tells_when() throws Exception {
        start(Map.of());
        install("file:a.jar", pack("1.0.0")).start();
        open();
        Readiness ready = awaitReady();
        assertEquals(1, ready.accepted());
        assertEquals(0, ready.refused());
        assertEquals("1.0.0 from file:a.jar", store.now("prov"));
        ServiceReference<?> reference = context().getServiceReference(Readiness.class);
        assertEquals(true, reference.getProperty(Readiness.READY));
    }

    @Test
    public void a_refused_pack_does_not_hold_readiness_up() throws Exception {
        start(Map.of());
        install("file:a.jar", bundle(true, "OTP-INF/pack.yaml", "pack: [")).start();
        open();
        assertEquals(1, awaitReady().refused());
        assertEquals(List.of(), store.log());
    }

    @Test
    public void a_bundle_that_comes_later_is_taken_in() throws Exception {
        start(Map.of());
        open();
        awaitReady();
        install("file:a.jar", pack("1.0.0")).start();
        settle();
        assertEquals("1.0.0 from file:a.jar", store.now("prov"));
    }

    @Test
    public void an_update_replaces_the_edition_without_taking_it_out_between() throws Exception {
        start(Map.of());
        open();
        awaitReady();
        Bundle bundle = install("file:a.jar", pack("1.0.0"));
        bundle.start();
        bundle.update(new ByteArrayInputStream(pack("1.1.0")));
        settle();
        assertEquals("1.1.0 from file:a.jar", store.now("prov"));
        assertTrue(store.log().stream().noneMatch(entry -> entry.startsWith("withdraw")));
    }

    @Test
    public void a_persons_stop_and_uninstall_take_the_pack_out_and_say_why() throws Exception {
        start(Map.of());
        open();
        awaitReady();
        Bundle bundle = install("file:a.jar", pack("1.0.0"));
        bundle.start();
        settle();
        bundle.stop();
        settle();
        assertEquals("nothing", store.now("prov"));
        bundle.start();
        settle();
        assertEquals("1.0.0 from file:a.jar", store.now("prov"));
        bundle.uninstall();
        settle();
        assertEquals(
                List.of(
                        "put prov 1.0.0 from file:a.jar",
                        "withdraw prov: bundlen file:a.jar stoppades eller avinstallerades av någon",
                        "put prov 1.0.0 from file:a.jar",
                        "withdraw prov: bundlen file:a.jar stoppades eller avinstallerades av någon"),
                store.log());
    }

    @Test
    public void a_stop_that_is_to_pass_takes_nothing_out() throws Exception {
        start(Map.of());
        open();
        awaitReady();
        Bundle bundle = install("file:a.jar", pack("1.0.0"));
        bundle.start();
        settle();
        bundle.stop(Bundle.STOP_TRANSIENT);
        settle();
        assertEquals("1.0.0 from file:a.jar", store.now("prov"));
    }

    @Test
    public void a_framework_that_goes_down_takes_nothing_out() throws Exception {
        start(Map.of());
        open();
        awaitReady();
        install("file:a.jar", pack("1.0.0")).start();
        settle();
        framework.stop();
        framework.waitForStop(10_000);
        settle();
        assertEquals(List.of("put prov 1.0.0 from file:a.jar"), store.log());
    }

    @Test
    public void closing_takes_nothing_out_and_is_no_longer_ready() throws Exception {
        start(Map.of());
        install("file:a.jar", pack("1.0.0")).start();
        open();
        awaitReady();
        extender.close();
        assertNull(context().getServiceReference(Readiness.class));
        assertEquals("1.0.0 from file:a.jar", store.now("prov"));
    }

    @Test
    public void a_bundle_that_is_updated_while_it_is_read_is_not_read_in_two_halves() throws Exception {
        start(Map.of());
        Bundle bundle = install("file:a.jar", pack("1.0.0"));
        bundle.start();
        BundleSource source = new BundleSource(bundle);
        source.paths();
        source.open("OTP-INF/krav.yaml").close();
        bundle.update(new ByteArrayInputStream(pack("1.1.0")));
        assertThrows(IOException.class, () -> source.open("OTP-INF/pack.yaml"));
    }

    @Test
    public void an_update_that_is_no_pack_any_more_takes_the_pack_out() throws Exception {
        start(Map.of());
        open();
        awaitReady();
        Bundle bundle = install("file:a.jar", pack("1.0.0"));
        bundle.start();
        bundle.update(new ByteArrayInputStream(bundle(false, "x.txt", "x")));
        settle();
        assertEquals("nothing", store.now("prov"));
    }

    @Test
    public void a_bundle_that_does_not_ask_for_the_extender_is_left_alone() throws Exception {
        start(Map.of());
        install("file:a.jar", bundle(false, "OTP-INF/pack.yaml", Packs.manifest("prov", "1.0.0", "")))
                .start();
        open();
        assertEquals(0, awaitReady().accepted());
        assertEquals(List.of(), contents.packs());
    }

    @Test
    public void at_start_what_no_bundle_puts_forward_any_more_is_taken_out_once() throws Exception {
        Contents before = new Contents(store, Limits.DEFAULT);
        before.ingest(Packs.pack("file:gone.jar", "borta", "1.0.0", "", ""), new Act("x", CLOCK.instant(), ""));
        before.ingest(Packs.pack("file:broken.jar", "trasig", "1.0.0", "", ""), new Act("x", CLOCK.instant(), ""));
        start(Map.of());
        install("file:a.jar", pack("1.0.0")).start();
        Bundle broken = install("file:broken.jar", unresolvable());
        try {
            broken.start();
        } catch (BundleException expected) {
            assertEquals(BundleException.RESOLVE_ERROR, expected.getType());
        }
        open();
        awaitReady();
        assertEquals("nothing", store.now("borta"));
        assertEquals("1.0.0 from file:broken.jar", store.now("trasig"));
        assertTrue(store.log().contains("withdraw borta: ingen installerad bundle lägger längre fram paketet"));
    }

    @Test
    public void at_start_the_source_that_the_library_knows_goes_before_one_that_comes_first() throws Exception {
        Contents before = new Contents(store, Limits.DEFAULT);
        before.ingest(Packs.pack("file:b.jar", "prov", "1.0.0", "", ""), new Act("x", CLOCK.instant(), ""));
        start(Map.of());
        install("file:a.jar", bundle(true, files("1.0.0", "tags: [sla]"))).start();
        install("file:b.jar", pack("1.0.0")).start();
        open();
        assertEquals(1, awaitReady().refused());
        assertEquals("1.0.0 from file:b.jar", store.now("prov"));
        assertEquals(1, store.log().size());
    }

    @Test
    public void an_unchanged_bundle_is_not_read_again_at_the_next_start() throws Exception {
        String cache = temporary.newFolder().getPath();
        start(Map.of(Constants.FRAMEWORK_STORAGE, cache));
        install("file:a.jar", pack("1.0.0")).start();
        open();
        awaitReady();
        restart(cache);
        assertEquals(1, awaitReady().accepted());
        assertEquals(0, reads.get());
        assertEquals(1, contents.packs().get(0).requirements());

        // From here on it is read as ever.
        Bundle bundle = context().getBundle("file:a.jar");
        bundle.update(new ByteArrayInputStream(pack("1.1.0")));
        settle();
        assertEquals("1.1.0 from file:a.jar", store.now("prov"));
        store.withdraw("prov", new Act("x", CLOCK.instant(), ""));
        restart(cache);
        awaitReady();
        assertEquals(1, reads.get());
        assertEquals("1.1.0 from file:a.jar", store.now("prov"));
    }

    @Test
    public void a_bundle_that_was_changed_while_nobody_looked_is_read_again() throws Exception {
        String cache = temporary.newFolder().getPath();
        start(Map.of(Constants.FRAMEWORK_STORAGE, cache));
        install("file:a.jar", pack("1.0.0")).start();
        open();
        awaitReady();
        extender.close();
        context().getBundle("file:a.jar").update(new ByteArrayInputStream(pack("1.1.0")));
        restart(cache);
        assertEquals(1, awaitReady().accepted());
        assertEquals("1.1.0 from file:a.jar", store.now("prov"));
    }

    private void restart(String cache) throws Exception {
        extender.close();
        framework.stop();
        framework.waitForStop(10_000);
        Framework again = create(Map.of(Constants.FRAMEWORK_STORAGE, cache, Constants.FRAMEWORK_STORAGE_CLEAN, "none"));
        framework = again;
        again.start();
        open();
    }

    @Test
    public void readiness_waits_for_the_deploy_folder_where_it_is_told_to() throws Exception {
        start(Map.of(StartWatch.DEPLOY_GATE, "true"));
        open();
        settle();
        assertNull(context().getServiceReference(Readiness.class));
        install("file:dropped.jar", pack("1.0.0")).start();
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("otp.deploy.scanned", true);
        context().registerService(Object.class, new Object(), properties);
        assertEquals(1, awaitReady().accepted());
    }

    @Test
    public void readiness_waits_for_the_start_level() throws Exception {
        Framework starting = create(Map.of(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "5"));
        starting.init();
        framework = starting;
        open();
        settle();
        assertNull(context().getServiceReference(Readiness.class));
        starting.start();
        assertNotNull(awaitReady());
    }

    @Test
    public void readiness_waits_for_karafs_boot() throws Exception {
        start(Map.of("karaf.home", "/karaf"));
        open();
        settle();
        assertNull(context().getServiceReference(Readiness.class));
    }

    @Test
    public void closing_waits_for_the_pack_in_hand_but_not_for_ever() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        start(Map.of());
        contents = new Contents(store, Limits.DEFAULT) {
            @Override
            public Optional<PackReport> ingestEarly(PackSource source, Act act) {
                begun.countDown();
                await(free);
                return super.ingestEarly(source, act);
            }
        };
        extender = new Extender(context(), contents, CLOCK, 1);
        install("file:a.jar", pack("1.0.0")).start();
        extender.open();
        await(begun);
        long before = System.nanoTime();
        extender.close();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before);
        free.countDown();
        assertTrue("took " + seconds + " s", seconds < 10);
    }

    @Test
    public void a_pack_whose_form_comes_later_is_refused_aloud_and_then_taken_in() throws Exception {
        start(Map.of());
        open();
        awaitReady();
        Bundle bundle = install("file:excel.jar", bundle(true, "OTP-INF/krav.xlsx", LinesForm.pack("prov")));
        bundle.start();
        settle();
        assertEquals(PackState.REFUSED, contents.packs().get(0).state());
        assertEquals("OTP-1018", contents.packs().get(0).problems().get(0).code());

        contents.forms().add("xlsx", () -> Optional.of(new LinesForm()));
        settle();
        assertEquals(PackState.ACTIVE, contents.packs().get(0).state());
    }

    @Test
    public void at_start_a_pack_waits_for_its_form_without_being_refused() throws Exception {
        start(Map.of("otp.deploy.gate", "true"));
        open();
        install("file:excel.jar", bundle(true, "OTP-INF/krav.xlsx", LinesForm.pack("prov")))
                .start();
        settle();
        assertEquals(List.of(), contents.packs());
        contents.forms().add("xlsx", () -> Optional.of(new LinesForm()));
        context()
                .registerService(
                        Object.class, new Object(), FrameworkUtil.asDictionary(Map.of("otp.deploy.scanned", true)));
        assertEquals(1, awaitReady().accepted());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Framework create(Map<String, String> properties) throws IOException {
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

    private void start(Map<String, String> properties) throws Exception {
        framework = create(properties);
        framework.start();
    }

    private BundleContext context() {
        return framework.getBundleContext();
    }

    private void open() {
        reads.set(0);
        contents = new Contents(store, Limits.DEFAULT) {
            @Override
            public Optional<PackReport> ingestEarly(PackSource source, Act act) {
                reads.incrementAndGet();
                return super.ingestEarly(source, act);
            }
        };
        extender = new Extender(context(), contents, CLOCK, 10);
        extender.open();
    }

    private Readiness awaitReady() throws InterruptedException {
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
    private void settle() {
        CountDownLatch done = new CountDownLatch(1);
        extender.whenIdle(done::countDown);
        await(done);
        assertFalse(done.getCount() > 0);
    }

    private Bundle install(String location, byte[] jar) throws BundleException {
        InputStream in = new ByteArrayInputStream(jar);
        return context().installBundle(location, in);
    }

    private static byte[] pack(String version) throws IOException {
        return bundle(true, files(version, ""));
    }

    private static String[] files(String version, String more) {
        return new String[] {
            "OTP-INF/pack.yaml", Packs.manifest("prov", version, ""),
            "OTP-INF/mer/ground.yaml", Packs.ground(),
            "OTP-INF/krav.yaml", "requirements:\n" + Packs.requirement("PROV-DRI-001", more)
        };
    }

    private static byte[] unresolvable() throws IOException {
        return bundle(Map.of("Import-Package", "no.such.thing", "Require-Capability", EXTENDER), files("1.0.0", ""));
    }

    private static final String EXTENDER = "osgi.extender;filter:=\"(osgi.extender=otp.content)\"";

    private static byte[] bundle(boolean wired, String... files) throws IOException {
        return bundle(wired ? Map.of("Require-Capability", EXTENDER) : Map.of(), files);
    }

    private static byte[] bundle(Map<String, String> headers, String... files) throws IOException {
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
