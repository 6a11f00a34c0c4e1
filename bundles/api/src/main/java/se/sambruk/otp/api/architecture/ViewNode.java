package se.sambruk.otp.api.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** A box of a view, with those that are drawn within it. */
public final class ViewNode extends TreeValue {
    private final String id;
    private final ViewNodeKind kind;
    private final String shows;
    private final LanguageText label;
    private final LanguageText description;
    private final Bounds bounds;
    private final ViewStyle style;
    private final List<ViewNode> nodes;

    private ViewNode(Builder builder) {
        this.id = builder.id;
        this.kind = builder.kind;
        this.shows = builder.shows;
        this.label = builder.label;
        this.description = builder.description;
        this.bounds = builder.bounds;
        this.style = builder.style;
        this.nodes = List.copyOf(builder.nodes);
        if (shows.isEmpty() == (kind == ViewNodeKind.ELEMENT || kind == ViewNodeKind.VIEW)) {
            throw new IllegalArgumentException("the box " + id + " shows an element or a view, or neither");
        }
    }

    /**
     * A box that shows an element.
     *
     * @param id unique among boxes and lines of all views of a model
     */
    public static Builder element(String id, String element) {
        return new Builder(id, ViewNodeKind.ELEMENT, element);
    }

    /** A frame around other boxes. */
    public static Builder group(String id) {
        return new Builder(id, ViewNodeKind.GROUP, "");
    }

    /** A text of the view's own. */
    public static Builder note(String id) {
        return new Builder(id, ViewNodeKind.NOTE, "");
    }

    /** A box that leads to another view. */
    public static Builder view(String id, String view) {
        return new Builder(id, ViewNodeKind.VIEW, view);
    }

    public static ViewNode fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = new Builder(
                in.text("id"), WireValue.of(ViewNodeKind.class, in.text("kind", "element")), in.text("shows", ""));
        in.find("label", LanguageText::fromTree).ifPresent(builder::label);
        in.find("description", LanguageText::fromTree).ifPresent(builder::description);
        in.find("bounds", Bounds::fromTree).ifPresent(builder::bounds);
        in.find("style", ViewStyle::fromTree).ifPresent(builder::style);
        in.list("nodes", ViewNode::fromTree).forEach(builder::node);
        return builder.build();
    }

    /** A builder that holds all that this box says. */
    public Builder toBuilder() {
        Builder builder = new Builder(id, kind, shows)
                .label(label)
                .description(description)
                .bounds(bounds)
                .style(style);
        nodes.forEach(builder::node);
        return builder;
    }

    /** Unique among boxes and lines of all views of a model. */
    public String id() {
        return id;
    }

    public ViewNodeKind kind() {
        return kind;
    }

    /** The id of the element or view that it shows; empty for other kinds. */
    public String shows() {
        return shows;
    }

    /** Its own text: a note's, a group's heading, or one in place of the element's name. May be empty. */
    public LanguageText label() {
        return label;
    }

    /** May be empty. */
    public LanguageText description() {
        return description;
    }

    /** Empty where the view is to be laid out by the platform. */
    public Optional<Bounds> bounds() {
        return Optional.ofNullable(bounds);
    }

    public ViewStyle style() {
        return style;
    }

    /** Those drawn within it, the hindmost first. */
    public List<ViewNode> nodes() {
        return nodes;
    }

    /** This box and all within it, at any depth; each before those within it. */
    public Stream<ViewNode> all() {
        return Stream.concat(Stream.of(this), nodes.stream().flatMap(ViewNode::all));
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter().put("id", id).put("kind", kind).putText("shows", shows);
        if (!label.isEmpty()) {
            out.put("label", label);
        }
        if (!description.isEmpty()) {
            out.put("description", description);
        }
        if (!style.isNone()) {
            out.put("style", style);
        }
        return out.put("bounds", bounds().map(Bounds::tree)).put("nodes", nodes).done();
    }

    /** Makes a {@link ViewNode}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final ViewNodeKind kind;
        private final String shows;
        private LanguageText label = LanguageText.EMPTY;
        private LanguageText description = LanguageText.EMPTY;
        private Bounds bounds;
        private ViewStyle style = ViewStyle.NONE;
        private final List<ViewNode> nodes = new ArrayList<>();

        private Builder(String id, ViewNodeKind kind, String shows) {
            this.id = Objects.requireNonNull(id);
            this.kind = Objects.requireNonNull(kind);
            this.shows = Objects.requireNonNull(shows);
        }

        public Builder label(LanguageText value) {
            label = Objects.requireNonNull(value);
            return this;
        }

        public Builder label(String value) {
            return label(LanguageText.of(value));
        }

        public Builder description(LanguageText value) {
            description = Objects.requireNonNull(value);
            return this;
        }

        /**
         * @param value {@code null} where it is to be laid out
         */
        public Builder bounds(Bounds value) {
            bounds = value;
            return this;
        }

        public Builder style(ViewStyle value) {
            style = Objects.requireNonNull(value);
            return this;
        }

        /** One more within it. */
        public Builder node(ViewNode value) {
            nodes.add(Objects.requireNonNull(value));
            return this;
        }

        /** These within it and no others. */
        public Builder nodes(List<ViewNode> value) {
            List<ViewNode> copy = List.copyOf(value);
            nodes.clear();
            nodes.addAll(copy);
            return this;
        }

        public ViewNode build() {
            return new ViewNode(this);
        }
    }
}
