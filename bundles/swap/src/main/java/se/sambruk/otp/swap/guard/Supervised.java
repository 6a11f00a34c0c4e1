package se.sambruk.otp.swap.guard;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a plugin's code in a thread of its own, so that code that hangs can be left behind. A fresh thread each time: a pool's
 * would carry one caller's context class loader to the next, and run dry of those that hang.
 */
public final class Supervised {
    /** How often memory is looked at, in nanoseconds. */
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(10);

    private Supervised() {}

    /**
     * Runs something and waits for it.
     *
     * @param loader whose classes libraries find that ask the thread: the plugin's own, whoever calls
     * @param limit how long it may take
     * @param stop called once if it must end before it is done; then its thread is interrupted
     * @param stopping how long to wait for it to obey
     * @throws ExecutionException if it throws anything
     * @throws TimeoutException if it takes too long
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static <T> T call(
            String name, ClassLoader loader, Callable<T> work, Duration limit, Runnable stop, Duration stopping)
            throws ExecutionException, TimeoutException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = start(name, loader, task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException e) {
            end(thread, task, stop, stopping);
            throw e;
        }
    }

    /**
     * Runs something that must not take too much memory either, and waits for it.
     *
     * @param allowance how many bytes it may ask for in its thread, the garbage included; not looked at where this Java does not
     *     count them
     * @throws AllowanceException if it asks for more
     */
    public static <T> T call(
            String name,
            ClassLoader loader,
            Callable<T> work,
            Duration limit,
            long allowance,
            Runnable stop,
            Duration stopping)
            throws ExecutionException, TimeoutException, AllowanceException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = start(name, loader, task);
        long end = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                long left = end - System.nanoTime();
                try {
                    return task.get(Math.max(0, Math.min(LOOK, left)), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    if (left <= LOOK) {
                        throw e;
                    }
                }
                if (Allocation.of(thread).orElse(0) > allowance) {
                    throw new AllowanceException(allowance);
                }
            }
        } catch (TimeoutException | AllowanceException | InterruptedException e) {
            end(thread, task, stop, stopping);
            throw e;
        }
    }

    private static Thread start(String name, ClassLoader loader, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setContextClassLoader(loader);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void end(Thread thread, FutureTask<?> task, Runnable stop, Duration stopping)
            throws InterruptedException {
        stop.run();
        task.cancel(true);
        thread.join(Math.max(1, stopping.toMillis()));
    }
}
