package se.sambruk.otp.content.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.publication.PublicationAmendmentShape;
import se.sambruk.otp.content.publication.PublicationShapes;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Sequence;

/** Reads the lists of a pack that are about its publications. One for each pack. */
final class PublicationSections {
    static final String AUDIENCES = "audiences";
    static final String VARIABLES = "variables";
    static final String PUBLICATIONS = "publications";
    static final String TOPICS = "topics";
    static final String AMENDMENTS = "publication-amendments";
    static final String APPROVALS = "publication-approvals";
    static final String SUPPRESSIONS = "publication-suppressions";
    static final List<String> ALL =
            List.of(AUDIENCES, VARIABLES, PUBLICATIONS, TOPICS, AMENDMENTS, APPROVALS, SUPPRESSIONS);

    private static final Shape AMENDMENT = new PublicationAmendmentShape();

    private final boolean nothingBelow;
    private final Consumer<Consumer<Catalog.Builder>> found;
    private final Function<Scope, Function<Node, SourceLocation>> places;
    private final Ids audiences = new Ids("OTP-1250");
    private final Ids variables = new Ids("OTP-1250");
    private final Ids publications = new Ids("OTP-1250");
    /** Topics and blocks are named alike where something is included. */
    private final Ids parts = new Ids("OTP-1250");

    private final Map<String, SourceLocation> amended = new HashMap<>();
    private boolean toldOfNothingBelow;

    /**
     * @param nothingBelow whether the pack requires no other
     * @param places where a node of a scope stands
     * @param found takes what the catalog is to hold
     */
    PublicationSections(
            boolean nothingBelow,
            Function<Scope, Function<Node, SourceLocation>> places,
            Consumer<Consumer<Catalog.Builder>> found) {
        this.nothingBelow = nothingBelow;
        this.places = places;
        this.found = found;
    }

    void read(String section, Node list, Scope scope) {
        switch (section) {
            case AUDIENCES ->
                Sections.each(list, "id", scope, (node, in) -> {
                    row(node, in, PublicationShapes.AUDIENCE, Audience::fromTree, Catalog.Builder::audience);
                    named(node, "id", audiences, in);
                });
            case VARIABLES ->
                Sections.each(list, "name", scope, (node, in) -> {
                    row(node, in, PublicationShapes.VARIABLE, Variable::fromTree, Catalog.Builder::variable);
                    named(node, "name", variables, in);
                });
            case PUBLICATIONS ->
                Sections.each(list, "id", scope, (node, in) -> {
                    located(
                            node,
                            in,
                            PublicationShapes.PUBLICATION,
                            Publication::fromTree,
                            Catalog.Builder::publication);
                    named(node, "id", publications, in);
                });
            case TOPICS -> Sections.each(list, "id", scope, this::topic);
            case AMENDMENTS -> Sections.each(list, "block", PublicationSections::target, scope, this::amendment);
            case APPROVALS ->
                Sections.each(
                        list,
                        "publication",
                        scope,
                        (node, in) -> row(
                                node,
                                in,
                                PublicationShapes.APPROVAL,
                                PublicationApproval::fromTree,
                                Catalog.Builder::publicationApproval));
            case SUPPRESSIONS ->
                Sections.each(
                        list,
                        "finding",
                        scope,
                        (node, in) -> row(
                                node,
                                in,
                                PublicationShapes.SUPPRESSION,
                                PublicationSuppression::fromTree,
                                Catalog.Builder::publicationSuppression));
            default -> throw new IllegalArgumentException("no section " + section);
        }
    }

