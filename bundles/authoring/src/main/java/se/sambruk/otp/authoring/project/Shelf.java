package se.sambruk.otp.authoring.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.authoring.fault.Faults;

/** What the library says about names: which are taken, and by whom. */
final class Shelf {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;
    private static final int NUMBERS = 1000;

    private final LibraryStore library;
    private final List<EditionRecord> editions;

    Shelf(LibraryStore library) {
        this.library = library;
        this.editions = library.current();
    }

    Optional<EditionRecord> edition(String pack) {
        return editions.stream()
                .filter(edition -> edition.manifest().id().equals(pack))
                .findFirst();
    }

    Optional<Requirement> requirement(EditionRecord edition, String id) {
        return library.requirement(edition.ref(), new RequirementId(id)).map(located -> located.value());
    }

    /** Sees to that nobody begins a pack that another publisher has. */
    void judgeId(String pack, String publisher) {
        edition(pack)
                .map(EditionRecord::manifest)
                .filter(manifest -> !manifest.publisher().equals(publisher))
                .ifPresent(manifest -> {
                    throw Faults.refusal("OTP-7505", pack, manifest.publisher());
                });
    }

    /**
     * What the ids of a publisher's requirements begin with: what was asked for, else what the publisher has already, else the
     * first letters of its id that nobody has.
     */
    String prefix(Optional<String> wanted, String publisher) {
        if (wanted.isPresent()) {
            String prefix = wanted.get();
            if (!PackManifest.isValidPrefix(prefix)) {
                throw Faults.refusal("OTP-7503", prefix);
            }
            owner(prefix, other -> !other.equals(publisher)).ifPresent(other -> {
                throw Faults.refusal("OTP-7504", prefix, other);
            });
            return prefix;
        }
        return editions.stream()
                .map(EditionRecord::manifest)
                .filter(manifest -> manifest.publisher().equals(publisher))
                .map(PackManifest::prefix)
                .findFirst()
                .orElseGet(() -> free(publisher));
    }

    private String free(String publisher) {
        String letters = publisher.replaceAll("[^a-z0-9]", "").toUpperCase(Locale.ROOT);
        String padded = letters + "X".repeat(Math.max(0, SHORTEST - letters.length()));
        for (int length = SHORTEST; length <= Math.min(LONGEST, padded.length()); length++) {
            String prefix = padded.substring(0, length);
            if (owner(prefix, other -> true).isEmpty()) {
                return prefix;
            }
        }
        throw Faults.refusal("OTP-7506", publisher);
    }

    private Optional<String> owner(String prefix, Predicate<String> counts) {
        return editions.stream()
                .map(EditionRecord::manifest)
                .filter(manifest -> manifest.prefix().equals(prefix))
                .map(PackManifest::publisher)
                .filter(counts)
                .findFirst();
    }

    /** The first number of a category that no requirement in the library has. */
    String freeId(String prefix, String category) {
        for (int number = 1; number < NUMBERS; number++) {
            String id = String.format(Locale.ROOT, "%s-%s-%03d", prefix, category, number);
            if (editions.stream().allMatch(edition -> requirement(edition, id).isEmpty())) {
                return id;
            }
        }
        throw Faults.refusal("OTP-7506", prefix);
    }
}
