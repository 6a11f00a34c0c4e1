package se.sambruk.otp.plugins.osgi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.text.LocalizedText;

/** What packs would bring of errors and warnings in publications. */
final class PublicationsBeforehand {
    private final LibraryService library;
    private final PublicationService publications;

    PublicationsBeforehand(LibraryService library, PublicationService publications) {
        this.library = library;
        this.publications = publications;
    }

    /** What it takes for a finding to be the same before and after: that it stands in another edition makes it no other. */
    private record Told(
            String code,
            Optional<String> publication,
            Optional<String> audience,
            Optional<String> subject,
            LocalizedText message) {
        static Told of(PublicationFinding finding) {
            return new Told(
                    finding.code(), finding.publication(), finding.audience(), finding.subject(), finding.message());
        }
    }

    /** What is to be found in the packs' own context, and what is new in those of packs that build on them. */
    List<PublicationFinding> findings(List<Catalog> catalogs, Map<ContentHash, byte[]> resources) {
        if (catalogs.stream().noneMatch(PublicationsBeforehand::tellsOfPublications)) {
            return List.of();
        }
        List<String> packs = ids(catalogs.stream().map(Catalog::manifest).map(PackManifest::id));
        PublicationResolution own = library.publications(entries(packs), List.of(), catalogs);
        Set<String> ownContext = own.packs().stream().map(PackRef::id).collect(Collectors.toSet());
        // What is wrong with what they build on is for others to mend.
        List<String> below = ids(catalogs.stream()
                .flatMap(catalog -> catalog.manifest().requires().stream())
                .map(PackRequirement::pack)
                .filter(pack -> !packs.contains(pack)));
        Set<PublicationFinding> found = new LinkedHashSet<>(added(own, resources, below));
        for (ContextReport above : library.checkAll(catalogs)) {
            List<String> context = ids(above.context().stream().map(ContextEntry::pack));
            if (!ownContext.containsAll(context)) {
                found.addAll(added(library.publications(entries(context), List.of(), catalogs), resources, context));
            }
        }
        return List.copyOf(found);
    }

    /**
     * What is found after and is not there before.
     *
     * @param before the packs of now that are compared with; none for nothing
     */
    private List<PublicationFinding> added(
            PublicationResolution after, Map<ContentHash, byte[]> resources, List<String> before) {
        List<PublicationFinding> found =
                after.set().map(set -> grave(set, resources)).orElse(List.of());
        if (found.isEmpty() || before.isEmpty()) {
            return found;
        }
        Set<Told> known = library
                .publications(entries(before), List.of(), List.of())
                .set()
                .map(set -> grave(set, Map.of()))
                .orElse(List.of())
                .stream()
                .map(Told::of)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(finding -> !known.contains(Told.of(finding)))
                .toList();
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

    private static List<String> ids(Stream<String> packs) {
        return packs.distinct().toList();
    }

    private static List<ContextEntry> entries(List<String> packs) {
        return packs.stream()
                .map(pack -> new ContextEntry(pack, Optional.empty()))
                .toList();
    }

    private List<PublicationFinding> grave(PublicationSet set, Map<ContentHash, byte[]> resources) {
        return publications.check(set, resources).findings().stream()
                .filter(PublicationFinding::needsAttention)
                .toList();
    }
}
