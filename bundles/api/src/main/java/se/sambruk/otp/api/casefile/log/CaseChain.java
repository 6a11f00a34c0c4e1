package se.sambruk.otp.api.casefile.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * Tells whether a log is whole: every entry what it was, none missing, none put in between. Somebody who rewrites all entries from one on, and
 * the head too, is found only by a hash that was noted elsewhere before: see {@link #holds}.
 */
public final class CaseChain {
    private CaseChain() {}

    /**
     * What is wrong with a log.
     *
     * @param entries all of them, in order of their numbers
     * @param head where the log is known to end; empty where it has no entries
     * @return in order of the entries; nothing if all is well
     */
    public static List<ChainFault> faults(List<KeptEntry> entries, Optional<CaseHead> head) {
        List<ChainFault> faults = new ArrayList<>();
        int expected = 1;
        Optional<ContentHash> before = Optional.empty();
        for (KeptEntry kept : entries) {
            CaseEntry entry = kept.entry();
            boolean gap = entry.number() != expected;
            for (; expected < entry.number(); expected++) {
                faults.add(new ChainFault(ChainFault.Kind.MISSING, expected));
            }
            if (!kept.isIntact()) {
                faults.add(new ChainFault(ChainFault.Kind.CHANGED, entry.number()));
            }
            if (!gap && !entry.previous().equals(before)) {
                faults.add(new ChainFault(ChainFault.Kind.UNBOUND, entry.number()));
            }
            before = Optional.of(kept.hash());
            expected = entry.number() + 1;
        }
        Optional<CaseHead> end = entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseHead(
                        expected - 1, entries.get(entries.size() - 1).hash()));
        if (!end.equals(head)) {
            faults.add(new ChainFault(
                    ChainFault.Kind.CUT, head.map(CaseHead::number).orElse(expected - 1)));
        }
        return List.copyOf(faults);
    }

    /** Whether a hash that was noted earlier is that of one of the entries: what was written until then is then as it was. */
    public static boolean holds(List<KeptEntry> entries, ContentHash noted) {
        return entries.stream().anyMatch(kept -> kept.hash().equals(noted));
    }
}
