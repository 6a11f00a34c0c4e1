package se.sambruk.otp.content.ingest;

import java.util.Optional;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;

/**
 * How a source stands: what became of it, and which edition it last gave that could be read.
 *
 * @param edition empty where it never gave one
 * @param active whether that edition is the library's current one of its pack
 */
record Standing(PackSource source, PackReport report, Optional<PackRef> edition, boolean active) {
    Optional<String> publisher() {
        return report.manifest().map(PackManifest::publisher);
    }

    boolean isOf(String pack) {
        return edition.filter(ref -> ref.id().equals(pack)).isPresent();
    }
}
