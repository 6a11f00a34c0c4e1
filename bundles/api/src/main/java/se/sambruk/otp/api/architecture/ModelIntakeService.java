package se.sambruk.otp.api.architecture;

import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.store.Act;

/** Takes models into the library, as content packs that are then dealt with like all others. Thread-safe. */
@ProviderType
public interface ModelIntakeService {
    /**
     * What would come of taking a model in: as a new pack, or as the next version of one that the library has. What the packs that it builds
     * on have already is left to them, and what is otherwise there is amended. What such a pack holds beside its architecture is in the next
     * version, too, and so is every amendment that comes to the same as before, with its reason. Changes nothing.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if the pack cannot be named as it is asked for, if what it builds on is not there
     *     or does not go together, if a reason is lacking, or if the model is to be merged with an edition that cannot be resolved
     */
    ModelIntakePlan plan(ModelIntakeRequest request);

    /**
     * Puts a plan's pack into use, if the library is still as it was when the plan was made. That is seen to in one step with the
     * installation, as far as other models are concerned.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if the plan has open conflicts or errors, or says nothing new; if the library has
     *     other editions by now; or if the pack is refused; then everything is as before
     */
    Plugin install(ModelIntakePlan plan, Act act);
}
