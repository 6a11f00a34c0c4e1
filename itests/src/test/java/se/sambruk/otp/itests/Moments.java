package se.sambruk.otp.itests;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Something that happens once to each of several things, and that somebody waits for. */
final class Moments {
    private final Map<String, CountDownLatch> latches = new ConcurrentHashMap<>();
    private volatile boolean all;

    CountDownLatch of(String name) {
        CountDownLatch latch = latches.computeIfAbsent(name, n -> new CountDownLatch(1));
        if (all) {
            latch.countDown();
        }
        return latch;
    }

    void has(String name) {
        of(name).countDown();
    }

    boolean await(String name) throws InterruptedException {
        return of(name).await(90, TimeUnit.SECONDS);
    }

    /** Lets it have happened to everything, also to what comes. */
    void all() {
        all = true;
        latches.values().forEach(CountDownLatch::countDown);
    }
}
