package se.sambruk.otp.quality.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does several things at the same time. */
final class SideBySide {
    private SideBySide() {}

    /**
     * Does all of them and waits for the last.
     *
     * @param most how many at a time
     * @param stopping how many milliseconds those that are at work are given to stop, where the calling thread is interrupted
     * @return what they gave, in the order of the work
     * @throws InterruptedException if the calling thread is interrupted; the others are then told
     */
    static <T> List<T> all(List<? extends Callable<T>> work, int most, long stopping) throws InterruptedException {
        ExecutorService several = Executors.newFixedThreadPool(Math.max(1, Math.min(most, work.size())), task -> {
            Thread thread = new Thread(task, "otp-lint");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<T> given = new ArrayList<>();
            for (Future<T> done : several.invokeAll(work)) {
                given.add(got(done));
            }
            return given;
        } catch (InterruptedException e) {
            several.shutdownNow();
            several.awaitTermination(stopping, TimeUnit.MILLISECONDS);
            throw e;
        } finally {
            several.shutdownNow();
        }
    }

    private static <T> T got(Future<T> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
