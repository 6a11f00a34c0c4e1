package se.sambruk.otp.architecture.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.api.text.Messages;

/** What the library has now: the current edition of each pack, and nothing that was refused or is no longer in use. */
final class Editions {
    private static final Messages MESSAGES = Messages.of(Editions.class);

    private final LibraryStore store;
    private final BlobStore blobs;

    Editions(LibraryStore store, BlobStore blobs) {
        this.store = store;
        this.blobs = blobs;
    }

    Optional<EditionRecord> current(String pack) {
        return store.current(pack);
    }

    List<PackManifest> manifests() {
        return store.current().stream().map(EditionRecord::manifest).toList();
    }

    /** The first version after one that no edition has had: a version never comes again with something else in it. */
    PackVersion next(String pack, PackVersion version) {
        PackVersion next = version;
        do {
            next = new PackVersion(next.major(), next.minor(), next.micro() + 1);
        } while (!store.editions(pack, next).isEmpty());
        return next;
    }

    /**
     * All that an edition holds.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if the store cannot give it
     */
    Catalog catalog(PackRef edition) {
        return store.catalog(edition.hash()).orElseThrow(() -> lost(edition));
    }

    /**
     * The bytes of what an edition carries, by path within the pack.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if the store cannot give all of them
     */
    Map<String, byte[]> carried(Catalog edition) {
        Map<String, byte[]> carried = new TreeMap<>();
        edition.resources()
                .forEach((path, hash) -> carried.put(path, blobs.get(hash).orElseThrow(() -> lost(edition.ref()))));
        return carried;
    }

    private static RuntimeException lost(PackRef edition) {
        return Problem.error(MESSAGES, "OTP-4421", edition.label()).asException();
    }

    /** Whether the library still has what a plan was made on. */
    boolean areStill(String pack, List<PackRef> editions) {
        boolean known = editions.stream().anyMatch(edition -> edition.id().equals(pack));
        return known == store.current(pack).isPresent()
                && editions.stream().allMatch(edition -> store.current(edition.id())
                        .map(EditionRecord::ref)
                        .filter(edition::equals)
                        .isPresent());
    }
}
