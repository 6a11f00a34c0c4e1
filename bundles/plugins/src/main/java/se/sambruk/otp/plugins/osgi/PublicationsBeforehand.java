package se.sambruk.otp.plugins.osgi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublicationSet;

/** What packs would bring of errors and warnings in publications. */
final class PublicationsBeforehand {
    private final LibraryService library;
    private final PublicationService publications;

    PublicationsBeforehand(LibraryService library, PublicationService publications) {
        this.library = library;
        this.publications = publications;
    }

    List<PublicationFinding> findings(List<Catalog> catalogs, Map<ContentHash, byte[]> resources) {
        if (catalogs.stream().noneMatch(PublicationsBeforehand::tellsOfPublications)) {
            return List.of();
        }
        Set<String> packs = catalogs.stream()
                .map(catalog -> catalog.manifest().id())
                .collect(Collectors.toCollection(HashSet::new));
        List<PublicationFinding> after = library.publications(
                        entries(catalogs.stream()
                                .map(catalog -> catalog.manifest().id())),
                        List.of(),
                        catalogs)
                .set()
                .map(set -> grave(set, resources))
                .orElse(List.of());
        if (after.isEmpty()) {
            return after;
        }
        // What is wrong with what they build on is for others to mend.
        List<ContextEntry> below = entries(catalogs.stream()
                .flatMap(catalog -> catalog.manifest().requires().stream())
                .map(PackRequirement::pack)
                .filter(pack -> !packs.contains(pack)));
        Optional<PublicationSet> without = below.isEmpty()
                ? Optional.empty()
                : library.publications(below, List.of(), List.of()).set();
        Set<PublicationFinding> known =
                new HashSet<>(without.map(set -> grave(set, Map.of())).orElse(List.of()));
        return after.stream().filter(finding -> !known.contains(finding)).toList();
    }

    private static boolean tellsOfPublications(Catalog catalog) {
        return Stream.of(
                        catalog.publications(),
                        catalog.topics(),
                        catalog.publicationAmendments(),
                        catalog.audiences(),
                        catalog.variables(),
                        catalog.publicationApprovals(),
                        catalog.publicationSuppressions())
                .anyMatch(part -> !part.isEmpty());
    }

    private static List<ContextEntry> entries(Stream<String> packs) {
        return packs.distinct()
                .map(pack -> new ContextEntry(pack, Optional.empty()))
                .toList();
    }

    private List<PublicationFinding> grave(PublicationSet set, Map<ContentHash, byte[]> resources) {
        return publications.check(set, resources).findings().stream()
                .filter(PublicationFinding::needsAttention)
                .toList();
    }
}
