package se.sambruk.otp.export;

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
final class Supervised {
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
    static <T> T call(
            String name, ClassLoader loader, Callable<T> work, Duration limit, Runnable stop, Duration stopping)
            throws ExecutionException, TimeoutException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException e) {
            stop.run();
            task.cancel(true);
            thread.join(Math.max(1, stopping.toMillis()));
            throw e;
        }
    }
}
