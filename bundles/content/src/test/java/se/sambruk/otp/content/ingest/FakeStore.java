package se.sambruk.otp.content.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.text.LocalizedText;

/** Remembers editions in memory, and writes down what it was asked to do. */
public final class FakeStore implements LibraryStore {
    private final Map<String, EditionRecord> current = new TreeMap<>();
    private final List<EditionRecord> editions = new ArrayList<>();
    private final Map<ContentHash, Catalog> catalogs = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private boolean broken;

    /** What was written, in order: {@code put prov 1.0.0 from a} or {@code withdraw prov: why}. */
    public synchronized List<String> log() {
        return List.copyOf(log);
    }

    public synchronized void breakDown(boolean value) {
        broken = value;
    }

    /** Source and version of a pack's current edition. */
    public synchronized String now(String pack) {
        EditionRecord record = current.get(pack);
        return record == null ? "nothing" : record.ref().version() + " from " + record.source();
    }

    @Override
    public synchronized EditionRecord put(Catalog catalog, Map<ContentHash, byte[]> resources, String source, Act act) {
        check();
        EditionRecord known = current.get(catalog.manifest().id());
        if (known != null && known.ref().equals(catalog.ref())) {
            return known;
        }
        EditionRecord record = new EditionRecord(
                catalog.ref(),
                catalog.manifest(),
                source,
                act.at(),
                catalog.requirements().size(),
                catalog.amendments().size(),
                true);
        current.put(catalog.manifest().id(), record);
        editions.add(0, record);
        catalogs.put(catalog.ref().hash(), catalog);
        log.add("put " + catalog.manifest().label() + " from " + source);
        return record;
    }

    @Override
    public synchronized void withdraw(String pack, Act act) {
        check();
        if (current.remove(pack) != null) {
            log.add("withdraw " + pack + ": " + act.because());
        }
    }

    private void check() {
        if (broken) {
            throw Problem.of("OTP-3001", Severity.ERROR, LocalizedText.of("Trasigt."), LocalizedText.of("Laga."))
                    .asException();
        }
    }

    @Override
    public synchronized List<EditionRecord> current() {
        check();
        return List.copyOf(current.values());
    }

    @Override
    public synchronized Optional<EditionRecord> current(String pack) {
        return Optional.ofNullable(current.get(pack));
    }

    @Override
    public synchronized List<EditionRecord> editions(String pack, PackVersion version) {
        return editions.stream()
                .filter(record ->
                        record.ref().id().equals(pack) && record.ref().version().equals(version))
                .toList();
    }

    @Override
    public synchronized Optional<Catalog> catalog(ContentHash edition) {
        return Optional.ofNullable(catalogs.get(edition));
    }

    @Override
    public synchronized Map<RequirementId, Map<Integer, ContentHash>> publishedRevisions(String pack) {
        Map<RequirementId, Map<Integer, ContentHash>> revisions = new HashMap<>();
        for (EditionRecord record : editions) {
            if (record.ref().id().equals(pack) && record.manifest().status() == PackStatus.PUBLISHED) {
                for (Located<Requirement> located :
                        catalogs.get(record.ref().hash()).requirements()) {
                    revisions
                            .computeIfAbsent(located.value().id(), id -> new HashMap<>())
                            .put(located.value().revision(), located.value().contentHash());
                }
            }
        }
        return revisions;
    }

    @Override
    public Page<RequirementEntry> requirements(RequirementQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Located<Requirement>> requirement(PackRef edition, RequirementId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ParameterSet> parameterSets(PackRef edition) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long countRequirements() {
        throw new UnsupportedOperationException();
    }
}
