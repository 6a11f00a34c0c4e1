package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A line of a view: one that shows a relation, or one of the view's own, such as from a note. */
public final class ViewConnection extends TreeValue {
    private final String id;
    private final String relation;
    private final String source;
    private final String target;
    private final LanguageText label;
    private final LanguageText description;
    private final List<BendPoint> bendPoints;
    private final ViewStyle style;

    private ViewConnection(Builder builder) {
        this.id = builder.id;
        this.relation = builder.relation;
        this.source = builder.source;
        this.target = builder.target;
        this.label = builder.label;
        this.description = builder.description;
        this.bendPoints = List.copyOf(builder.bendPoints);
        this.style = builder.style;
    }

    /**
     * @param id unique among boxes and lines of all views of a model
     * @param source the id of a box or a line of the same view; in a pack both ends may be empty where the line shows a relation: the
     *     platform then finds them when it makes a model, see {@link ViewLines}
     * @param target as the source
     */
    public static Builder builder(String id, String source, String target) {
        return new Builder(id, source, target);
    }

    public static ViewConnection fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(in.text("id"), in.text("source"), in.text("target"))
                .relation(in.text("relation", ""))
                .bendPoints(in.list("bendPoints", BendPoint::fromTree));
        in.find("label", LanguageText::fromTree).ifPresent(builder::label);
        in.find("description", LanguageText::fromTree).ifPresent(builder::description);
        in.find("style", ViewStyle::fromTree).ifPresent(builder::style);
        return builder.build();
    }

    /** A builder that holds all that this line says. */
    public Builder toBuilder() {
        return builder(id, source, target)
                .relation(relation)
                .label(label)
                .description(description)
                .bendPoints(bendPoints)
                .style(style);
    }

    public String id() {
        return id;
    }

    /** The id of the relation that it shows; empty for a line of the view's own. */
    public Optional<String> relation() {
        return relation.isEmpty() ? Optional.empty() : Optional.of(relation);
    }

    /** The id of a box or a line; never empty in a resolved model. */
    public String source() {
        return source;
    }

    /** The id of a box or a line; never empty in a resolved model. */
    public String target() {
        return target;
    }

    /** Whether it only names its relation, so that its ends are for the platform to find. */
    public boolean isOpen() {
        return source.isEmpty() && target.isEmpty() && !relation.isEmpty();
    }

    /** Its own text, or one in place of the relation's name; may be empty. */
    public LanguageText label() {
        return label;
    }

    /** May be empty. */
    public LanguageText description() {
        return description;
    }

    /** From the source on. */
    public List<BendPoint> bendPoints() {
        return bendPoints;
    }

    public ViewStyle style() {
        return style;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("id", id)
                .putText("relation", relation)
                .put("source", source)
                .put("target", target)
                .put("bendPoints", bendPoints.stream().map(BendPoint::tree).toList());
        if (!label.isEmpty()) {
            out.put("label", label);
        }
        if (!description.isEmpty()) {
            out.put("description", description);
        }
        return style.isNone() ? out.done() : out.put("style", style).done();
    }

    /** Makes a {@link ViewConnection}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final String source;
        private final String target;
        private String relation = "";
        private LanguageText label = LanguageText.EMPTY;
        private LanguageText description = LanguageText.EMPTY;
        private List<BendPoint> bendPoints = List.of();
        private ViewStyle style = ViewStyle.NONE;

        private Builder(String id, String source, String target) {
            this.id = Objects.requireNonNull(id);
            this.source = Objects.requireNonNull(source);
            this.target = Objects.requireNonNull(target);
        }

        /**
         * @param value empty for a line of the view's own
         */
        public Builder relation(String value) {
            relation = Objects.requireNonNull(value);
            return this;
        }

        public Builder label(LanguageText value) {
            label = Objects.requireNonNull(value);
            return this;
        }

        public Builder description(LanguageText value) {
            description = Objects.requireNonNull(value);
            return this;
        }

        public Builder bendPoints(List<BendPoint> value) {
            bendPoints = List.copyOf(value);
            return this;
        }

        public Builder style(ViewStyle value) {
            style = Objects.requireNonNull(value);
            return this;
        }

        public ViewConnection build() {
            return new ViewConnection(this);
        }
    }
}
