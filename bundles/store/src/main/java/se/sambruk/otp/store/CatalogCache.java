package se.sambruk.otp.store;

import java.lang.ref.SoftReference;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;

/**
 * Keeps the catalogs that were asked for last, up to a number of requirements, or of what takes as much memory, in all; when memory runs
 * short, they go before anything else does. One that is larger than all that may be kept is not kept. Thread-safe.
 */
final class CatalogCache {
    /** How many elements, relations, boxes or lines take about as much memory as a requirement. */
    private static final int LIGHTER = 5;

    private record Kept(SoftReference<Catalog> catalog, int weight) {}

    private final Map<ContentHash, Kept> byHash = new LinkedHashMap<>(16, 0.75f, true);
    private final int limit;
    private int weight;

    /** @param limit how many requirements, or what takes as much memory, to keep at most */
    CatalogCache(int limit) {
        this.limit = limit;
    }

    synchronized Optional<Catalog> find(ContentHash edition) {
        return Optional.ofNullable(byHash.get(edition))
                .map(kept -> kept.catalog().get());
    }

    synchronized void keep(Catalog catalog) {
        int size = size(catalog);
        if (size > limit) {
            return;
        }
        Kept before = byHash.put(catalog.ref().hash(), new Kept(new SoftReference<>(catalog), size));
        weight += size - (before == null ? 0 : before.weight());
        Iterator<Kept> oldest = byHash.values().iterator();
        while (weight > limit) {
            weight -= oldest.next().weight();
            oldest.remove();
        }
    }

    private static int size(Catalog catalog) {
        int drawn = catalog.views().stream()
                .mapToInt(view ->
                        (int) view.allNodes().count() + view.connections().size())
                .sum();
        return 1
                + catalog.requirements().size()
                + catalog.amendments().size()
                + catalog.topics().stream()
                        .mapToInt(topic -> topic.value().blocks().size())
                        .sum()
                + (catalog.elements().size() + catalog.relations().size() + drawn) / LIGHTER;
    }
}
