package se.sambruk.otp.api.architecture;

import java.util.SortedSet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tells an architect what to look at in a model: what ArchiMate 3.2 does not allow, what contradicts itself, and what has been forgotten.
 * It needs nothing but the model, which may be broken in any way that an {@link ArchitectureModel} can be. Thread-safe.
 */
@ProviderType
public interface ModelCheckService {
    /** The code of a relation that ArchiMate does not allow between its ends. */
    String RELATION_NOT_ALLOWED = "OTP-4203";

    /**
     * Checks a whole model. The same model and request give the same report, in whatever order the model holds its concepts; that boxes of
     * a view lie on each other in an order counts. Takes some hundred milliseconds for 15,000 elements and 30,000 relations.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if the request names a code that no check has, or a view that the model lacks
     */
    ModelCheckReport check(ArchitectureModel model, ModelCheckRequest request);

    /** The codes of all that can be found. */
    SortedSet<String> codes();
}
