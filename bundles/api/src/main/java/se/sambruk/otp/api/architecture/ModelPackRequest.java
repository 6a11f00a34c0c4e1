package se.sambruk.otp.api.architecture;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackManifest;

/** What a content pack is to be made of. Immutable. */
public final class ModelPackRequest {
    private final PackManifest manifest;
    private final ArchitectureModel model;
    private final ArchitectureModel below;
    private final String because;
    private final Catalog present;
    private final ArchitectureModel presentModel;
    private final SortedMap<String, byte[]> carried;

    private ModelPackRequest(
            PackManifest manifest,
            ArchitectureModel model,
            ArchitectureModel below,
            String because,
            Catalog present,
            ArchitectureModel presentModel,
            SortedMap<String, byte[]> carried) {
        this.manifest = Objects.requireNonNull(manifest);
        this.model = Objects.requireNonNull(model);
        this.below = below;
        this.because = Objects.requireNonNull(because);
        this.present = present;
        this.presentModel = presentModel;
        this.carried = carried;
    }

    /** A pack that holds all of a model. */
    public static ModelPackRequest of(PackManifest manifest, ArchitectureModel model) {
        return new ModelPackRequest(manifest, model, null, "", null, null, Collections.emptySortedMap());
    }

    /**
     * A pack that holds what a model has more than the architecture below it, and amends what it has otherwise.
     *
     * @param architecture what the packs that the manifest requires make together
     * @param reason why it is otherwise, for those amendments that are not as they were
     */
    public ModelPackRequest over(ArchitectureModel architecture, String reason) {
        return new ModelPackRequest(
                manifest, model, Objects.requireNonNull(architecture), reason, present, presentModel, carried);
    }

    /**
     * The next version of an edition: with all that it holds beside its architecture, and with those of its amendments that come to the
     * same with the model as they are.
     *
     * @param edition the one that the pack takes the place of
     * @param architecture what the edition makes together with what it requires; {@code null} where that does not go together
     * @param files what it carries, by path within the pack; not to be changed
     */
    public ModelPackRequest after(Catalog edition, ArchitectureModel architecture, Map<String, byte[]> files) {
        return new ModelPackRequest(
                manifest,
                model,
                below,
                because,
                Objects.requireNonNull(edition),
                architecture,
                Collections.unmodifiableSortedMap(new TreeMap<>(files)));
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

    /** The edition that the pack takes the place of; empty where it is the first. */
    public Optional<Catalog> present() {
        return Optional.ofNullable(present);
    }

    /** What that edition makes together with what it requires; empty where there is none, or it does not go together. */
    public Optional<ArchitectureModel> presentModel() {
        return Optional.ofNullable(presentModel);
    }

    /** What that edition carries as it is, such as a letterhead: the bytes by path within the pack. Not to be changed. */
    public SortedMap<String, byte[]> carried() {
        return carried;
    }
}
