package se.sambruk.otp.plugins.install;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.plugins.Jars;
import se.sambruk.otp.plugins.install.FakeHost.Killed;
import se.sambruk.otp.plugins.install.Reconciler.Care;
import se.sambruk.otp.plugins.state.Artifact;
import se.sambruk.otp.plugins.state.Journal;
import se.sambruk.otp.plugins.state.Record;
import se.sambruk.otp.plugins.state.Retention;

/** Whatever happens, and wherever we are killed, a whole pass ends in the state of the folder. */
@RunWith(JUnitQuickcheck.class)
public class ReconcilerPropertyTest {
    private static final List<String> NAMES = List.of("a.jar", "b.jar", "c.yaml", "d.kar");

    @Property(trials = 120)
    public void anySequenceEndsInTheStateOfTheFolder(long seed) throws IOException {
        Random random = new Random(seed);
        Path home = Files.createTempDirectory("otp-reconciler");
        try {
            Bench bench = new Bench(home);
            Map<String, Boolean> sound = new HashMap<>();
            for (int i = 0; i < 25; i++) {
                happen(bench, random, sound, i);
            }
            bench.host.live();
            bench.restart();
            bench.pass(Care.START);
            check(bench, sound);
            Map<String, ContentHash> before = bench.host.bytes();
            bench.host.log.clear();
            bench.pass(Care.CHANGES);
            assertEquals("a second pass has nothing to do", List.of(), bench.host.log);
            bench.host.wipe();
            bench.restart();
            bench.pass(Care.START);
            assertEquals("a lost cache changes nothing", before, bench.host.bytes());
            assertTrue(before.keySet().stream().allMatch(bench.host::isRunning));
        } finally {
            Trees.delete(home);
        }
    }

    private static void happen(Bench bench, Random random, Map<String, Boolean> sound, int i) throws IOException {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        switch (random.nextInt(7)) {
            case 0 -> {
                bench.remove(name);
                sound.remove(name);
            }
            case 1, 2 -> {
                boolean good = random.nextInt(4) > 0;
                bench.drop(name, bytes(name, good, random.nextInt(3), i));
                sound.put(name, good);
            }
            case 3 -> {
                bench.host.killAfter(random.nextInt(5));
                try {
                    bench.pass(Care.values()[random.nextInt(3)]);
                } catch (Killed e) {
                    bench.host.live();
                    bench.restart();
                }
                bench.host.live();
            }
            case 4 -> bench.pass(Care.CHANGES);
            case 5 -> clear(bench);
            default -> {
                if (random.nextInt(3) == 0) {
                    bench.host.wipe();
                }
                bench.restart();
                bench.pass(Care.START);
            }
        }
    }

    // As thoroughly as can be; what the journal on disk names is there all the same.
    private static void clear(Bench bench) {
        new Retention(bench.vault, bench.journal, new Retention.Keep(Duration.ZERO, 0), Bench.CLOCK).clear();
        for (Record record : Journal.open(bench.home.resolve("plugins/plugins.properties"))
                .records()
                .values()) {
            record.bytes().forEach(hash -> assertTrue(record.name(), bench.vault.isSound(hash)));
        }
    }

    private static byte[] bytes(String name, boolean good, int version, int i) {
        if (!good) {
            return ("trasig " + i).getBytes();
        }
        byte[] jar = Jars.bundle("se.exempel." + name.charAt(0), "1." + version + ".0")
                .file("nr", Integer.toString(i))
                .bytes();
        return switch (name) {
            case "c.yaml" -> ("pack: prov 1.0." + i).getBytes();
            case "d.kar" ->
                Jars.zip()
                        .file("repository/d.jar", jar)
                        .file(
                                "repository/e.jar",
                                Jars.bundle("se.exempel.e", "1.0.0").bytes())
                        .file(
                                "repository/p.jar",
                                Jars.zip()
                                        .file("OTP-INF/pack.yaml", "pack: arkiv 1.0." + i)
                                        .bytes())
                        .bytes();
            default -> jar;
        };
    }

    private static void check(Bench bench, Map<String, Boolean> sound) {
        assertEquals(
                sound.keySet().stream().map(bench.folder::nameOf).collect(Collectors.toCollection(TreeSet::new)),
                bench.journal.records().keySet());
        List<String> expected = new ArrayList<>();
        for (String name : sound.keySet()) {
            Record record = bench.record(name);
            assertEquals(name + " " + record.problems(), sound.get(name), record.accepted());
            assertTrue(
                    "what is sound is there",
                    !record.accepted() || !record.used().isEmpty());
            record.used().forEach(bundle -> expected.add(bundle.location()));
            for (Artifact bundle : record.used()) {
                assertEquals(bundle.hash(), bench.host.bytes().get(bundle.location()));
            }
        }
        assertEquals(
                "and nothing else is there",
                Set.copyOf(expected),
                bench.host.bytes().keySet());
    }
}
