package se.sambruk.otp.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.store.Page;

/** Tells how long things take, and how large the store grows. Run on demand: {@code -Dotp.test.measure=true}. */
public class MeasurementTest {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final StringBuilder report = new StringBuilder();

    @Test
    public void tenThousandRequirementsInFivePacks() throws Exception {
        measure(5, 2000);
    }

    @Test
    public void aHundredThousandRequirementsInTwentyPacks() throws Exception {
        measure(20, 5000);
    }

    @Test
    public void oneLargeEditionAndDraftsOfIt() throws Exception {
        assumeTrue("not asked for", Boolean.getBoolean("otp.test.measure"));
        Path home = folder.getRoot().toPath();
        try (TestStore store = TestStore.open(home)) {
            Catalog large = Packs.pack("stort", 20_000, 0);
            large.ref();
            time("put one edition of 20 000", () -> store.library.put(large, Map.of(), "prov", Packs.ACT));
            size(home);
            time(
                    "catalog of 20 000, first time",
                    () -> store.library.catalog(large.ref().hash()));
            List<Catalog> drafts = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                drafts.add(Packs.with(large, Packs.requirement(i, "utkast")));
                drafts.get(i).ref();
            }
            time("put ten drafts with one change each", () -> {
                drafts.forEach(d -> store.library.put(d, Map.of(), "prov", Packs.ACT));
                return null;
            });
            size(home);
        }
        size(home);
        tell();
    }

    @Test
    public void oneLargeArchitecture() throws Exception {
        assumeTrue("not asked for", Boolean.getBoolean("otp.test.measure"));
        Path home = folder.getRoot().toPath();
        Catalog large = Packs.architecture("modell", 15_000, 30_000);
        time("name the edition", large::ref);
        try (TestStore store = TestStore.open(home)) {
            time("put 15 000 elements, 30 000 relations", () -> store.library.put(large, Map.of(), "prov", Packs.ACT));
            size(home);
        }
        try (TestStore store = TestStore.open(home)) {
            time("read it", () -> {
                assertEquals(
                        large.views().size(),
                        store.library
                                .catalog(large.ref().hash())
                                .orElseThrow()
                                .views()
                                .size());
                return null;
            });
            time("check", () -> {
                assertEquals(List.of(), store.health.check());
                return null;
            });
        }
        tell();
    }

    @Test
    public void aThousandSmallWrites() throws Exception {
        assumeTrue("not asked for", Boolean.getBoolean("otp.test.measure"));
        Path home = folder.getRoot().toPath();
        try (TestStore store = TestStore.open(home)) {
            ContentHash profile = store.blobs.put(new byte[] {1}, "text/plain", Packs.ACT);
            for (int part = 0; part < 4; part++) {
                int from = part * 1000;
                time("1000 small writes", () -> {
                    for (int i = from; i < from + 1000; i++) {
                        store.procurements.issue(Packs.specification("p" + i, 1, ""), profile, Packs.ACT);
                    }
                    return null;
                });
                size(home);
            }
        }
        size(home);
        tell();
    }

    private void measure(int packs, int size) throws Exception {
        assumeTrue("not asked for", Boolean.getBoolean("otp.test.measure"));
        Path home = folder.getRoot().toPath();
        List<Catalog> catalogs = new ArrayList<>();
        for (int i = 0; i < packs; i++) {
            catalogs.add(Packs.pack("pack-" + i, size, i));
            catalogs.get(i).ref();
        }
        report.append("== ").append(packs).append(" packs of ").append(size).append('\n');
        try (TestStore store = time("make the store", () -> {
            TestStore made = TestStore.open(home);
            made.health.counts();
            return made;
        })) {
            time("put all", () -> {
                catalogs.forEach(c -> store.library.put(c, Map.of(), "prov", Packs.ACT));
                return null;
            });
            size(home);
        }
        size(home);
        try (TestStore store = time("open again", () -> {
            TestStore again = TestStore.open(home);
            again.health.counts();
            return again;
        })) {
            RequirementQuery all = RequirementQuery.all();
            for (int warm = 0; warm < 2; warm++) {
                time("count", store.library::countRequirements);
                time("current editions", store.library::current);
                time("first page of 200", () -> store.library.requirements(all));
                time("page in the middle", () -> store.library.requirements(all.after(Packs.id(size / 2) + "/pack-2")));
                time("page of a pack", () -> store.library.requirements(all.inPack("pack-3")));
                time("page of a category", () -> store.library.requirements(all.inCategory("SAK")));
                time("page of a kind", () -> store.library.requirements(all.ofKind(RequirementKind.CONTRACT)));
                time("page of a tag", () -> store.library.requirements(all.tagged("nummer-3")));
                time(
                        "page of a tag in a pack",
                        () -> store.library.requirements(all.tagged("nummer-3").inPack("pack-3")));
                time("page of a common word", () -> store.library.requirements(all.containing("leverantören")));
                time("a word that is nowhere", () -> store.library.requirements(all.containing("finnsinte")));
                time("the whole listing in pages of 200", () -> list(store, packs * size));
                time(
                        "a requirement of an edition",
                        () -> store.library.requirement(
                                catalogs.get(2).ref(),
                                catalogs.get(2)
                                        .requirements()
                                        .get(size / 2)
                                        .value()
                                        .id()));
                time(
                        "catalog of " + size,
                        () -> store.library.catalog(catalogs.get(1).ref().hash()));
            }
            Catalog changed = Packs.with(catalogs.get(1), Packs.requirement(7, "ändrat"));
            changed.ref();
            time("put a draft with one change", () -> store.library.put(changed, Map.of(), "prov", Packs.ACT));
            time("put what is current", () -> store.library.put(changed, Map.of(), "prov", Packs.ACT));
            time("check", () -> {
                assertEquals(List.of(), store.health.check());
                return null;
            });
            time("withdraw", () -> {
                store.library.withdraw("pack-1", Packs.ACT);
                return null;
            });
        }
        size(home);
        tell();
    }

    private static Void list(TestStore store, int expected) {
        int rows = 0;
        Optional<String> next = Optional.empty();
        do {
            RequirementQuery query = RequirementQuery.all();
            Page<RequirementEntry> page =
                    store.library.requirements(next.map(query::after).orElse(query));
            rows += page.rows().size();
            next = page.next();
        } while (next.isPresent());
        assertEquals(expected, rows);
        return null;
    }

    private <T> T time(String what, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        long processor = PROCESS.getProcessCpuTime();
        T outcome = work.call();
        report.append(String.format(
                "%-40s %9.1f ms %9.1f ms of processor%n",
                what, (System.nanoTime() - start) / 1e6, (PROCESS.getProcessCpuTime() - processor) / 1e6));
        return outcome;
    }

    private void size(Path home) throws IOException {
        if (Files.exists(home.resolve("store/otp.mv.db"))) {
            report.append(String.format("%-40s %9.1f MB%n", "file", Files.size(home.resolve("store/otp.mv.db")) / 1e6));
        }
    }

    private void tell() {
        System.out.println(report);
    }
}
