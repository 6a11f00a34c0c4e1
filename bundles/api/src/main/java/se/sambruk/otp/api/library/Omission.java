package se.sambruk.otp.api.library;

import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.requirement.RequirementId;

/** A requirement that a rule selected but that a layer or the profile left out, and why. */
public final class Omission extends TreeValue {
    private final RequirementId requirement;
    private final String title;
    private final Layer layer;
    private final String source;
    private final String location;
    private final String because;

    private Omission(Builder builder) {
        this.requirement = builder.requirement;
        this.title = builder.title;
        this.layer = builder.layer;
        this.source = builder.source;
        this.location = builder.location;
        this.because = builder.because;
    }

    /**
     * @param source the pack or procurement that left it out
     * @param because why
     */
    public static Builder builder(RequirementId requirement, String title, Layer layer, String source, String because) {
        return new Builder(requirement, title, layer, source, because);
    }

    /**
     * @param source the pack or procurement that left it out
     * @param location where that is written, as {@link ProvenanceStep#location} tells it
     */
    public static Omission of(
            RequirementId requirement, String title, Layer layer, String source, String location, String because) {
        return builder(requirement, title, layer, source, because)
                .location(location)
                .build();
    }

    public static Omission fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return builder(
                        new RequirementId(in.text("requirement")),
                        in.text("title"),
                        WireValue.of(Layer.class, in.text("layer")),
                        in.text("source"),
                        in.text("because"))
                .location(in.text("location", ""))
                .build();
    }

    public RequirementId requirement() {
        return requirement;
    }

    public String title() {
        return title;
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

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("requirement", requirement)
                .put("title", title)
                .put("layer", layer)
                .put("source", source)
                .putText("location", location)
                .put("because", because)
                .done();
    }

    /** Makes an {@link Omission}. Not thread-safe. */
    public static final class Builder {
        private final RequirementId requirement;
        private final String title;
        private final Layer layer;
        private final String source;
        private final String because;
        private String location = "";

        private Builder(RequirementId requirement, String title, Layer layer, String source, String because) {
            this.requirement = Objects.requireNonNull(requirement);
            this.title = Objects.requireNonNull(title);
            this.layer = Objects.requireNonNull(layer);
            this.source = Objects.requireNonNull(source);
            this.because = Objects.requireNonNull(because);
        }

        /** Where it is written, as {@link ProvenanceStep#location} tells it. */
        public Builder location(String value) {
            location = Objects.requireNonNull(value);
            return this;
        }

        public Omission build() {
            return new Omission(this);
        }
    }
}
