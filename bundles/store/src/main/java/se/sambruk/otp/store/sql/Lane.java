package se.sambruk.otp.store.sql;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs database work on threads of its own, first come first served. The callers' threads must not touch the database:
 * an interrupt, such as Ctrl-C in the console, would close its files for everybody, or let a commit be acknowledged
 * before it is written.
 *
 * <p>A caller who is interrupted, or has waited too long, takes its request back if it has not been started, and else
 * waits for the outcome: nobody is left not knowing what happened.
 */
final class Lane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final ExecutorService threads;
    private final Duration patience;
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    Lane(String name, int size, Duration patience) {
        AtomicInteger number = new AtomicInteger();
        this.patience = patience;
        this.threads = Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs a task and gives its outcome.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException where it was not started
     */
    <T> T call(Callable<T> task) {
        if (inside.get()) {
            throw new IllegalStateException("work on the database cannot wait for other work on it");
        }
        AtomicBoolean claimed = new AtomicBoolean();
        Future<T> outcome = submit(() -> {
            if (!claimed.compareAndSet(false, true)) {
                return null;
            }
            inside.set(true);
            try {
                return task.call();
            } finally {
                inside.set(false);
            }
        });
        boolean interrupted = false;
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                try {
                    return outcome.get(
                            claimed.get() ? Long.MAX_VALUE : deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                    if (claimed.compareAndSet(false, true)) {
                        throw StoreProblems.cancelled();
                    }
                } catch (TimeoutException e) {
                    if (claimed.compareAndSet(false, true)) {
                        throw StoreProblems.busy(patience.toSeconds());
                    }
                } catch (ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Runs a task when all that has been asked for is done; not at all if the lane is closed before. */
    void later(Runnable task) {
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("Too late", e);
        }
    }

    private <T> Future<T> submit(Callable<T> task) {
        try {
            return threads.submit(task);
        } catch (RejectedExecutionException e) {
            throw StoreProblems.stopped();
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof RuntimeException e) {
            return e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        return StoreProblems.unexpected(cause);
    }

    /**
     * Lets what has been asked for be done, takes no more, and comes back when the threads have ended or the time is
     * out.
     */
    @Override
    public void close() {
        threads.shutdown();
        boolean interrupted = false;
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                threads.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
