package se.sambruk.otp.plugins.osgi;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.BundleException;

/**
 * Calls that run code of plugins, which may never return: each is made in a thread of its own, and given up after a while, so that the
 * one that looks at the drop folders goes on. As long as one call for a location has not returned, no other is made for it, as the
 * framework would have it wait for the first.
 */
final class BoundedCalls {
    /** What is done to a bundle. */
    interface Call {
        void run() throws BundleException;
    }

    /** How a call is waited for. */
    interface Wait {
        /**
         * @param location what it is made for
         * @throws TimeoutException when it is given up
         */
        void until(String location, Future<?> returned)
                throws InterruptedException, ExecutionException, TimeoutException;
    }

    private final Duration limit;
    private final Wait wait;
    private final Map<String, FutureTask<Void>> abandoned = new ConcurrentHashMap<>();

    BoundedCalls(Duration limit) {
        this(limit, (location, returned) -> returned.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    /**
     * @param limit what is said of how long a call may take
     */
    BoundedCalls(Duration limit, Wait wait) {
        this.limit = limit;
        this.wait = wait;
    }

    Duration limit() {
        return limit;
    }

    /** Whether a call for a location has been given up and has not returned. */
    boolean isStuck(String location) {
        FutureTask<Void> before = abandoned.get(location);
        if (before != null && before.isDone()) {
            abandoned.remove(location, before);
            return false;
        }
        return before != null;
    }

    /**
     * @throws TimeoutException if it has not returned in time, or an earlier one has not
     */
    void run(String location, Call call) throws BundleException, TimeoutException {
        if (isStuck(location)) {
            throw new TimeoutException(location);
        }
        FutureTask<Void> task = new FutureTask<>(() -> {
            call.run();
            return null;
        });
        Thread thread = new Thread(task, "otp-plugins " + location);
        thread.setDaemon(true);
        thread.start();
        try {
            wait.until(location, task);
        } catch (TimeoutException e) {
            abandoned.put(location, task);
            thread.interrupt();
            throw e;
        } catch (InterruptedException e) {
            abandoned.put(location, task);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            rethrow(e.getCause());
        }
    }

    private static void rethrow(Throwable fault) throws BundleException {
        if (fault instanceof BundleException known) {
            throw known;
        }
        if (fault instanceof RuntimeException known) {
            throw known;
        }
        if (fault instanceof Error known) {
            throw known;
        }
        throw new IllegalStateException(fault);
    }
}
