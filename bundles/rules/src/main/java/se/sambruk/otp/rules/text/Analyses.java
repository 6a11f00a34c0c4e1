package se.sambruk.otp.rules.text;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes each text apart once, however many rules look at it. Keeps the latest, as rules go through a page of requirements one after the
 * other, and gives them up when memory is short. Thread-safe; what it gives is the same as {@link Analysis#of} would.
 */
public final class Analyses {
    /**
     * More than a large set of requirements has texts, so that the second rule finds what the first one asked for, also where rules compare all of
     * them. Each takes some kilobytes.
     */
    private static final int MOST = 16_384;

    private static final Analyses SHARED = new Analyses();

    private final Map<String, SoftReference<Analysis>> kept = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<Analysis>> eldest) {
            return size() > MOST;
        }
    };

    private Analyses() {}

    /** A text, taken apart. */
    public static Analysis of(String text) {
        return SHARED.get(text);
    }

    private Analysis get(String text) {
        synchronized (kept) {
            SoftReference<Analysis> known = kept.get(text);
            Analysis analysis = known == null ? null : known.get();
            if (analysis != null) {
                return analysis;
            }
        }
        // Outside of the lock: two threads may take the same text apart, which is no harm.
        Analysis made = Analysis.of(text);
        synchronized (kept) {
            kept.put(text, new SoftReference<>(made));
        }
        return made;
    }
}
