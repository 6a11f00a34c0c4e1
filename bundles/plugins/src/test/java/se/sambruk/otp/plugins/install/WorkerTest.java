package se.sambruk.otp.plugins.install;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Test;

/** The thread that looks at the drop folders outlives whatever happens in it. */
public class WorkerTest {
    private static final Duration SOON = Duration.ofMillis(1);
    private static final long LIMIT_SECONDS = 30;

    private final Worker worker = new Worker(new CountDownLatch(1));

    @After
    public void close() {
        worker.close();
    }

    @Test
    public void aLookThatEndsInAnErrorIsFollowedByTheNext() throws InterruptedException {
        List<Throwable> faults = List.of(
                new OutOfMemoryError("prov"),
                new StackOverflowError(),
                new NoClassDefFoundError("prov"),
                new AssertionError("prov"),
                new IllegalStateException("prov"));
        AtomicInteger looks = new AtomicInteger();
        CountDownLatch allBorne = new CountDownLatch(faults.size() + 1);
        worker.repeat(
                () -> {
                    allBorne.countDown();
                    int look = looks.getAndIncrement();
                    if (look < faults.size()) {
                        WorkerTest.<RuntimeException>raise(faults.get(look));
                    }
                },
                SOON);
        assertTrue("still looking", allBorne.await(LIMIT_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    public void whoAskedIsToldOfAnErrorAndTheLooksGoOn() throws InterruptedException {
        Error fault = new OutOfMemoryError("prov");
        assertSame(
                fault,
                assertThrows(
                        OutOfMemoryError.class,
                        () -> worker.call(() -> {
                            throw fault;
                        })));
        CountDownLatch looked = new CountDownLatch(1);
        worker.repeat(looked::countDown, SOON);
        assertTrue("still looking", looked.await(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertEquals("svar", worker.call(() -> "svar"));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable fault) throws T {
        throw (T) fault;
    }
}
