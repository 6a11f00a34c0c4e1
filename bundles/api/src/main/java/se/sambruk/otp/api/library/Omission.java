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

    private Omission(
            RequirementId requirement, String title, Layer layer, String source, String location, String because) {
        this.requirement = Objects.requireNonNull(requirement);
        this.title = Objects.requireNonNull(title);
        this.layer = Objects.requireNonNull(layer);
        this.source = Objects.requireNonNull(source);
        this.location = Objects.requireNonNull(location);
        this.because = Objects.requireNonNull(because);
    }

    /**
     * @param source the pack or procurement that left it out
     * @param location where that is written
     */
    public static Omission of(
            RequirementId requirement, String title, Layer layer, String source, String location, String because) {
        return new Omission(requirement, title, layer, source, location, because);
    }

    public static Omission fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                new RequirementId(in.text("requirement")),
                in.text("title"),
                WireValue.of(Layer.class, in.text("layer")),
                in.text("source"),
                in.text("location", ""),
                in.text("because"));
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
}
