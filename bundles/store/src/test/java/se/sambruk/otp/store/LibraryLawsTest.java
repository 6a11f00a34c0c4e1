package se.sambruk.otp.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.generator.Size;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.ClassRule;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.Page;

@RunWith(JUnitQuickcheck.class)
public class LibraryLawsTest {
    private static final String[] IDS = {"alfa", "beta", "gamma"};

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    /** Each number is one act: which pack, and what becomes of it. */
    @Property(trials = 12)
    public void afterAnyActsCurrentIsTheLastPutAndTheListingIsItsRequirements(
            @Size(min = 1, max = 12) List<@InRange(minInt = 0, maxInt = 17) Integer> acts,
            @InRange(minInt = 1, maxInt = 25) int pageSize)
            throws IOException {
        Map<String, Catalog> expected = new TreeMap<>();
        int changes = 0;
        try (TestStore store = TestStore.open(FOLDER.newFolder().toPath())) {
            for (int act : acts) {
                String pack = IDS[act % 3];
                int what = act / 3;
                if (what == 0) {
                    store.library.withdraw(pack, Packs.ACT);
                    changes += expected.remove(pack) == null ? 0 : 1;
                } else {
                    Catalog catalog = Packs.pack(pack, what * 7, what % 2);
                    store.library.put(catalog, Map.of(), "prov", Packs.ACT);
                    changes += catalog.equals(expected.put(pack, catalog)) ? 0 : 1;
                }
            }
            assertEquals(
                    expected.values().stream().map(Catalog::ref).toList(),
                    store.library.current().stream().map(EditionRecord::ref).toList());
            assertEquals(
                    expected.values().stream()
                            .mapToLong(c -> c.requirements().size())
                            .sum(),
                    store.library.countRequirements());
            assertEquals(changes, store.log.after(0, 1000).size());
            assertEquals(listing(expected), paged(store, RequirementQuery.all().limit(pageSize)));
            for (String pack : IDS) {
                Optional<PackRef> ref = Optional.ofNullable(expected.get(pack)).map(Catalog::ref);
                assertEquals(ref, store.library.current(pack).map(EditionRecord::ref));
                assertEquals(
                        listing(expected).stream()
                                .filter(key -> key.endsWith("/" + pack))
                                .toList(),
                        paged(store, RequirementQuery.all().inPack(pack).limit(pageSize)));
            }
            store.assertSound();
        }
    }

    @Property(trials = 6)
    public void pagesOfAnySizePutTogetherAreTheWholeListingOnceAndInOrder(
            @InRange(minInt = 1, maxInt = 60) int pageSize, @InRange(minInt = 0, maxInt = 60) int size)
            throws IOException {
        try (TestStore store = TestStore.open(FOLDER.newFolder().toPath())) {
            for (String id : IDS) {
                store.library.put(Packs.pack(id, size, 0), Map.of(), "prov", Packs.ACT);
            }
            RequirementQuery all = RequirementQuery.all();
            for (RequirementQuery query : List.of(
                    all,
                    all.inCategory("INT"),
                    all.tagged("sla"),
                    all.tagged("nummer-3"),
                    all.containing("nummer 1"))) {
                List<String> whole = store.library.requirements(query.limit(1000)).rows().stream()
                        .map(LibraryLawsTest::key)
                        .toList();
                List<String> paged = paged(store, query.limit(pageSize));
                assertEquals(whole, paged);
                assertEquals(paged.size(), new HashSet<>(paged).size());
            }
        }
    }

    private static List<String> listing(Map<String, Catalog> current) {
        List<String> keys = new ArrayList<>();
        current.forEach((pack, catalog) ->
                catalog.requirements().forEach(r -> keys.add(r.value().id() + "/" + pack)));
        keys.sort(null);
        return keys;
    }

    private static List<String> paged(TestStore store, RequirementQuery query) {
        List<String> keys = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<RequirementEntry> page =
                    store.library.requirements(next.map(query::after).orElse(query));
            assertTrue(page.rows().size() <= query.limit());
            assertTrue(page.next().isEmpty() || page.rows().size() == query.limit());
            page.rows().forEach(row -> keys.add(key(row)));
            next = page.next();
        } while (next.isPresent());
        return keys;
    }

    private static String key(RequirementEntry row) {
        return row.id() + "/" + row.pack().id();
    }

    @Property(trials = 4)
    public void readingTheLogInPiecesMissesNothing(@InRange(minInt = 1, maxInt = 7) int piece) throws IOException {
        try (TestStore store = TestStore.open(FOLDER.newFolder().toPath())) {
            for (int i = 0; i < 10; i++) {
                store.blobs.put(new byte[] {(byte) i}, "text/plain", Packs.ACT);
            }
            List<Change> read = new ArrayList<>();
            List<Change> some;
            do {
                some = store.log.after(
                        read.isEmpty() ? 0 : read.get(read.size() - 1).sequence(), piece);
                read.addAll(some);
            } while (!some.isEmpty());
            assertEquals(store.log.after(0, 100), read);
            assertEquals(10, read.size());
        }
    }
}
