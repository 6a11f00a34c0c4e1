package se.sambruk.otp.api.library;

import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;

/**
 * A row of a listing: enough to recognise a requirement by.
 *
 * @param pack the edition that it stands in
 * @param hash the content hash of the requirement
 */
public record RequirementEntry(
        RequirementId id,
        int revision,
        String title,
        RequirementKind kind,
        String category,
        PackRef pack,
        ContentHash hash) {
    public RequirementEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(category);
        Objects.requireNonNull(pack);
        Objects.requireNonNull(hash);
    }
}
