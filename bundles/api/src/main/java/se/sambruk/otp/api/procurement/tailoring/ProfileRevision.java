package se.sambruk.otp.api.procurement.tailoring;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * A revision of a case's working profile, as its log tells of it.
 *
 * @param number from 1 in the case
 * @param label what the entry in the log is called
 * @param profile the blob that holds it
 * @param requirements how many requirements it selected
 * @param changes what differs from the one before
 * @param summary the same in plain words, a sentence each
 * @param act who wrote it, when and why
 * @param isStruck whether it was said to be a mistake; the working profile is the latest that was not
 * @param issues which issues were made of this very text
 */
public record ProfileRevision(
        int number,
        String label,
        ContentHash profile,
        int requirements,
        ProfileChanges changes,
        List<LocalizedText> summary,
        Act act,
        boolean isStruck,
        List<Integer> issues) {
    public ProfileRevision {
        Objects.requireNonNull(label);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(changes);
        summary = List.copyOf(summary);
        Objects.requireNonNull(act);
        issues = List.copyOf(issues);
    }
}
