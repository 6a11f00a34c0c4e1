package se.sambruk.otp.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.Rule;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.export.trial.FormatJudge;
import se.sambruk.otp.export.trial.TrialLimits;
import se.sambruk.otp.swap.lease.Candidate;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.lease.Origin;
import se.sambruk.otp.swap.trial.BegunTrials;
import se.sambruk.otp.swap.trial.Entrance;
import se.sambruk.otp.swap.trial.PassedTrials;

/** However versions are exchanged, a file is whole and of one version. */
@RunWith(JUnitQuickcheck.class)
public class SwapPropertyTest {
    private static final int THREADS = 4;
    private static final int SWAPS = 30;
    private static final Duration LONG = Duration.ofSeconds(20);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private static Candidate<ExportFormat, FormatDescriptor> version(int number, AtomicBoolean gone) {
        String stamp = "version " + number + "\n";
        TestFormat format = new TestFormat(
                TestFormat.descriptor("prov", "1.0." + number).build(),
                (source, context, out) -> {
                    for (int part = 0; part < 4; part++) {
                        out.write(stamp.getBytes(StandardCharsets.UTF_8));
                        Thread.yield();
                        if (gone.get()) {
                            throw new NoClassDefFoundError("se/exempel/Borta");
                        }
                    }
                    return ExportReport.COMPLETE;
                },
                in -> List.of());
        return Candidate.of(
                number, format.descriptor(), format, new Origin("prov", "prov:" + number, number), 0, number);
    }

    @Property(trials = 5)
    public void everyFileIsWholeAndOfOneVersion(long seed) throws Exception {
        Random random = new Random(seed);
        Path folder = temporary.newFolder().toPath();
        LeaseRegistry<ExportFormat, FormatDescriptor> registry = new LeaseRegistry<>(LONG);
        try (Entrance<ExportFormat, FormatDescriptor> entrance = new Entrance<>(
                registry,
                new FormatJudge(new TrialLimits(LONG, 1, 1, LONG)),
                new PassedTrials(folder.resolve("passed")),
                new BegunTrials(folder.resolve("begun")),
                Clock.systemUTC())) {
            Exporter exporter =
                    new Exporter(registry, entrance, new Limits(1024, LONG, LONG), UnaryOperator.identity());
            AtomicBoolean gone = new AtomicBoolean();
            registry.add(version(0, gone));
            AtomicBoolean over = new AtomicBoolean();
            Semaphore exported = new Semaphore(0);
            CyclicBarrier begin = new CyclicBarrier(THREADS + 1);
            List<FutureTask<Integer>> users = new ArrayList<>();
            for (int user = 0; user < THREADS; user++) {
                Path target = folder.resolve("u" + user + ".txt");
                FutureTask<Integer> exporting = new FutureTask<>(() -> {
                    begin.await();
                    int done = 0;
                    while (!over.get()) {
                        export(exporter, target);
                        exported.release();
                        done++;
                    }
                    return done;
                });
                users.add(exporting);
                new Thread(exporting).start();
            }
            begin.await();
            for (int i = 1; i <= SWAPS; i++) {
                AtomicBoolean nextGone = new AtomicBoolean();
                boolean sideBySide = random.nextBoolean();
                if (sideBySide) {
                    registry.add(version(i, nextGone));
                }
                assertEquals(0, registry.retire(i - 1).orElseThrow().await(LONG));
                gone.set(true);
                if (!sideBySide) {
                    registry.add(version(i, nextGone));
                }
                gone = nextGone;
                // Or all exchanges could be over before anybody has begun.
                assertTrue("nobody exports", exported.tryAcquire(20, TimeUnit.SECONDS));
            }
            over.set(true);
            int exports = 0;
            for (FutureTask<Integer> user : users) {
                exports += user.get(20, TimeUnit.SECONDS);
            }
            assertTrue(exports + " exports", exports >= SWAPS);
        }
    }

    private static void export(Exporter exporter, Path target) throws Exception {
        ExportContext context = ExportContext.of(Locale.ROOT, LocalDate.EPOCH);
        ExportReceipt receipt = exporter.export(List.of(new ExportRequest("prov", "krav", context, target)))
                .get(0);
        String stamp = "version " + receipt.version().toString().substring("1.0.".length()) + "\n";
        assertEquals(stamp.repeat(4), Files.readString(target));
    }
}
