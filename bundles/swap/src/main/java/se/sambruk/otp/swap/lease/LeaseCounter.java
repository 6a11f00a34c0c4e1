package se.sambruk.otp.swap.lease;

import java.time.Duration;

/** Counts what runs on one candidate, and lets whoever retires the candidate wait for it. Thread-safe. */
final class LeaseCounter {
    private int running;
    private boolean closed;

    /** Counts one more, unless the counter is closed. */
    synchronized boolean tryAcquire() {
        if (closed) {
            return false;
        }
        running++;
        return true;
    }

    synchronized void release() {
        if (running == 0) {
            throw new IllegalStateException("released more often than acquired");
        }
        running--;
        notifyAll();
    }

    /** Nothing is acquired after this. */
    synchronized void close() {
        closed = true;
    }

    synchronized int running() {
        return running;
    }

    /**
     * Waits until nothing runs.
     *
     * @return how many are left when the time is out; 0 if all finished
     */
    synchronized int awaitDrained(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (running > 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return running;
            }
            // Rounded up: wait(0) would wait for ever.
            wait(left / 1_000_000 + 1);
        }
        return 0;
    }
}
