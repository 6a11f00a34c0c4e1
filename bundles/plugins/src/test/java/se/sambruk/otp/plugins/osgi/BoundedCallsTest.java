package se.sambruk.otp.plugins.osgi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.osgi.framework.BundleException;

public class BoundedCallsTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    public void aCallThatDoesNotReturnIsGivenUpAndNoOtherIsMadeForTheSamePlace() throws Exception {
        BoundedCalls calls = new BoundedCalls(Duration.ofMillis(1));
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        assertThrows(
                TimeoutException.class,
                () -> calls.run("a", () -> {
                    begun.countDown();
                    whateverInterrupts(never);
                }));
        begun.await();
        assertTrue(calls.isStuck("a"));
        assertThrows(TimeoutException.class, () -> calls.run("a", made::incrementAndGet));
        assertEquals(0, made.get());
        assertFalse("other places are not held up", calls.isStuck("b"));
        never.countDown();
    }

    private static void whateverInterrupts(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // Code of a plugin need not heed it.
            }
        }
    }

    @Test
    public void whatACallThrowsComesOutOfIt() {
        BoundedCalls calls = new BoundedCalls(Duration.ZERO, (location, returned) -> returned.get());
        assertThrows(
                BundleException.class,
                () -> calls.run("a", () -> {
                    throw new BundleException("fel");
                }));
        assertThrows(
                LinkageError.class,
                () -> calls.run("a", () -> {
                    throw new LinkageError("fel");
                }));
        assertFalse(calls.isStuck("a"));
    }
}
