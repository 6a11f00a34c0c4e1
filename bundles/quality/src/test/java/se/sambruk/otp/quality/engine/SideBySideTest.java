package se.sambruk.otp.quality.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

public class SideBySideTest {
    private static final long LONG = 20_000;

    @Test
    public void what_is_done_comes_in_the_order_of_the_work_whichever_is_first() throws Exception {
        CountDownLatch second = new CountDownLatch(1);
        Callable<String> first = () -> {
            second.await();
            return "first";
        };
        Callable<String> other = () -> {
            second.countDown();
            return "second";
        };
        assertEquals(List.of("first", "second"), SideBySide.all(List.of(first, other), 2, LONG));
        assertEquals(List.of(), SideBySide.<String>all(List.of(), 2, LONG));
    }

    @Test
    public void as_many_are_at_work_as_may_be() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        Callable<Boolean> waiting = () -> {
            both.await(LONG, TimeUnit.MILLISECONDS);
            return true;
        };
        assertEquals(
                List.of(true, true, true, true), SideBySide.all(List.of(waiting, waiting, waiting, waiting), 2, LONG));
    }

    @Test
    public void a_fault_is_thrown_as_it_was_when_all_are_done() throws Exception {
        IllegalArgumentException fault = new IllegalArgumentException();
        CountDownLatch done = new CountDownLatch(1);
        Callable<String> failing = () -> {
            throw fault;
        };
        Callable<String> other = () -> {
            done.countDown();
            return "";
        };
        assertSame(
                fault,
                assertThrows(IllegalArgumentException.class, () -> SideBySide.all(List.of(failing, other), 1, LONG)));
        assertEquals(0, done.getCount());
    }

    @Test
    public void who_is_interrupted_leaves_nobody_at_work() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        Callable<String> endless = () -> {
            caller.interrupt();
            try {
                new CountDownLatch(1).await();
            } finally {
                ended.countDown();
            }
            return "";
        };
        assertThrows(InterruptedException.class, () -> SideBySide.all(List.of(endless), 2, LONG));
        assertTrue("it was told, and is done", ended.getCount() == 0);
    }
}
