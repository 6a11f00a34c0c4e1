package se.sambruk.otp.publication.variant;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The ids in one variant's document: no two are alike, whoever has chosen them. Used by one thread. */
final class Names {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> times = new HashMap<>();

    /** An id as it is wished for; with a number after it, from 2, where something before has got it. */
    String free(String wish) {
        String free = wish;
        int time = times.getOrDefault(wish, 1);
        while (!taken.add(free)) {
            free = wish + "-" + ++time;
        }
        times.put(wish, time);
        return free;
    }
}
