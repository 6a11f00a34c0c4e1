package se.sambruk.otp.diagram.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Nesting;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewLines;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.diagram.type.CleanText;

/** Looks up what a view shows. Tolerant: a box of an element that the model lacks shows its id, a line without ends is left out. */
public final class SceneMaker {
    private static final Messages TEXTS = Messages.of(SceneMaker.class);

    private final ArchitectureModel model;
    private final View view;
    private final Nesting nesting;
    private final Locale locale;
    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Set<String> ends = new HashSet<>();

    private SceneMaker(ArchitectureModel model, View view, Locale locale) {
        this.model = model;
        this.view = view;
        this.nesting = Nesting.of(view);
        this.locale = locale;
    }

    public static Scene scene(ArchitectureModel model, View view, Locale locale) {
        View complete = ViewLines.of(model).complete(view);
        return new SceneMaker(model, complete, locale).make();
    }

    private Scene make() {
        List<Box> roots = new ArrayList<>();
        view.nodes().forEach(node -> roots.add(box(node, null)));
        Map<String, ViewConnection> connections = new LinkedHashMap<>();
        for (ViewConnection connection : view.connections()) {
            if (!boxes.containsKey(connection.id())) {
                connections.putIfAbsent(connection.id(), connection);
            }
        }
        Set<String> anchored = anchored(connections);
        connections.values().forEach(each -> {
            ends.add(each.source());
            ends.add(each.target());
        });
        for (ViewConnection connection : connections.values()) {
            if (anchored.contains(connection.id())) {
                lines.put(connection.id(), line(connection));
            }
        }
        String name = CleanText.line(view.names().in(locale));
        return new Scene(
                view,
                locale,
                name.isEmpty() ? view.id() : name,
                roots,
                List.copyOf(lines.values()),
                isNesting(),
                Map.copyOf(boxes),
                Map.copyOf(lines));
    }

    /** The ids of boxes, and of lines from which following their ends leads to boxes. */
    private Set<String> anchored(Map<String, ViewConnection> connections) {
        Set<String> anchored = new HashSet<>(boxes.keySet());
        boolean more = true;
        while (more) {
            more = false;
            for (ViewConnection each : connections.values()) {
                if (anchored.contains(each.source()) && anchored.contains(each.target())) {
                    more |= anchored.add(each.id());
                }
            }
        }
        return anchored;
    }

    private Box box(ViewNode node, Box parent) {
        Optional<Element> element =
                node.kind() == ViewNodeKind.ELEMENT ? model.element(node.shows()) : Optional.empty();
        Box box = new Box(node, parent, element, text(node, element), stereotype(element), kindWords(node, element));
        boxes.putIfAbsent(node.id(), box);
        List<Box> within = new ArrayList<>();
        node.nodes().forEach(each -> within.add(box(each, box)));
        box.fill(within);
        return box;
    }

    private String text(ViewNode node, Optional<Element> element) {
        String own = CleanText.lines(node.label().in(locale));
        if (!own.isEmpty()) {
            return own;
        }
        String shown =
                switch (node.kind()) {
                    case ELEMENT ->
                        element.map(Concept::names)
                                .map(names -> names.in(locale))
                                .orElse(node.shows());
                    case VIEW ->
                        model.view(node.shows())
                                .map(view -> view.names().in(locale))
                                .filter(name -> !name.isBlank())
                                .orElse(node.shows());
                    default -> "";
                };
        return CleanText.line(shown);
    }

    private String stereotype(Optional<Element> element) {
        return element.filter(each -> each.facetText(Facet.SPECIALIZATION).isPresent())
                .map(each -> each.isPattern() || each.isBuildingBlock()
                        ? ArchitectureNames.kind(each).in(locale)
                        : each.facet(Facet.SPECIALIZATION).get(0).in(locale))
                .map(CleanText::line)
                .filter(kind -> !kind.isEmpty())
                .map(kind -> "«" + kind + "»")
                .orElse("");
    }

    private String kindWords(ViewNode node, Optional<Element> element) {
        return switch (node.kind()) {
            case ELEMENT ->
                element.map(each -> ArchitectureNames.elementType(each.type()).in(locale))
                        .orElseGet(() -> TEXTS.text(locale, "kind.missing"));
            case GROUP -> TEXTS.text(locale, "kind.group");
            case NOTE -> TEXTS.text(locale, "kind.note");
            case VIEW -> TEXTS.text(locale, "kind.view");
        };
    }

    private Line line(ViewConnection connection) {
        Optional<Relation> relation = connection.relation().flatMap(model::relation);
        return new Line(
                connection,
                relation,
                label(connection, relation),
                relation.map(this::words).orElse(""),
                // Where another line ends at it, it has to be seen.
                connection.bendPoints().isEmpty()
                        && !ends.contains(connection.id())
                        && relation.filter(each -> nesting.tells(each, connection))
                                .isPresent());
    }

    private String label(ViewConnection connection, Optional<Relation> relation) {
        String own = CleanText.line(connection.label().in(locale));
        if (!own.isEmpty() || relation.isEmpty()) {
            return own;
        }
        Relation shown = relation.get();
        String name = CleanText.line(shown.names().in(locale));
        if (shown.is(RelationType.INFLUENCE)) {
            return CleanText.line(name + " " + shown.influence());
        }
        return name.isEmpty() && shown.relationType().isEmpty() ? CleanText.line(shown.type()) : name;
    }

    private String words(Relation relation) {
        return ArchitectureNames.sentence(relation, end(relation.source()), end(relation.target()))
                .in(locale);
    }

    private LocalizedText end(String concept) {
        return model.relation(concept)
                .map(relation -> TEXTS.text(
                        "end.relation",
                        ArchitectureNames.relationType(relation.type()),
                        name(relation.source()),
                        name(relation.target())))
                .orElseGet(() -> name(concept));
    }

    private LocalizedText name(String concept) {
        String name = model.find(concept)
                .map(found -> CleanText.line(found.names().in(locale)))
                .filter(found -> !found.isEmpty())
                .orElse(concept);
        return LocalizedText.of(name);
    }

    private boolean isNesting() {
        return !nesting.pairs().isEmpty() && model.relations().stream().anyMatch(nesting::tells);
    }
}
