package se.sambruk.otp.content.extender;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.content.Readiness;
import se.sambruk.otp.api.practice.InstallationClock;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.content.LinesForm;
import se.sambruk.otp.content.ingest.Contents;
import se.sambruk.otp.content.pack.Packs;
import se.sambruk.otp.content.source.BundleSource;
import se.sambruk.otp.content.tree.Limits;

/** Bundles in a real framework become packs of the library, and leave it when, and only when, a person takes them away. */
public class ExtenderTest extends PackFramework {
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
    public void what_the_store_could_not_take_in_is_taken_in_by_itself_when_it_can() throws Exception {
        start(Map.of());
        open();
        awaitReady();
        store.breakDown(true);
        install("file:a.jar", pack("1.0.0")).start();
        PackReport refused = ingested.poll(30, TimeUnit.SECONDS);
        assertEquals(PackState.REFUSED, refused.state());
        assertEquals(
                List.of("OTP-3001", "OTP-1415"),
                refused.problems().stream().map(Problem::code).toList());
        assertEquals("prov", refused.manifest().orElseThrow().id());
        store.breakDown(false);
        assertEquals(PackState.ACTIVE, activeAtLast().state());
        assertEquals("1.0.0 from file:a.jar", store.now("prov"));
        settle();
        // And then nobody asks the store any more.
        ingested.clear();
        settle();
        assertTrue(ingested.isEmpty());
    }

    @Test
    public void what_the_store_could_not_withdraw_is_withdrawn_by_itself_when_it_can() throws Exception {
        start(Map.of());
        open();
        awaitReady();
        Bundle bundle = install("file:a.jar", pack("1.0.0"));
        bundle.start();
        settle();
        store.breakDown(true);
        bundle.uninstall();
        settle();
        assertEquals("1.0.0 from file:a.jar", store.now("prov"));
        store.breakDown(false);
        assertEquals("file:a.jar", withdrawn.poll(30, TimeUnit.SECONDS));
        assertEquals("nothing", store.now("prov"));
    }

    @Test
    public void a_store_that_is_full_at_start_is_asked_again() throws Exception {
        start(Map.of());
        store.breakDown(true);
        install("file:a.jar", pack("1.0.0")).start();
        open();
        assertEquals(1, awaitReady().refused());
        store.breakDown(false);
        assertEquals(PackState.ACTIVE, activeAtLast().state());
        assertEquals("1.0.0 from file:a.jar", store.now("prov"));
    }

    private PackReport activeAtLast() throws InterruptedException {
        PackReport last = ingested.poll(30, TimeUnit.SECONDS);
        while (last != null && last.state() != PackState.ACTIVE) {
            last = ingested.poll(30, TimeUnit.SECONDS);
        }
        return last;
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
        extender = new Extender(context(), contents, InstallationClock.real(CLOCK), 1, PAUSE);
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

        contents.forms().add("xlsx", "1", () -> Optional.of(new LinesForm()));
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
        contents.forms().add("xlsx", "1", () -> Optional.of(new LinesForm()));
        context()
                .registerService(
                        Object.class, new Object(), FrameworkUtil.asDictionary(Map.of("otp.deploy.scanned", true)));
        assertEquals(1, awaitReady().accepted());
    }
}
