package se.sambruk.otp.api.library;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.content.Layer;

/**
 * One thing that happened to a requirement on its way into a specification. The steps in order, replayed on the packs they
 * name, rebuild the requirement: provenance is a recipe, not a label.
 */
public final class ProvenanceStep extends TreeValue {
    /** What happened. */
    public enum Action implements WireValue {
        /** A pack defined the requirement; the value is its content hash. */
        DEFINED("defined"),
        /** A layer replaced what stands at a path; the value is the new canonical node. Without one, it was removed. */
        AMENDED("amended"),
        /** A parameter was given a value, which is in normal form. */
        VALUED("valued"),
        /** A rule of the profile selected it; the value is the rule, of whose ids only this requirement's own is kept. */
        SELECTED("selected");

        private final String wire;

        Action(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    private final Action action;
    private final String path;
    private final Layer layer;
    private final String source;
    private final String location;
    private final String because;
    private final Object value;
    private final UsedParameterSet set;

    private ProvenanceStep(
            Action action,
            String path,
            Layer layer,
            String source,
            String location,
            String because,
            Object value,
            UsedParameterSet set) {
        this.action = Objects.requireNonNull(action);
        this.path = Objects.requireNonNull(path);
        this.layer = Objects.requireNonNull(layer);
        this.source = Objects.requireNonNull(source);
        this.location = Objects.requireNonNull(location);
        this.because = Objects.requireNonNull(because);
        this.value = value == null ? null : TreeWriter.node(value);
        this.set = set;
    }

    /**
     * @param path for {@code AMENDED} a {@link se.sambruk.otp.api.requirement.FieldPath}, for {@code VALUED} the
     *     parameter's name, else empty
     * @param source the pack, such as {@code kravmaster 4.0.0}, or the procurement's id
     * @param location where it is written: in a pack, in {@link se.sambruk.otp.api.problem.SourceLocation}'s form; in a
     *     profile, the keys that lead there, such as {@code select[2]}, as what was specified does not depend on what the file
     *     is called or how its lines are broken; may be empty
     * @param because why; may be empty
     * @param value the canonical node that was put there; {@code null} if none
     */
    public static ProvenanceStep of(
            Action action, String path, Layer layer, String source, String location, String because, Object value) {
        return new ProvenanceStep(action, path, layer, source, location, because, value, null);
    }

    /** The same step, told to come of a set of ready levels and not of a default. */
    public ProvenanceStep of(UsedParameterSet from) {
        return new ProvenanceStep(action, path, layer, source, location, because, value, Objects.requireNonNull(from));
    }

    public static ProvenanceStep fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        ProvenanceStep step = of(
                WireValue.of(Action.class, in.text("action")),
                in.text("path", ""),
                WireValue.of(Layer.class, in.text("layer")),
                in.text("source"),
                in.text("location", ""),
                in.text("because", ""),
                in.find("value", node -> node).orElse(null));
        return in.find("set", UsedParameterSet::fromTree).map(step::of).orElse(step);
    }

    public Action action() {
        return action;
    }

    public String path() {
        return path;
    }

    public Layer layer() {
        return layer;
    }

    public String source() {
        return source;
    }

    public String location() {
        return location;
    }

    public String because() {
        return because;
    }

    public Optional<Object> value() {
        return Optional.ofNullable(value);
    }

    /** The set of ready levels that gave a parameter its value; empty where the value came of anything else. */
    public Optional<UsedParameterSet> set() {
        return Optional.ofNullable(set);
    }

    /** The same step without what only the buyer may see: its reason, where the buyer wrote it, and how the buyer chose. */
    public ProvenanceStep published() {
        return new ProvenanceStep(action, path, layer, source, "", "", action == Action.SELECTED ? null : value, null);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("action", action)
                .putText("path", path)
                .put("layer", layer)
                .put("source", source)
                .putText("location", location)
                .putText("because", because)
                .put("value", value())
                .put("set", set())
                .done();
    }
}
