package se.sambruk.otp.api.award;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.Act;

/**
 * How a procurement ends: awarded or cancelled, and the documents that tell of it. It decides nothing: it writes down what somebody has decided who
 * may, and refuses while something is missing that should be there. Thread-safe.
 *
 * <p>Whoever acts or asks needs a role in the case; who has none is told that and nothing else. All methods throw {@link
 * se.sambruk.otp.api.problem.ProblemException} where what is asked for cannot be done, and then nothing has changed.
 */
@ProviderType
public interface AwardService {
    /**
     * What should be there before the award is decided and is not.
     *
     * @return one error for each {@link AwardObstacle}; none when nothing is missing
     */
    default List<Problem> obstacles(String procurement, Viewer viewer) {
        return obstacles(procurement, AwardDraft.plain(), viewer);
    }

    /**
     * The same of those whom a draft would award: several where it names several, or has several places.
     */
    List<Problem> obstacles(String procurement, AwardDraft draft, Viewer viewer);

    /** Writes down the award. What is missing and not named in the draft stops it. */
    CaseChange award(String procurement, AwardDraft draft, Act act);

    /** Writes down that the procurement is cancelled, or one lot of it while nothing has been awarded. The act tells why. */
    CaseChange cancel(String procurement, CancelDraft draft, Act act);

    /** Writes documents, all or none. */
    WrittenDocuments write(String procurement, DocumentRequest request, Viewer viewer);
}
