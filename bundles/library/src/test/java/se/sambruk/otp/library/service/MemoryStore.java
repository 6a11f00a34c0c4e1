package se.sambruk.otp.library.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.api.store.Page;

/** As much of a store as the library asks. The last edition put in of a pack is its current one. */
final class MemoryStore implements LibraryStore {
    private final List<Catalog> editions = new ArrayList<>();
    private final List<RequirementQuery> queries = new ArrayList<>();
    private boolean losesContent;

    MemoryStore with(Catalog catalog) {
        editions.add(catalog);
        return this;
    }

    MemoryStore losingContent() {
        losesContent = true;
        return this;
    }

    List<RequirementQuery> queries() {
        return queries;
    }

    @Override
    public EditionRecord put(Catalog catalog, Map<ContentHash, byte[]> resources, String source, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void withdraw(String pack, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<EditionRecord> current() {
        Map<String, EditionRecord> current = new TreeMap<>();
        editions.forEach(catalog -> current.put(catalog.manifest().id(), record(catalog)));
        return List.copyOf(current.values());
    }

    @Override
    public Optional<EditionRecord> current(String pack) {
        return current().stream().filter(e -> e.ref().id().equals(pack)).findFirst();
    }

    @Override
    public List<EditionRecord> editions(String pack, PackVersion version) {
        List<EditionRecord> found = new ArrayList<>();
        for (Catalog catalog : editions) {
            if (catalog.manifest().id().equals(pack)
                    && catalog.manifest().version().equals(version)) {
                found.add(0, record(catalog));
            }
        }
        return found;
    }

    @Override
    public Optional<Catalog> catalog(ContentHash edition) {
        return losesContent
                ? Optional.empty()
                : editions.stream().filter(c -> c.ref().hash().equals(edition)).findFirst();
    }

    @Override
    public Map<RequirementId, Map<Integer, ContentHash>> publishedRevisions(String pack) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<RequirementEntry> requirements(RequirementQuery query) {
        queries.add(query);
        return new Page<>(List.of(), Optional.of("nästa"));
    }

    @Override
    public Optional<Located<Requirement>> requirement(PackRef edition, RequirementId id) {
        return catalog(edition.hash()).flatMap(catalog -> catalog.requirements().stream()
                .filter(r -> r.value().id().equals(id))
                .findFirst());
    }

    @Override
    public List<ParameterSet> parameterSets(PackRef edition) {
        return catalog(edition.hash()).map(Catalog::parameterSets).orElse(List.of());
    }

    @Override
    public long countRequirements() {
        return editions.stream().mapToLong(c -> c.requirements().size()).sum();
    }

    private static EditionRecord record(Catalog catalog) {
        return new EditionRecord(
                catalog.ref(),
                catalog.manifest(),
                "prov",
                Instant.EPOCH,
                catalog.requirements().size(),
                catalog.amendments().size(),
                true);
    }
}
