package se.sambruk.otp.api.architecture;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.content.PackManifest;

/** What a content pack is to be made of. Immutable. */
public final class ModelPackRequest {
    private final PackManifest manifest;
    private final ArchitectureModel model;
    private final ArchitectureModel below;
    private final String because;

    private ModelPackRequest(PackManifest manifest, ArchitectureModel model, ArchitectureModel below, String because) {
        this.manifest = Objects.requireNonNull(manifest);
        this.model = Objects.requireNonNull(model);
        this.below = below;
        this.because = Objects.requireNonNull(because);
    }

    /** A pack that holds all of a model. */
    public static ModelPackRequest of(PackManifest manifest, ArchitectureModel model) {
        return new ModelPackRequest(manifest, model, null, "");
    }

    /**
     * A pack that holds what a model has more than the architecture below it, and amends what it has otherwise.
     *
     * @param architecture what the packs that the manifest requires make together
     * @param reason why it is otherwise, for the amendments
     */
    public ModelPackRequest over(ArchitectureModel architecture, String reason) {
        return new ModelPackRequest(manifest, model, Objects.requireNonNull(architecture), reason);
    }

    public PackManifest manifest() {
        return manifest;
    }

    public ArchitectureModel model() {
        return model;
    }

    /** Empty where the pack stands by itself. */
    public Optional<ArchitectureModel> below() {
        return Optional.ofNullable(below);
    }

    /** Why the amendments are made; may be empty where none is needed. */
    public String because() {
        return because;
    }
}
