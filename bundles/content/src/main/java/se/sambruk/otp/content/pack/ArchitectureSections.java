package se.sambruk.otp.content.pack;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.content.architecture.ArchitectureForms;
import se.sambruk.otp.content.architecture.ConceptChangesShape;
import se.sambruk.otp.content.architecture.ConceptPaths;
import se.sambruk.otp.content.architecture.ConceptRemovalsShape;
import se.sambruk.otp.content.architecture.ConceptShapes;
import se.sambruk.otp.content.architecture.ViewShape;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;

/** Reads the lists of a pack that are about its architecture. One for each pack. */
final class ArchitectureSections {
    static final String ELEMENTS = "elements";
    static final String RELATIONS = "relations";
    static final String VIEWS = "views";
    static final String FOLDERS = "folders";
    static final String PROPERTY_DEFINITIONS = "property-definitions";
    static final String AMENDMENTS = "architecture-amendments";
    static final String SUPPRESSIONS = "architecture-suppressions";
    static final List<String> ALL =
            List.of(ELEMENTS, RELATIONS, VIEWS, FOLDERS, PROPERTY_DEFINITIONS, AMENDMENTS, SUPPRESSIONS);

    private static final ObjectShape AMENDMENT = ObjectShape.of(
                    required(AmendmentRules.TARGET, ArchitectureForms.id("K-ARKIV")),
                    optional(AmendmentRules.SET, new ConceptChangesShape()),
                    optional(AmendmentRules.REMOVE, new ConceptRemovalsShape()),
                    optional(AmendmentRules.EXCLUDE, Shapes.flag()),
                    required("because", Shapes.text()))
            .checking(AmendmentRules::check);

    private final Known known;
    private final Optional<DeadConcepts> dead;
    private final boolean nothingBelow;
    private final Consumer<Consumer<Catalog.Builder>> found;
    private final Function<Scope, Function<Node, SourceLocation>> places;
    private final Ids concepts = new Ids("OTP-1250");
    private final Ids propertyKeys = new Ids("OTP-1250");
    private final DrawnParts drawn = new DrawnParts(new Ids("OTP-1250"));
    private final AmendmentRules amendmentRules = new AmendmentRules(ConceptPaths::canonical);
    private boolean toldOfNothingBelow;

    /**
     * @param dead empty where other packs may define what this one does not
     * @param nothingBelow whether the pack requires no other
     * @param places where a node of a scope stands
     * @param found takes what the catalog is to hold
     */
    ArchitectureSections(
            Known known,
            Optional<DeadConcepts> dead,
            boolean nothingBelow,
            Function<Scope, Function<Node, SourceLocation>> places,
            Consumer<Consumer<Catalog.Builder>> found) {
        this.known = known;
        this.dead = dead;
        this.nothingBelow = nothingBelow;
        this.places = places;
        this.found = found;
    }

    void read(String section, Node list, Scope scope) {
        switch (section) {
            case ELEMENTS -> Sections.each(list, "id", scope, this::element);
            case RELATIONS -> Sections.each(list, "source", Known::relationId, scope, this::relation);
            case VIEWS -> Sections.each(list, "id", scope, this::view);
            case FOLDERS -> Sections.each(list, "name", scope, this::folder);
            case PROPERTY_DEFINITIONS -> Sections.each(list, "key", scope, this::propertyDefinition);
            case AMENDMENTS -> Sections.each(list, AmendmentRules.TARGET, scope, this::amendment);
            case SUPPRESSIONS -> Sections.each(list, "finding", scope, this::suppression);
            default -> throw new IllegalArgumentException("no section " + section);
        }
    }

    private void element(Node node, Scope scope) {
        item(node, scope, ConceptShapes.ELEMENT, Element::fromTree, Catalog.Builder::element);
        if (node instanceof Mapping mapping) {
            concepts.add(mapping, "id", scope);
            dead.ifPresent(look -> look.ofElement(mapping, scope));
        }
    }

    private void relation(Node node, Scope scope) {
        item(node, scope, ConceptShapes.RELATION, Relation::fromTree, Catalog.Builder::relation);
        if (node instanceof Mapping mapping) {
            Known.relationId(mapping)
                    .ifPresent(id -> concepts.add(
                            id, mapping.text("id").<Node>map(text -> text).orElse(node), scope));
            dead.ifPresent(look -> look.ofRelation(mapping, scope));
        }
    }

    private void view(Node node, Scope scope) {
        Optional<View> view = ViewShape.VIEW.read(node, scope).map(View::fromTree);
        view.ifPresent(value -> found.accept(builder -> builder.view(value)));
        if (node instanceof Mapping mapping) {
            concepts.add(mapping, "id", scope);
            view.ifPresent(value -> drawn.check(value, mapping, scope));
            dead.ifPresent(look -> look.ofView(mapping, scope));
        }
    }

    private void folder(Node node, Scope scope) {
        item(node, scope, ConceptShapes.FOLDER, Folder::fromTree, Catalog.Builder::folder);
        if (node instanceof Mapping mapping) {
            dead.ifPresent(look -> look.ofFolder(mapping, scope));
        }
    }

    private void propertyDefinition(Node node, Scope scope) {
        item(
                node,
                scope,
                ConceptShapes.PROPERTY_DEFINITION,
                PropertyDefinition::fromTree,
                Catalog.Builder::propertyDefinition);
        if (node instanceof Mapping mapping) {
            propertyKeys.add(mapping, "key", scope);
        }
    }

    private void amendment(Node node, Scope scope) {
        SourceLocation place = places.apply(scope).apply(node);
        item(
                node,
                scope,
                AMENDMENT,
                tree -> new Located<>(ArchitectureAmendment.fromTree(tree), place),
                Catalog.Builder::architectureAmendment);
        if (node instanceof Mapping mapping) {
            amendmentRules.add(mapping, place, scope);
            mapping.text(AmendmentRules.TARGET).ifPresent(target -> {
                String id = target.text().strip();
                if (known.isConcept(id)) {
                    scope.error(target, "OTP-1291", id);
                } else if (nothingBelow && !toldOfNothingBelow) {
                    toldOfNothingBelow = true;
                    scope.error(target, "OTP-1247", id);
                }
            });
        }
    }

    private void suppression(Node node, Scope scope) {
        item(node, scope, ConceptShapes.SUPPRESSION, FindingSuppression::fromTree, Catalog.Builder::findingSuppression);
        if (node instanceof Mapping mapping) {
            dead.ifPresent(look -> look.ofSuppression(mapping, scope));
        }
    }

    private <T> void item(
            Node node, Scope scope, Shape shape, Function<Object, T> typed, BiConsumer<Catalog.Builder, T> add) {
        shape.read(node, scope).map(typed).ifPresent(value -> found.accept(builder -> add.accept(builder, value)));
    }
}
