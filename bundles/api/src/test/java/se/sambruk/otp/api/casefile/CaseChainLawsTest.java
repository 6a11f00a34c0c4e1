package se.sambruk.otp.api.casefile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Test;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.log.CaseChain;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.ChainFault;
import se.sambruk.otp.api.casefile.log.KeptEntry;

@RunWith(JUnitQuickcheck.class)
public class CaseChainLawsTest {
    @Property(trials = 60)
    public void a_log_as_it_was_written_is_whole(long seed, @InRange(minInt = 1, maxInt = 20) int size) {
        Logs logs = Logs.any(seed, size);
        assertEquals(List.of(), CaseChain.faults(logs.kept(), logs.head()));
    }

    /** Each field in turn, of any entry. */
    @Property(trials = 100)
    public void any_change_of_any_entry_is_found(
            long seed,
            @InRange(minInt = 1, maxInt = 15) int size,
            @InRange(minInt = 0, maxInt = 1000) int which,
            @InRange(minInt = 0, maxInt = 1000) int field) {
        Logs logs = Logs.any(seed, size);
        List<KeptEntry> kept = new ArrayList<>(logs.kept());
        int index = which % size;
        KeptEntry original = kept.get(index);
        Map<String, Object> tree = tree(original.entry());
        String key = new ArrayList<>(tree.keySet()).get(field % tree.size());
        tree.put(key, changed(key, tree.get(key)));
        kept.set(index, new KeptEntry(CaseEntry.fromTree(tree), original.hash()));
        assertFalse(
                CanonicalJson.string(original.entry().tree()) + " " + key,
                CaseChain.faults(kept, logs.head()).isEmpty());
    }

    private static Object changed(String key, Object value) {
        return switch (key) {
            case "at" -> "2030-01-01T00:00:00Z";
            case "number" -> (int) value + 1;
            case "secrecy" -> value.equals("open") ? "tender-secret" : "open";
            case "body" -> Map.of("annat", 1);
            case "attachments" -> List.of();
            case "previous" -> ContentHash.ofBytes(new byte[] {1}).hex();
            default -> value + "x";
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(CaseEntry entry) {
        return new TreeMap<>((Map<String, Object>) entry.tree());
    }

    @Property(trials = 60)
    public void an_entry_that_is_taken_away_is_missed(
            long seed, @InRange(minInt = 1, maxInt = 15) int size, @InRange(minInt = 0, maxInt = 1000) int which) {
        Logs logs = Logs.any(seed, size);
        List<KeptEntry> kept = new ArrayList<>(logs.kept());
        kept.remove(which % size);
        assertFalse(CaseChain.faults(kept, logs.head()).isEmpty());
    }

    @Property(trials = 60)
    public void entries_that_change_places_are_found(
            long seed, @InRange(minInt = 2, maxInt = 15) int size, @InRange(minInt = 0, maxInt = 1000) int which) {
        Logs logs = Logs.any(seed, size);
        List<KeptEntry> kept = new ArrayList<>(logs.kept());
        Collections.swap(kept, which % (size - 1), which % (size - 1) + 1);
        assertFalse(CaseChain.faults(kept, logs.head()).isEmpty());
    }

    /** Whoever changes an entry and makes all hashes after it anew is found by a hash that was noted before. */
    @Property(trials = 60)
    public void a_log_that_was_written_anew_from_an_entry_on_does_not_hold_what_was_noted(
            long seed, @InRange(minInt = 2, maxInt = 15) int size) {
        Logs logs = Logs.any(seed, size);
        ContentHash noted = logs.head().orElseThrow().hash();
        Logs forged = new Logs();
        logs.entries()
                .forEach(entry -> forged.add(
                        se.sambruk.otp.api.casefile.log.NewEntry.of(
                                entry.kind(), entry.number() == 2 ? Map.of("annat", 1) : entry.body()),
                        entry.act().at()));
        assertEquals(List.of(), CaseChain.faults(forged.kept(), forged.head()));
        assertFalse(CaseChain.holds(forged.kept(), noted));
        assertTrue(CaseChain.holds(logs.kept(), noted));
    }

    @Test
    public void what_is_wrong_is_told_with_the_number_of_the_entry() {
        Logs logs = new Logs()
                .add(Logs.created())
                .add(Logs.note("a"))
                .add(Logs.note("b"))
                .add(Logs.note("c"));
        List<KeptEntry> kept = new ArrayList<>(logs.kept());
        kept.remove(1);
        assertEquals(List.of(new ChainFault(ChainFault.Kind.MISSING, 2)), CaseChain.faults(kept, logs.head()));
        kept = new ArrayList<>(logs.kept());
        kept.remove(3);
        assertEquals(List.of(new ChainFault(ChainFault.Kind.CUT, 4)), CaseChain.faults(kept, logs.head()));
        assertEquals(List.of(new ChainFault(ChainFault.Kind.CUT, 4)), CaseChain.faults(logs.kept(), Optional.empty()));
        assertEquals(List.of(), CaseChain.faults(List.of(), Optional.empty()));
    }

    @Property(trials = 40)
    public void an_entry_is_read_back_from_its_tree(long seed) {
        for (CaseEntry entry : Logs.any(seed, 8).entries()) {
            assertEquals(entry, CaseEntry.fromTree(entry.tree()));
            assertEquals(entry.contentHash(), CaseEntry.fromTree(entry.tree()).contentHash());
        }
    }
}
