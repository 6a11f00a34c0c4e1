package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivilegedExceptionAction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.inject.Inject;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.export.FormatVerdict;
import se.sambruk.otp.api.export.FormatWatch;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.store.Act;

/** A format is exchanged again and again while eight threads export: through the drop folder, by command, and by an update in place. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class SwapIT {
    private static final String NAME = "se.exempel.last";
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final Act ACT = new Act("prov", Instant.parse("2026-11-23T12:00:00Z"), "");

    @Inject
    private BundleContext context;

    @Inject
    private ExportService exports;

    @Inject
    private PluginService plugins;

    @Inject
    private SessionFactory shell;

    private final Moments stopping = new Moments();
    private final Moments gone = new Moments();
    private final Moments started = new Moments();
    private final Map<String, List<Long>> times = new LinkedHashMap<>();
    private final SynchronousBundleListener listener = this::changed;
    private Path folder;
    private Path dropped;
    private int version;
    private int made;
    private String stamp;

    /** The shipped archive, with this test beside it. */
    @Configuration
    public Option[] archive() throws IOException {
        List<Option> options = Container.options("swap");
        options.add(CoreOptions.systemProperty("otp.swaps").value(System.getProperty("otp.swaps", "20")));
        options.add(CoreOptions.systemProperty("otp.swaps.report")
                .value(Distribution.work().resolve("swap-load.txt").toString()));
        return options.toArray(Option[]::new);
    }

    @Before
    public void prepare() throws Exception {
        Container.awaitReady(context);
        context.addBundleListener(listener);
        folder = Files.createDirectories(Path.of(context.getProperty("otp.home"), "swap-load"));
        dropped = Files.createDirectories(Path.of(context.getProperty("otp.home"), "deploy"))
                .resolve("last.jar");
    }

    @After
    public void tidy() throws IOException {
        context.removeBundleListener(listener);
        Files.deleteIfExists(dropped);
    }

    // The headers of a bundle that is being updated are the old ones until it has been.
    private void changed(BundleEvent event) {
        String of = event.getBundle().getHeaders("").get(LoadJars.STAMP);
        if (of == null) {
            return;
        }
        if (event.getType() == BundleEvent.STARTED) {
            started.has(of);
        } else if (event.getType() == BundleEvent.STOPPING) {
            stopping.has(of);
        } else if (event.getType() == BundleEvent.UNINSTALLED) {
            gone.has(of);
        }
    }

    @Test
    public void no_export_fails_and_every_file_is_of_one_version_however_the_format_is_exchanged() throws Exception {
        int swaps = Integer.getInteger("otp.swaps");
        drop(next(true));
        awaitInUse();
        try (FormatWatch watch = exports.watch("last");
                ExportLoad load = new ExportLoad(exports, folder, stopping)) {
            load.start();
            for (int i = 0; i < swaps; i++) {
                assertTrue("nobody writes on " + stamp, load.awaitStanding(stamp));
                // The last third in place, the others side by side; every other with the same name and version.
                if (i < swaps / 3) {
                    byDropping(i % 2 == 0);
                } else if (i < 2 * swaps / 3) {
                    byCommand(i % 2 == 0);
                } else {
                    byUpdating(i % 2 == 0, load);
                }
                assertEquals(List.of(), load.faults());
            }
            load.close();
            report(swaps, watch, load);
            assertEquals(List.of(), load.faults());
            assertTrue("few exports: " + load.exports(), load.exports() > swaps);
            assertTrue("only " + load.held() + " stood in mid-write", load.held() >= swaps);
            assertEquals("every version wrote", made, load.versions());
        }
    }

    @Test
    public void a_version_that_does_not_offer_what_is_in_use_takes_nothing_away() throws Exception {
        plugins.install(jar(LoadJars.make("kvar", "1.0.0", "kvar")), ACT);
        FormatStatus before = active("kvar");
        assertEquals(
                List.of("OTP-7056", "OTP-7091"),
                refusal(LoadJars.broken("kvar", "2.0.0", "trasig"), file -> plugins.install(file, ACT)));
        assertEquals(
                List.of("OTP-7056"),
                refusal(LoadJars.silent("kvar", "2.0.0", "tyst"), file -> plugins.install(file, ACT)));
        byte[] other = LoadJars.make("annat", "2.0.0", "annat");
        assertEquals(
                List.of("OTP-7058"), refusal(other, file -> plugins.exchange(file, ExportFormat.class, "kvar", ACT)));
        assertEquals(
                List.of("OTP-7059"), refusal(other, file -> plugins.exchange(file, ExportFormat.class, "annat", ACT)));
        assertEquals(before.bundle(), active("kvar").bundle());
        assertEquals(
                PluginState.ACTIVE,
                plugins.find("se.exempel.kvar").orElseThrow().state());
        assertTrue(plugins.find("se.exempel.annat").isEmpty());
        plugins.remove("se.exempel.kvar", ACT);
    }

    private Path jar(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("kvar.jar"), bytes);
    }

    private List<String> refusal(byte[] jar, Consumer<Path> command) throws IOException {
        Path file = jar(jar);
        return assertThrows(ProblemException.class, () -> command.accept(file)).problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Problem::code)
                .toList();
    }

    @Test
    public void while_one_format_finishes_another_comes_and_is_used() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Consumer<String> hold = of -> {
            writing.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        Bundle slow = start("sen");
        FutureTask<List<ExportReceipt>> export = new FutureTask<>(() -> exports.export(List.of(request("sen", hold))));
        new Thread(export).start();
        assertTrue(writing.await(60, TimeUnit.SECONDS));
        FutureTask<Void> stop = new FutureTask<>(() -> {
            slow.uninstall();
            return null;
        });
        new Thread(stop).start();
        assertTrue(stopping.await("sen"));

        Bundle other = start("annan");

        assertEquals(1, exports.export(List.of(request("annan", "krav"))).size());
        assertFalse("the first has finished already", stop.isDone() || export.isDone());
        goOn.countDown();
        assertEquals("sen", export.get(60, TimeUnit.SECONDS).get(0).format());
        stop.get(60, TimeUnit.SECONDS);
        other.uninstall();
    }

    private Bundle start(String id) throws Exception {
        Bundle bundle = context.installBundle("load:" + id, new ByteArrayInputStream(LoadJars.make(id, "1.0.0", id)));
        bundle.start();
        assertEquals(1, exports.awaitVerdict("load:" + id, LONG).promoted().size());
        return bundle;
    }

    private ExportRequest request(String format, Object source) {
        return new ExportRequest(
                format, source, ExportContext.of(Locale.ROOT, LocalDate.EPOCH), folder.resolve(format + ".txt"));
    }

    private byte[] next(boolean newVersion) throws IOException {
        version += newVersion ? 1 : 0;
        made++;
        stamp = "1.0." + version + "-" + made;
        return LoadJars.make("last", "1.0." + version, stamp);
    }

    private void drop(byte[] jar) throws IOException {
        Path hidden = dropped.resolveSibling(".last.tmp");
        Files.write(hidden, jar);
        Files.move(hidden, dropped, StandardCopyOption.REPLACE_EXISTING);
    }

    private void byDropping(boolean newVersion) throws Exception {
        String old = stamp;
        long begun = System.nanoTime();
        drop(next(newVersion));
        assertTrue(old + " did not go", gone.await(old));
        took("drop folder", begun);
    }

    private void byCommand(boolean newVersion) throws Exception {
        Path file = folder.resolve("last.jar");
        Files.write(file, next(newVersion));
        long begun = System.nanoTime();
        String out = run("export:swap --json last " + file);
        took("export:swap", begun);
        assertTrue(out, out.contains("\"longestWaitMilliseconds\""));
    }

    private String run(String line) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Session session = shell.create(new ByteArrayInputStream(new byte[0]), out, out);
        Subject user = new Subject(true, Set.of(new RolePrincipal("admin")), Set.of(), Set.of());
        Subject.doAs(user, (PrivilegedExceptionAction<Object>) () -> session.execute(line));
        session.close();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void byUpdating(boolean newVersion, ExportLoad load) throws Exception {
        Bundle bundle = context.getBundle("load:last");
        if (bundle == null) {
            // From now on a bundle that no file stands for.
            String old = stamp;
            byte[] jar = next(true);
            bundle = context.installBundle("load:last", new ByteArrayInputStream(jar));
            bundle.start();
            awaitInUse();
            Files.delete(dropped);
            assertTrue(old + " did not go", gone.await(old));
            assertTrue("nobody writes on " + stamp, load.awaitStanding(stamp));
        }
        byte[] jar = next(newVersion);
        long begun = System.nanoTime();
        bundle.update(new ByteArrayInputStream(jar));
        FormatVerdict verdict = exports.awaitVerdict("load:last", LONG);
        took("in place", begun);
        assertEquals(1, verdict.promoted().size());
    }

    private FormatStatus active(String id) {
        return exports.formats().stream()
                .filter(FormatStatus::active)
                .filter(status -> status.descriptor().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the present stamp's bundle has been judged, and sees that it is in use. */
    private void awaitInUse() throws InterruptedException {
        assertTrue(stamp + " did not start", started.await(stamp));
        for (Bundle bundle : context.getBundles()) {
            if (stamp.equals(bundle.getHeaders("").get(LoadJars.STAMP))) {
                assertTrue(exports.awaitVerdict(bundle.getLocation(), LONG).isSettled());
            }
        }
        assertEquals(exports.refusals().toString(), stamp, activeStamp());
    }

    private String activeStamp() {
        Bundle bundle = context.getBundle(active("last").bundle());
        assertNotNull(bundle);
        assertEquals(NAME, bundle.getSymbolicName());
        return bundle.getHeaders("").get(LoadJars.STAMP);
    }

    private void took(String way, long begun) {
        times.computeIfAbsent(way, w -> new ArrayList<>()).add(System.nanoTime() - begun);
    }

    private void report(int swaps, FormatWatch watch, ExportLoad load) throws IOException {
        StringBuilder text = new StringBuilder(String.format(
                "%d exchanges, %d exports, %d held in mid-write, %d failed; longest wait of an export %d ms%n",
                swaps,
                load.exports(),
                load.held(),
                load.faults().size(),
                watch.longestWait().toMillis()));
        times.put("all", times.values().stream().flatMap(List::stream).toList());
        times.forEach((way, each) -> {
            List<Long> sorted = each.stream().sorted().toList();
            text.append(String.format(
                    "%-12s %4d exchanges, p50 %d ms, p99 %d ms, longest %d ms%n",
                    way, sorted.size(), percentile(sorted, 50), percentile(sorted, 99), percentile(sorted, 100)));
        });
        Files.writeString(Path.of(System.getProperty("otp.swaps.report")), text);
    }

    private static long percentile(List<Long> sorted, int percent) {
        int index = Math.max(0, (sorted.size() * percent + 99) / 100 - 1);
        return TimeUnit.NANOSECONDS.toMillis(sorted.get(index));
    }
}
