package se.sambruk.otp.library.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.library.resolve.ArchitectureResolver;
import se.sambruk.otp.library.resolve.PublicationResolver;

/**
 * What is shown of all packs that all can build on where nobody names any: municipalities are no concern of each other's, but the national and
 * regional packs have to go together in this.
 */
enum Shared {
    ARCHITECTURE(ArchitectureResolver::isIn) {
        @Override
        List<Problem> problems(List<Catalog> catalogs, List<ContextEntry> context, List<ContextEntry> named) {
            return ArchitectureResolver.resolve(
                            catalogs,
                            context,
                            named.stream().map(ContextEntry::pack).collect(Collectors.toSet()),
                            List.of())
                    .problems();
        }
    },
    PUBLICATIONS(PublicationResolver::isIn) {
        @Override
        List<Problem> problems(List<Catalog> catalogs, List<ContextEntry> context, List<ContextEntry> named) {
            return PublicationResolver.resolve(catalogs, context, List.of()).problems();
        }
    };

    private final Predicate<Catalog> holds;

    Shared(Predicate<Catalog> holds) {
        this.holds = holds;
    }

    /** What stands in the way of a context of such packs. */
    abstract List<Problem> problems(List<Catalog> catalogs, List<ContextEntry> context, List<ContextEntry> named);

    /**
     * The packs that hold it, by id.
     *
     * @param candidates each in the place of the library's current edition of its pack
     */
    List<ContextEntry> packs(LibraryStore store, List<Catalog> candidates) {
        Map<String, Supplier<Optional<Catalog>>> packs = new TreeMap<>();
        store.current().stream()
                .filter(edition -> isShared(edition.manifest()))
                .forEach(edition -> packs.put(
                        edition.manifest().id(),
                        () -> store.catalog(edition.ref().hash())));
        for (Catalog candidate : candidates) {
            String id = candidate.manifest().id();
            packs.remove(id);
            if (isShared(candidate.manifest())) {
                packs.put(id, () -> Optional.of(candidate));
            }
        }
        return packs.entrySet().stream()
                .filter(pack -> pack.getValue().get().filter(holds).isPresent())
                .map(pack -> new ContextEntry(pack.getKey(), Optional.empty()))
                .toList();
    }

    private static boolean isShared(PackManifest manifest) {
        return manifest.layer().compareTo(Layer.MUNICIPAL) < 0 && manifest.status() != PackStatus.WITHDRAWN;
    }
}
