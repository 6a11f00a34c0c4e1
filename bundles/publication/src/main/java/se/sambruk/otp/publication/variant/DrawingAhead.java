package se.sambruk.otp.publication.variant;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Draws views side by side before they are asked for: each is laid out for itself, and that takes longer than everything else in a publication. What
 * cannot be drawn is told of where it is asked for.
 */
final class DrawingAhead {
    private DrawingAhead() {}

    /**
     * Returns when all of them are there, or cannot be drawn.
     *
     * @throws IllegalStateException as {@link Cancelling#check} if the caller is interrupted meanwhile
     */
    static void of(Drawings drawings, Collection<String> views, Locale locale) {
        int threads = Math.min(views.size(), Runtime.getRuntime().availableProcessors());
        if (threads < 2) {
            return;
        }
        ClassLoader seen = Thread.currentThread().getContextClassLoader();
        ExecutorService several = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "otp-views");
            thread.setDaemon(true);
            thread.setContextClassLoader(seen);
            return thread;
        });
        try {
            List<Callable<Object>> all = views.stream()
                    .map(view -> (Callable<Object>) () -> drawings.of(view, locale))
                    .toList();
            several.invokeAll(all);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            several.shutdownNow();
        }
        Cancelling.check();
    }
}
