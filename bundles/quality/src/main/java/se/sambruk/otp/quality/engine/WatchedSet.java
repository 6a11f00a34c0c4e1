package se.sambruk.otp.quality.engine;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import se.sambruk.otp.api.quality.CheckedRequirement;

/**
 * All requirements, as a rule goes through them in a thread of its own. What goes wrong in reading them is not the rule's fault, and is
 * kept apart from it; after its end nothing more is read.
 */
final class WatchedSet implements Iterable<CheckedRequirement> {
    private final Source source;
    private final AtomicLong seen = new AtomicLong();
    private volatile RuntimeException fault;
    private volatile boolean ended;

    WatchedSet(Source source) {
        this.source = source;
    }

    @Override
    public Iterator<CheckedRequirement> iterator() {
        return new One();
    }

    /** How many requirements have been read; those that were read twice count twice. */
    long seen() {
        return seen.get();
    }

    void end() {
        ended = true;
    }

    /** Throws what reading threw, if it did. */
    void rethrowOwn() {
        if (fault != null) {
            throw fault;
        }
    }

    private final class One implements Iterator<CheckedRequirement> {
        // Asked for with the first one, where what goes wrong in it is seen.
        private Iterator<List<CheckedRequirement>> pages;
        private Iterator<CheckedRequirement> page = Collections.emptyIterator();

        @Override
        public boolean hasNext() {
            if (ended) {
                throw new CancellationException("the check has ended");
            }
            try {
                if (pages == null) {
                    pages = source.pages();
                }
                while (!page.hasNext() && pages.hasNext()) {
                    page = pages.next().iterator();
                }
            } catch (RuntimeException e) {
                // While the check goes on; afterwards an interrupted reading is what was to be expected.
                if (!ended) {
                    fault = e;
                }
                throw e;
            }
            return page.hasNext();
        }

        @Override
        public CheckedRequirement next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            seen.incrementAndGet();
            return page.next();
        }
    }
}