    private void topic(Node node, Scope scope) {
        if (!(node instanceof Mapping mapping)) {
            PublicationShapes.TOPIC.read(node, scope);
            return;
        }
        int before = scope.errors();
        Optional<Object> tree = PublicationShapes.TOPIC.read(node, scope);
        parts.add(mapping, "id", scope);
        Map<String, SourceLocation> blocks = new HashMap<>();
        if (mapping.get("blocks").orElse(node) instanceof Sequence list) {
            Scope inBlocks = scope.inside("blocks");
            for (Node item : list.items()) {
                if (item instanceof Mapping block) {
                    parts.add(block, "id", inBlocks);
                    block.text("id").ifPresent(id -> blocks.put(id.text().strip(), place(item, scope)));
                }
            }
        }
        if (scope.errors() == before && tree.isPresent()) {
            Located<Topic> topic = new Located<>(Topic.fromTree(tree.get()), place(node, scope));
            found.accept(builder -> {
                builder.topic(topic);
                blocks.forEach(builder::blockPlace);
            });
        }
    }

    private static Optional<String> target(Mapping amendment) {
        return PublicationAmendmentShape.subject(amendment)
                .flatMap(entry -> amendment.text(entry.key().text()))
                .map(text -> text.text().strip());
    }

    private void amendment(Node node, Scope scope) {
        SourceLocation place = place(node, scope);
        AMENDMENT.read(node, scope).map(PublicationAmendment::fromTree).ifPresent(amendment -> {
            for (String path : amendment.changes().keySet()) {
                SourceLocation other = amended.putIfAbsent(field(amendment, path), place);
                if (other != null) {
                    // Within one pack nothing says which of two should hold.
                    scope.error(
                            node, "OTP-1245", amendment.target(), path, other.path(), Integer.toString(other.line()));
                    return;
                }
                SourceLocation twin = twin(amendment, path);
                if (twin != null) {
                    scope.error(
                            node,
                            "OTP-1368",
                            path.substring(path.indexOf('.') + 1),
                            twin.path(),
                            Integer.toString(twin.line()));
                    return;
                }
            }
            found.accept(builder -> builder.publicationAmendment(new Located<>(amendment, place)));
        });
        if (nothingBelow && !toldOfNothingBelow && node instanceof Mapping mapping) {
            target(mapping).ifPresent(id -> {
                toldOfNothingBelow = true;
                scope.error(node, "OTP-1247", id);
            });
        }
    }

    private static String field(PublicationAmendment amendment, String path) {
        return amendment.subject().wire() + " " + amendment.target() + " " + path;
    }

    /** Where the same pack gives a topic that it adds another place, or the other way round. */
    private SourceLocation twin(PublicationAmendment amendment, String path) {
        for (List<String> both : List.of(List.of("topic.", "move."), List.of("move.", "topic."))) {
            if (amendment.subject() == PublicationSubject.PUBLICATION && path.startsWith(both.get(0))) {
                String other = both.get(1) + path.substring(both.get(0).length());
                return amended.get(field(amendment, other));
            }
        }
        return null;
    }

    private static void named(Node node, String key, Ids ids, Scope scope) {
        if (node instanceof Mapping mapping) {
            ids.add(mapping, key, scope);
        }
    }

    private SourceLocation place(Node node, Scope scope) {
        return places.apply(scope).apply(node);
    }

    private <T> void located(
            Node node,
            Scope scope,
            Shape shape,
            Function<Object, T> typed,
            BiConsumer<Catalog.Builder, Located<T>> add) {
        SourceLocation place = place(node, scope);
        item(node, scope, shape, tree -> new Located<>(typed.apply(tree), place), add);
    }

    /** What is kept as it is, with its place beside it. */
    private <T extends TreeValue> void row(
            Node node, Scope scope, Shape shape, Function<Object, T> typed, BiConsumer<Catalog.Builder, T> add) {
        SourceLocation place = place(node, scope);
        item(node, scope, shape, typed, (builder, value) -> {
            add.accept(builder, value);
            builder.rowPlace(value.contentHash(), place);
        });
    }

    private <T> void item(
            Node node, Scope scope, Shape shape, Function<Object, T> typed, BiConsumer<Catalog.Builder, T> add) {
        shape.read(node, scope).map(typed).ifPresent(value -> found.accept(builder -> add.accept(builder, value)));
    }
}
