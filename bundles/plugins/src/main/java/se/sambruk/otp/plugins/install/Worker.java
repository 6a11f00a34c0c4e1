package se.sambruk.otp.plugins.install;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.plugins.fault.Faults;

/**
 * One thread that changes what is installed, one thing at a time. Never interrupts what it does: an exchange that is cut off is only
 * mended at the next look, and an interrupted read can close a database's file.
 */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "otp-plugins");
        made.setDaemon(true);
        return made;
    });
    private final CountDownLatch closing;

    /**
     * @param closing counted down when this closes, for those that wait for something
     */
    public Worker(CountDownLatch closing) {
        this.closing = closing;
    }

    /** Does something soon. */
    public void submit(Runnable task) {
        try {
            thread.execute(() -> run(task));
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed; a task is left out");
        }
    }

    /** Does something again and again, with a pause in between. */
    public void repeat(Runnable task, Duration pause) {
        try {
            thread.scheduleWithFixedDelay(() -> run(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed; a task is left out");
        }
    }

    private void run(Runnable task) {
        if (isClosing()) {
            return;
        }
        try {
            task.run();
        } catch (Throwable e) {
            // Whatever it is: a repeated task that throws is never run again, and the drop folders would be dead
            // without
            // a word.
            log(e);
        }
    }

    private void log(Throwable fault) {
        try {
            if (!isClosing()) {
                LOG.error("The plugins could not be gone through", fault);
            }
        } catch (Throwable e) {
            // Where the memory has run out there may be too little to write that down as well.
            return;
        }
    }

    /** Does something and waits for it. Who is interrupted while waiting goes on; the thing is done all the same. */
    <T> T call(Callable<T> task) {
        try {
            Future<T> done = thread.submit(() -> logged(task));
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof Error fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (RejectedExecutionException e) {
            throw Faults.refusal(e, "OTP-7066");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Faults.refusal(e, "OTP-7069");
        }
    }

    // Who asked is told of an Error as well, but may be a person, who does not keep it.
    private <T> T logged(Callable<T> task) throws Exception {
        try {
            return task.call();
        } catch (Error e) {
            log(e);
            throw e;
        }
    }

    boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Waits a moment. Returns whether this is closing instead. */
    boolean pause(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Lets the task in hand end, and leaves out those that wait. */
    @Override
    public void close() {
        closing.countDown();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Plugins were still being gone through after {} s", STOP.toSeconds());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
