package se.sambruk.otp.publication;

import java.time.LocalDate;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.store.BlobStore;

/** What files of a publication bear that its text does not say: their day, their language and the letterhead. */
final class Outputs {
    /** What an output bears that nobody has dated. */
    private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

    private final BlobStore blobs;

    Outputs(BlobStore blobs) {
        this.blobs = blobs;
    }

    ExportContext context(PublicationSet set, Publication publication) {
        Optional<PackManifest> home =
                set.home(PublicationSubject.PUBLICATION, publication.id()).map(set.packs()::get);
        ExportContext context = ExportContext.of(set.locale(publication), date(publication, home));
        return letterhead(set)
                .flatMap(blobs::get)
                .map(bytes -> context.withResource(ExportContext.LETTERHEAD, bytes))
                .orElse(context);
    }

    /** That of the version, else of the last change, else of the pack: nothing in a file comes of the clock. */
    private static LocalDate date(Publication publication, Optional<PackManifest> home) {
        return publication.versionDate().or(() -> home.map(PackManifest::date)).orElse(UNDATED);
    }

    /** Of the uppermost pack that has one. */
    private static Optional<ContentHash> letterhead(PublicationSet set) {
        Optional<ContentHash> found = Optional.empty();
        for (PackManifest pack : set.packs().values()) {
            Optional<ContentHash> own =
                    pack.letterhead().map(path -> set.resources().get(pack.id() + "/" + path));
            found = own.isPresent() ? own : found;
        }
        return found;
    }
}
