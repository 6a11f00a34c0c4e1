package se.sambruk.otp.content.extender;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that does things in order, so that bundles start without waiting for their packs to be read. Never interrupts what
 * it does: an interrupted write can close a database's file.
 */
final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "otp-content");
        thread.setDaemon(true);
        return thread;
    });
    private final long stopSeconds;
    private volatile boolean closed;

    /**
     * @param stopSeconds how long to wait for what is being done when the worker is closed
     */
    Worker(long stopSeconds) {
        this.stopSeconds = stopSeconds;
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    void submit(Runnable task) {
        later(task, Duration.ZERO);
    }

    /** Does something after a pause, in its turn. */
    void later(Runnable task, Duration pause) {
        try {
            Runnable guarded = () -> {
                if (!closed) {
                    run(task);
                }
            };
            thread.schedule(guarded, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed; a task is left out");
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            LOG.error("A pack could not be taken in or out", e);
        }
    }

    /** Lets the task in hand end, and leaves out those that wait. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(stopSeconds, TimeUnit.SECONDS)) {
                LOG.warn("A pack was still being taken in after {} s", stopSeconds);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
