package se.sambruk.otp.store.sql;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import se.sambruk.otp.api.problem.ProblemException;

public class LaneTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    public void aTaskGivesItsOutcome() {
        try (Lane lane = new Lane("prov", 1, LONG)) {
            assertEquals("gjort", lane.call(() -> "gjort"));
        }
    }

    @Test
    public void whatATaskThrowsComesToTheCaller() {
        try (Lane lane = new Lane("prov", 1, LONG)) {
            IllegalArgumentException fault = new IllegalArgumentException();
            assertEquals(
                    fault,
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> lane.call(() -> {
                                throw fault;
                            })));
            assertThrows(
                    StackOverflowError.class,
                    () -> lane.call(() -> {
                        throw new StackOverflowError();
                    }));
            assertCode(
                    "OTP-3013",
                    () -> lane.call(() -> {
                        throw new IOException();
                    }));
        }
    }

    @Test
    public void workThatWaitsForOtherWorkIsAFaultAndNoDeadlock() {
        try (Lane lane = new Lane("prov", 1, LONG)) {
            assertThrows(IllegalStateException.class, () -> lane.call(() -> lane.call(() -> 1)));
        }
    }

    @Test
    public void aRequestThatHasWaitedTooLongIsTakenBackAndNeverRun() throws Exception {
        AtomicBoolean run = new AtomicBoolean();
        try (Lane lane = new Lane("prov", 1, Duration.ofMillis(50))) {
            Occupied occupied = new Occupied(lane);
            assertCode(
                    "OTP-3010",
                    () -> lane.call(() -> {
                        run.set(true);
                        return 1;
                    }));
            occupied.release();
        }
        assertFalse(run.get());
    }

    @Test
    public void anInterruptedCallerTakesItsRequestBackIfItHasNotBeenStarted() throws Exception {
        AtomicBoolean run = new AtomicBoolean();
        try (Lane lane = new Lane("prov", 1, LONG)) {
            Occupied occupied = new Occupied(lane);
            Thread.currentThread().interrupt();
            assertCode(
                    "OTP-3011",
                    () -> lane.call(() -> {
                        run.set(true);
                        return 1;
                    }));
            assertTrue(Thread.interrupted());
            occupied.release();
        }
        assertFalse(run.get());
    }

    @Test
    public void anInterruptedCallerGetsTheOutcomeOfWhatHasBeenStartedAndTheWorkIsNotInterrupted() throws Exception {
        try (Lane lane = new Lane("prov", 1, LONG)) {
            Thread caller = Thread.currentThread();
            boolean disturbed = lane.call(() -> {
                caller.interrupt();
                CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(() -> {});
                meanwhile.get();
                return Thread.currentThread().isInterrupted();
            });
            assertFalse(disturbed);
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    public void aClosedLaneHasDoneWhatItWasAskedForAndTakesNoMore() throws Exception {
        Lane lane = new Lane("prov", 1, LONG);
        Occupied occupied = new Occupied(lane);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(lane::close);
        occupied.release();
        closed.get();
        assertTrue(occupied.outcome.isDone());
        assertCode("OTP-3012", () -> lane.call(() -> 1));
    }

    /** A task that holds a lane until it is released. */
    private static final class Occupied {
        private final CountDownLatch release = new CountDownLatch(1);
        private final CompletableFuture<Integer> outcome;

        Occupied(Lane lane) throws InterruptedException {
            CountDownLatch started = new CountDownLatch(1);
            outcome = CompletableFuture.supplyAsync(() -> lane.call(() -> {
                started.countDown();
                release.await();
                return 1;
            }));
            started.await();
        }

        void release() throws Exception {
            release.countDown();
            outcome.get();
        }
    }

    private static void assertCode(String code, ThrowingRunnable act) {
        assertEquals(
                code,
                assertThrows(ProblemException.class, act).problems().get(0).code());
    }
}
