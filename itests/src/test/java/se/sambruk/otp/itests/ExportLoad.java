package se.sambruk.otp.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;

/**
 * Threads that export without pause while the format is exchanged. Some of them stop in the middle of each file until the version
 * that they are on begins to leave.
 */
final class ExportLoad implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int HOLDING = 3;
    private static final ExportContext CONTEXT = ExportContext.of(Locale.ROOT, LocalDate.of(2026, 11, 23));

    private final ExportService service;
    private final Path folder;
    private final Moments leaving;
    private final Moments standing = new Moments();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong exports = new AtomicLong();
    private final AtomicLong held = new AtomicLong();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Set<String> stamps = ConcurrentHashMap.newKeySet();
    private final List<FutureTask<Void>> threads = new ArrayList<>();

    /**
     * @param leaving tells when a stamp's bundle begins to stop
     */
    ExportLoad(ExportService service, Path folder, Moments leaving) {
        this.service = service;
        this.folder = folder;
        this.leaving = leaving;
    }

    void start() {
        for (int i = 0; i < THREADS; i++) {
            Path target = folder.resolve("export-" + i + ".txt");
            Consumer<String> pause = stamp -> hold(stamp);
            Object source = i < HOLDING ? pause : "krav";
            FutureTask<Void> thread = new FutureTask<>(() -> export(source, target), null);
            threads.add(thread);
            new Thread(thread, "load-" + i).start();
        }
    }

    private void hold(String stamp) {
        standing.has(stamp);
        CountDownLatch latch = leaving.of(stamp);
        if (latch.getCount() > 0) {
            held.incrementAndGet();
        }
        try {
            if (!latch.await(90, TimeUnit.SECONDS)) {
                faults.add(stamp + " never left");
            }
        } catch (InterruptedException e) {
            faults.add("interrupted while it waited for " + stamp);
            Thread.currentThread().interrupt();
        }
    }

    private void export(Object source, Path target) {
        while (!over.get()) {
            try {
                ExportReceipt receipt = service.export(List.of(new ExportRequest("last", source, CONTEXT, target)))
                        .get(0);
                check(receipt, target);
                exports.incrementAndGet();
            } catch (RuntimeException | IOException e) {
                faults.add(String.valueOf(e));
            }
        }
    }

    private void check(ExportReceipt receipt, Path target) throws IOException {
        List<String> lines = Files.readAllLines(target);
        Set<String> seen = new HashSet<>(lines);
        if (seen.size() != 1 || lines.size() < 502 || Files.size(target) != receipt.size()) {
            faults.add("not one whole version: " + seen + ", " + lines.size() + " lines");
            return;
        }
        String stamp = seen.iterator().next();
        stamps.add(stamp);
        if (!stamp.startsWith(receipt.version() + "-")) {
            faults.add(stamp + " was received as " + receipt.version());
        }
    }

    /** Waits until an export stands still in mid-write on a version. */
    boolean awaitStanding(String stamp) throws InterruptedException {
        return standing.await(stamp);
    }

    long exports() {
        return exports.get();
    }

    /** How many exports have stood still in mid-write until their version left. */
    long held() {
        return held.get();
    }

    /** The versions that have written something. */
    int versions() {
        return stamps.size();
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Ends the load, and waits for it. */
    @Override
    public void close() throws Exception {
        over.set(true);
        leaving.all();
        for (FutureTask<Void> thread : threads) {
            thread.get(100, TimeUnit.SECONDS);
        }
    }
}
