package se.sambruk.otp.authoring.pack;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.publication.AmendmentBase;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.authoring.fault.Faults;

/** Finds, in the library as it is now, what a pack's amendments mean. */
final class Bases {
    private final LibraryStore library;
    private final PackManifest pack;
    private final List<EditionRecord> below;
    /** Read when they are first asked for, as most packs change no publications. */
    private List<Catalog> publications;

    Bases(LibraryStore library, PackManifest pack) {
        this.library = library;
        this.pack = pack;
        this.below = library.current().stream()
                .filter(edition -> !edition.manifest().id().equals(pack.id()))
                .filter(edition -> edition.manifest().layer().compareTo(pack.layer()) < 0 || isRequired(edition))
                .toList();
    }

    private boolean isRequired(EditionRecord edition) {
        return pack.requires().stream()
                .anyMatch(need -> need.pack().equals(edition.manifest().id()));
    }

    private record Candidate(EditionRecord edition, Requirement requirement) {}

    /** What a change in publications is written for now; empty if the library has nothing of the kind. Of several packs that have it, the lowest. */
    Optional<AmendmentBase> find(PublicationAmendment amendment) {
        return publications().stream()
                .flatMap(catalog -> AmendmentBase.of(amendment, catalog).stream())
                .findFirst();
    }

    private List<Catalog> publications() {
        if (publications == null) {
            publications = below.stream()
                    .sorted(Comparator.comparing(edition -> edition.manifest().layer()))
                    .flatMap(edition -> library.catalog(edition.ref().hash()).stream())
                    .toList();
        }
        return publications;
    }

    /**
     * What an amendment is written for now; empty if the library has no such requirement.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if several packs have it
     */
    Optional<Pin> find(Located<Amendment> amendment) {
        List<Candidate> found = below.stream()
                .flatMap(edition -> library
                        .requirement(edition.ref(), amendment.value().target())
                        .stream()
                        .map(requirement -> new Candidate(edition, requirement.value())))
                .toList();
        if (found.size() > 1 && found.stream().anyMatch(candidate -> isRequired(candidate.edition()))) {
            found = found.stream()
                    .filter(candidate -> isRequired(candidate.edition()))
                    .toList();
        }
        if (found.size() > 1) {
            String packs = found.stream()
                    .map(candidate -> candidate.edition().manifest().label())
                    .collect(Collectors.joining(", "));
            throw Faults.error("OTP-7531", amendment.value().target().value(), packs)
                    .at(amendment.location())
                    .asException();
        }
        return found.stream()
                .findFirst()
                .map(candidate -> Pin.of(
                        amendment.value(),
                        Base.of(candidate.edition().ref(), candidate.requirement()),
                        candidate.requirement()));
    }
}
