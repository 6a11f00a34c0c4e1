package se.sambruk.otp.api.procurement.tailoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.SelectionReport;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.store.Act;

/**
 * Tailors the library to a procurement (anpassning): changes a profile, in a case or in a file, and tells what comes of it. A case keeps its
 * working profile as revisions, each an entry in its log. Anybody may see them, as they tell nothing of tenders; whoever changes the profile
 * needs a role in the case. The reasons are kept there, and never shown to suppliers. Thread-safe.
 *
 * <p>All methods throw {@link se.sambruk.otp.api.problem.ProblemException} where what is asked for cannot be done, and then nothing has changed.
 */
@ProviderType
public interface TailoringService {
    /** The profile that a case works with; empty where it has none yet, or there is no case. */
    Optional<WorkingProfile> working(String procurement, Viewer viewer);

    /** The revisions of a case's profile, the first first; none where it has none. */
    List<ProfileRevision> history(String procurement, Viewer viewer);

    /** The text of a revision, also of one that has been struck. */
    ProfileText revision(String procurement, int number, Viewer viewer);

    /**
     * A profile to begin with, written from the facts of a case: it selects the lowest level of ambition of all that its packs hold. Nothing is kept.
     *
     * @param context the packs to build on; at least one
     */
    ProfileText fresh(String procurement, DeliveryModel delivery, List<ContextEntry> context, Viewer viewer);

    /**
     * Changes a case's working profile. Reasons are needed where something that stands is changed, taken away or left out. Edits that give
     * a value or an amendment are refused where they would give the profile an error that it did not have.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-6096 if the working profile is not the revision that was expected, OTP-6102 if
     *     another text is to take its place and no revision is expected, OTP-6086 if somebody else changed it at that very time
     */
    TailoringOutcome tailor(String procurement, Tailoring tailoring, Act act);

    /**
     * What a profile in a file becomes by a change, with comments and order as they were. Nothing is written: that is for whoever asks. One that
     * cannot be read as a profile can be changed all the same, so that it can be mended.
     */
    TailoringOutcome tailor(ProfileText file, Tailoring tailoring);

    /** Why each requirement of the library is in the procurement, or is not. */
    SelectionReport explain(ProfileText profile);

    /**
     * What a requirement's fields are to be amended to, as a person writes it in a YAML file: an object of fields such as {@code title}.
     *
     * @param name the file's name, for the problems
     */
    Map<FieldPath, Object> fields(String name, byte[] yaml);
}
