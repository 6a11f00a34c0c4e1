package se.sambruk.otp.plugins.install;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.plugins.folder.Entry;
import se.sambruk.otp.plugins.state.Artifact;
import se.sambruk.otp.plugins.state.Journal;
import se.sambruk.otp.plugins.state.Offer;
import se.sambruk.otp.plugins.state.Record;

/** What the bundles of a file are held to: by what was in use before, and by whoever puts the file in. Used by one thread. */
final class Demands {
    private final Journal journal;
    private final Map<String, Offer> soles = new HashMap<>();

    Demands(Journal journal) {
        this.journal = journal;
    }

    /** For as long as it is open. */
    interface Demand extends AutoCloseable {
        @Override
        void close();
    }

    /** From now on a file is only put into use if it offers something, and nothing else for that extension point; by name. */
    Demand demand(Map<String, Offer> more) {
        soles.putAll(more);
        return () -> soles.keySet().removeAll(more.keySet());
    }

    /** Whether somebody demands something of a file, so that it is looked at although nothing has changed. */
    boolean areOn(String name) {
        return soles.containsKey(name);
    }

    /**
     * What a file is held to.
     *
     * @param present the names of the files that are there. A version under another name takes the place of one whose file has gone
     */
    Exchange.Terms on(Entry.Dropped file, Examination found, Optional<Record> known, Set<String> present) {
        List<Artifact> before = new ArrayList<>();
        Set<Offer> promised = new HashSet<>();
        journal.records().values().stream()
                .filter(record -> known.filter(record::equals).isPresent()
                        || !present.contains(record.name())
                                && record.kind() == found.kind()
                                && record.id().equals(found.id()))
                .forEach(record -> {
                    before.addAll(record.used());
                    promised.addAll(record.offers());
                });
        String fileName = file.file().getFileName().toString();
        return new Exchange.Terms(fileName, before, promised, Optional.ofNullable(soles.get(file.name())));
    }
}
