package se.sambruk.otp.api.architecture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeReader;

/** A drawing of a part of a model. */
public final class View extends Concept {
    private final String viewpoint;
    private final List<ViewNode> nodes;
    private final List<ViewConnection> connections;
    private final boolean allRelations;

    private View(Builder builder) {
        super(builder);
        this.viewpoint = builder.viewpoint;
        this.nodes = List.copyOf(builder.nodes);
        this.connections = List.copyOf(builder.connections);
        this.allRelations = builder.allRelations;
    }

    public static Builder builder(String id) {
        return new Builder(id);
    }

    public static View fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(in.text("id"))
                .from(in)
                .viewpoint(in.text("viewpoint", ""))
                .allRelations(in.flag("allRelations"));
        in.list("nodes", ViewNode::fromTree).forEach(builder::node);
        in.list("connections", ViewConnection::fromTree).forEach(builder::connection);
        return builder.build();
    }

    /** A builder that holds all that this view says. */
    public Builder toBuilder() {
        Builder builder = builder(id()).from(this).viewpoint(viewpoint).allRelations(allRelations);
        nodes.forEach(builder::node);
        connections.forEach(builder::connection);
        return builder;
    }

    /**
     * Whose concerns it answers, as the exchange format names it, such as {@code Application Cooperation}; any text is possible, and
     * empty where it is not told.
     */
    public String viewpoint() {
        return viewpoint;
    }

    /** The outermost boxes, the hindmost first. */
    public List<ViewNode> nodes() {
        return nodes;
    }

    /** All boxes at any depth; each before those within it. */
    public Stream<ViewNode> allNodes() {
        return nodes.stream().flatMap(ViewNode::all);
    }

    public List<ViewConnection> connections() {
        return connections;
    }

    /**
     * Whether it shows, beside its connections, every relation between what it shows, as they are in the layers that it is used in.
     * {@link ViewLines} puts them in. In a resolved model that has been done, and this is false.
     */
    public boolean isAllRelations() {
        return allRelations;
    }

    /**
     * The same view without some boxes and lines, and without the lines that end at them. What is drawn within such a box is drawn where
     * the box stood.
     *
     * @param parts ids of boxes and lines; those of others change nothing
     * @return this view where nothing goes
     */
    public View without(Set<String> parts) {
        Set<String> gone = new HashSet<>(parts);
        List<ViewConnection> kept = new ArrayList<>(connections);
        // A line to a line that goes, goes too.
        for (boolean more = true; more; ) {
            more = kept.removeIf(line -> {
                boolean goes =
                        Stream.of(line.id(), line.source(), line.target()).anyMatch(gone::contains);
                if (goes) {
                    gone.add(line.id());
                }
                return goes;
            });
        }
        boolean same = kept.size() == connections.size()
                && allNodes().map(ViewNode::id).noneMatch(gone::contains);
        return same
                ? this
                : toBuilder().nodes(without(nodes, gone)).connections(kept).build();
    }

    private static List<ViewNode> without(List<ViewNode> nodes, Set<String> gone) {
        List<ViewNode> kept = new ArrayList<>();
        for (ViewNode node : nodes) {
            List<ViewNode> within = without(node.nodes(), gone);
            if (gone.contains(node.id())) {
                kept.addAll(within);
            } else {
                kept.add(
                        within.equals(node.nodes())
                                ? node
                                : node.toBuilder().nodes(within).build());
            }
        }
        return kept;
    }

    /** The id of the element that it explains, if it explains one. */
    public Optional<String> subject() {
        return facetText(Facet.SUBJECT);
    }

    @Override
    protected Object buildTree() {
        var out = writer().putText("viewpoint", viewpoint).put("nodes", nodes).put("connections", connections);
        return allRelations ? out.put("allRelations", true).done() : out.done();
    }

    /** Makes a {@link View}. Not thread-safe. */
    public static final class Builder extends Concept.Builder<Builder> {
        private String viewpoint = "";
        private final List<ViewNode> nodes = new ArrayList<>();
        private final List<ViewConnection> connections = new ArrayList<>();
        private boolean allRelations;

        private Builder(String id) {
            super(id);
        }

        @Override
        Builder self() {
            return this;
        }

        public Builder viewpoint(String value) {
            viewpoint = Objects.requireNonNull(value);
            return this;
        }

        /** One more. */
        public Builder node(ViewNode value) {
            nodes.add(Objects.requireNonNull(value));
            return this;
        }

        /** These and no others. */
        public Builder nodes(List<ViewNode> value) {
            List<ViewNode> copy = List.copyOf(value);
            nodes.clear();
            nodes.addAll(copy);
            return this;
        }

        /** One more. */
        public Builder connection(ViewConnection value) {
            connections.add(Objects.requireNonNull(value));
            return this;
        }

        /** These and no others. */
        public Builder connections(List<ViewConnection> value) {
            List<ViewConnection> copy = List.copyOf(value);
            connections.clear();
            connections.addAll(copy);
            return this;
        }

        public Builder allRelations(boolean value) {
            allRelations = value;
            return this;
        }

        public View build() {
            return new View(this);
        }
    }
}
