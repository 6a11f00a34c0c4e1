package se.sambruk.otp.launcher;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.Test;

public class PatienceTest {

    private final CountDownLatch over = new CountDownLatch(1);

    @Test
    public void bears_so_many_failures_in_a_row_with_longer_and_longer_pauses() throws InterruptedException {
        Patience patience = new Patience(3, Duration.ofMillis(10), over);
        long begun = System.nanoTime();
        assertTrue(patience.wear());
        assertTrue(patience.wear());
        assertTrue(patience.wear());
        assertTrue("10 + 20 + 40 ms", System.nanoTime() - begun >= 70_000_000L);
        assertFalse(patience.wear());
    }

    @Test
    public void is_as_new_once_it_has_gone_well() throws InterruptedException {
        Patience patience = new Patience(1, Duration.ofMillis(1), over);
        assertTrue(patience.isFresh());
        assertTrue(patience.wear());
        assertFalse(patience.isFresh());
        patience.renew();
        assertTrue(patience.isFresh());
        assertTrue(patience.wear());
    }

    @Test
    public void waits_for_nothing_when_all_is_over() throws InterruptedException {
        over.countDown();
        assertFalse(new Patience(1, Duration.ofDays(1), over).wear());
    }
}
