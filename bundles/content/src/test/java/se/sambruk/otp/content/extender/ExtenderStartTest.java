package se.sambruk.otp.content.extender;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import se.sambruk.otp.api.content.Readiness;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.content.LinesForm;
import se.sambruk.otp.content.ingest.Contents;
import se.sambruk.otp.content.pack.Packs;
import se.sambruk.otp.content.tree.Limits;

/** What is done once when the platform starts, and when it is said to be ready. */
public class ExtenderStartTest extends PackFramework {
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
    public void a_workbook_is_read_again_at_the_next_start_only_if_its_reader_has_changed() throws Exception {
        String cache = temporary.newFolder().getPath();
        start(Map.of(Constants.FRAMEWORK_STORAGE, cache));
        install("file:a.jar", bundle(true, "OTP-INF/krav.xlsx", LinesForm.pack("prov")))
                .start();
        formIdentity = "ett";
        open();
        assertEquals(1, awaitReady().accepted());
        assertEquals(1, reads.get());
        restart(cache);
        assertEquals(1, awaitReady().accepted());
        assertEquals(0, reads.get());
        formIdentity = "två";
        restart(cache);
        assertEquals(1, awaitReady().accepted());
        assertEquals(1, reads.get());
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

    @Test
    public void readiness_waits_for_the_deploy_folder_where_it_is_told_to() throws Exception {
        start(Map.of(Extender.DEPLOY_GATE, "true"));
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
}
