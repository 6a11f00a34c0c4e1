package se.sambruk.otp.publication;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.Test;

public class SharedTest {
    /** Counts how often it is compared, as findings that are trees are compared dearly. */
    private static final class Compared {
        private final int number;
        private final AtomicInteger comparisons;

        Compared(int number, AtomicInteger comparisons) {
            this.number = number;
            this.comparisons = comparisons;
        }

        @Override
        public boolean equals(Object other) {
            comparisons.incrementAndGet();
            return other instanceof Compared compared && compared.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    @Test
    public void a_thing_is_in_one_collection_alone_or_in_several() {
        Shared<String> shared = new Shared<>(List.of(List.of("a", "b"), List.of("b", "c"), List.of()));
        assertTrue(shared.isInOneAlone("a"));
        assertFalse(shared.isInOneAlone("b"));
        assertTrue(shared.isInOneAlone("c"));
        assertFalse(shared.isInOneAlone("d"));
    }

    @Test
    public void nothing_is_one_collections_alone_where_there_is_no_other() {
        assertFalse(new Shared<>(List.of(List.of("a"))).isInOneAlone("a"));
    }

    @Test
    public void what_is_in_many_collections_is_compared_a_few_times_each() {
        AtomicInteger comparisons = new AtomicInteger();
        List<List<Compared>> collections = IntStream.range(0, 5)
                .mapToObj(one -> IntStream.range(0, 2000)
                        .mapToObj(number -> new Compared(number, comparisons))
                        .toList())
                .toList();
        Shared<Compared> shared = new Shared<>(collections);
        long alone = collections.stream()
                .flatMap(List::stream)
                .filter(shared::isInOneAlone)
                .count();
        assertEquals(0, alone);
        assertTrue(comparisons + " comparisons", comparisons.get() <= 2 * 5 * 2000);
    }
}
