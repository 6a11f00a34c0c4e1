package se.sambruk.otp.api.procurement.tailoring;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.library.SelectionOutcome;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * What came of changing a profile, or would come of it.
 *
 * @param text the profile after the change
 * @param revision what was written to the case; empty for a preview, and for a file
 * @param in the requirements that came in, by id, each with why
 * @param out the requirements that went out, by id, each with why it is not there now; as it was where the packs no longer hold it
 * @param changes what differs
 * @param summary the same in plain words, a sentence each
 * @param requirements how many requirements the profile selects now
 * @param problems what is to be said of the profile as it is now: errors that stop it from being issued, warnings and information
 */
public record TailoringOutcome(
        ProfileText text,
        Optional<ProfileRevision> revision,
        List<SelectionOutcome> in,
        List<SelectionOutcome> out,
        ProfileChanges changes,
        List<LocalizedText> summary,
        int requirements,
        List<Problem> problems) {
    public TailoringOutcome {
        Objects.requireNonNull(text);
        Objects.requireNonNull(revision);
        in = List.copyOf(in);
        out = List.copyOf(out);
        Objects.requireNonNull(changes);
        summary = List.copyOf(summary);
        problems = List.copyOf(problems);
    }
}
