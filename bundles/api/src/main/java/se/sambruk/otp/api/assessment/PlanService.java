package se.sambruk.otp.api.assessment;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;

/** Looks at how a procurement says that bids will be evaluated, before it is issued. Keeps nothing. Thread-safe. */
@ProviderType
public interface PlanService {
    /**
     * What is wrong with a specification's evaluation plan, or should be looked at: what the evaluation itself finds, and where the plan does not go
     * with what the specification asks for.
     *
     * @return errors first, then warnings and information; with an error it cannot be issued. Where nothing is said of the evaluation although
     *     requirements are evaluated, that is information: it may stand in another document
     */
    List<Problem> check(Specification specification) throws InterruptedException;
}
