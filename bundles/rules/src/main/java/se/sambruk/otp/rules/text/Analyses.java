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

    private final Map<String, Once> kept = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Once> eldest) {
            return size() > MOST;
        }
    };

    private Analyses() {}

    /** A text, taken apart. */
    public static Analysis of(String text) {
        return SHARED.get(text);
    }

    private Analysis get(String text) {
        Once once;
        synchronized (kept) {
            once = kept.computeIfAbsent(text, each -> new Once());
        }
        // Outside of the lock: another thread can take another text apart meanwhile, and waits only for this one.
        return once.of(text);
    }

    /** One text, which is taken apart by whoever is first to ask; rules that go through a page side by side ask for the same ones. */
    private static final class Once {
        private SoftReference<Analysis> kept;

        synchronized Analysis of(String text) {
            Analysis known = kept == null ? null : kept.get();
            if (known == null) {
                known = Analysis.of(text);
                kept = new SoftReference<>(known);
            }
            return known;
        }
    }
}
