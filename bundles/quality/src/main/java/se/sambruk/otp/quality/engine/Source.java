package se.sambruk.otp.quality.engine;

import java.util.Iterator;
import java.util.List;
import se.sambruk.otp.api.quality.CheckedRequirement;

/** What is to be checked, a page at a time; can be gone through several times, by several threads, each time in the same order. */
public interface Source {
    /** A new way through all pages; none of them is empty. */
    Iterator<List<CheckedRequirement>> pages();

    /** All at once, for a set that is in memory. */
    static Source of(List<CheckedRequirement> all, int pageSize) {
        return () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < all.size();
            }

            @Override
            public List<CheckedRequirement> next() {
                List<CheckedRequirement> page = all.subList(next, Math.min(all.size(), next + pageSize));
                next += page.size();
                return page;
            }
        };
    }
}
