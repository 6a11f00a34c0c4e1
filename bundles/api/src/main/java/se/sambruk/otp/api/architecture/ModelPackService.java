package se.sambruk.otp.api.architecture;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes content packs of models, so that what was drawn in another tool comes into the library in the same way as what is written by hand.
 * Pure: the same request gives the same bytes. Thread-safe.
 */
@ProviderType
public interface ModelPackService {
    /**
     * The files of a pack.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if the model changes what lies below and no reason is given
     */
    ModelPack pack(ModelPackRequest request);
}
