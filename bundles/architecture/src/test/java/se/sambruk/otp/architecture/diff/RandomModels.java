package se.sambruk.otp.architecture.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.PropertyType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewStyle;

/** Small models with all that models may hold, also what they should not, and changes to them as people make them. */
final class RandomModels {
    private static final List<String> TEXTS = List.of("Ärende", "Arkiv", "API", "rad\nrad", "a/b", "");
    private static final List<String> KEYS = List.of("Ägare", "Livscykel", "a.b", "a#1", "force");

    private final Random random;
    private int added;

    RandomModels(Random random) {
        this.random = random;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean rarely() {
        return random.nextInt(8) == 0;
    }

    private LanguageText text() {
        return switch (random.nextInt(4)) {
            case 0 -> LanguageText.EMPTY;
            case 1 -> LanguageText.of(one(TEXTS));
            case 2 -> LanguageText.of(Map.of("sv", one(TEXTS), "en", one(TEXTS)));
            default -> LanguageText.of(Map.of("", one(TEXTS), "sv", one(TEXTS)));
        };
    }

    private List<Property> properties() {
        return Stream.generate(() -> Property.of(one(KEYS), text()))
                .limit(random.nextInt(4))
                .toList();
    }

    private String element(int number) {
        return "e" + number;
    }

    /** A model to begin with. */
    ArchitectureModel model() {
        ArchitectureModel.Builder model =
                ArchitectureModel.builder("m").name(text()).description(text());
        properties().forEach(model::property);
        model.propertyDefinition(PropertyDefinition.of("Ägare", "p1", PropertyType.STRING));
        model.suppression(FindingSuppression.of("OTP-4203", one(List.of("", "e1")), "meningen"));
        int elements = 2 + random.nextInt(5);
        for (int i = 0; i < elements; i++) {
            model.element(element(element(i)));
        }
        int relations = random.nextInt(5);
        for (int i = 0; i < relations; i++) {
            model.relation(relation("r" + i, elements, i));
        }
        int views = random.nextInt(3);
        for (int i = 0; i < views; i++) {
            model.view(view("v" + i, elements, relations));
        }
        Set<String> names = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LanguageText name = text();
            if (names.add(name.text()) || rarely()) {
                model.folder(folder(name, elements, 2));
            }
        }
        return model.build();
    }

    private Element element(String id) {
        return Element.builder(id, one(List.of(ElementType.values())))
                .name(text())
                .description(text())
                .properties(properties())
                .build();
    }

    private Relation relation(String id, int elements, int relations) {
        String target = rarely() ? "r" + random.nextInt(relations + 1) : element(random.nextInt(elements + 1));
        return Relation.builder(id, one(List.of(RelationType.values())), element(random.nextInt(elements)), target)
                .name(text())
                .influence(one(List.of("", "++")))
                .directed(random.nextBoolean())
                .properties(properties())
                .build();
    }

    private View view(String id, int elements, int relations) {
        List<ViewNode> nodes = new ArrayList<>();
        int boxes = random.nextInt(4);
        for (int i = 0; i < boxes; i++) {
            nodes.add(box(id + ".b" + (rarely() ? 0 : i), elements)
                    .node(box(id + ".b" + i + "i", elements).build())
                    .build());
        }
        View.Builder view = View.builder(id).name(text()).nodes(nodes).allRelations(random.nextBoolean());
        for (int i = random.nextInt(3); i > 0; i--) {
            view.connection(
                    ViewConnection.builder(id + ".c" + i, id + ".b" + random.nextInt(4), id + ".b" + random.nextInt(4))
                            .relation(relations > 0 ? "r" + random.nextInt(relations) : "")
                            .bendPoints(List.of(new BendPoint(random.nextInt(9), 0)))
                            .build());
        }
        return view.build();
    }

    private ViewNode.Builder box(String id, int elements) {
        ViewNode.Builder box = random.nextInt(3) == 0
                ? ViewNode.group(id).label(text())
                : ViewNode.element(id, element(random.nextInt(elements)));
        return box.bounds(random.nextBoolean() ? new Bounds(random.nextInt(9), 1, 2, 3) : null)
                .style(
                        random.nextBoolean()
                                ? ViewStyle.NONE
                                : ViewStyle.builder()
                                        .fill(Color.parse("#ff0000").orElseThrow())
                                        .build());
    }

    private Folder folder(LanguageText name, int elements, int depth) {
        Folder.Builder folder = Folder.builder(name).description(text());
        Set<String> items = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String item = element(random.nextInt(elements + 1));
            if (items.add(item) || rarely()) {
                folder.item(item);
            }
        }
        if (depth > 0 && random.nextBoolean()) {
            folder.folder(folder(text(), elements, depth - 1));
        }
        return folder.build();
    }

    /** The model after somebody has worked on it. */
    ArchitectureModel changed(ArchitectureModel model) {
        ArchitectureModel changed = model;
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            changed = change(changed);
        }
        return changed;
    }

    private ArchitectureModel change(ArchitectureModel model) {
        List<Element> elements = new ArrayList<>(model.elements());
        List<Relation> relations = new ArrayList<>(model.relations());
        List<View> views = new ArrayList<>(model.views());
        List<Folder> folders = new ArrayList<>(model.folders());
        LanguageText name = model.name();
        int size = Math.max(1, elements.size());
        int at = elements.isEmpty() ? -1 : random.nextInt(elements.size());
        switch (random.nextInt(12)) {
            case 0 -> name = text();
            case 1 -> elements.add(random.nextInt(elements.size() + 1), element("n" + random.nextInt(3)));
            case 2 -> relations.add(relation("q" + random.nextInt(3), size, 1));
            case 3 -> {
                if (at >= 0) {
                    elements.remove(at);
                }
            }
            case 4 -> {
                if (at >= 0) {
                    elements.set(at, elements.get(at).toBuilder().name(text()).build());
                }
            }
            case 5 -> {
                if (at >= 0) {
                    elements.set(
                            at,
                            elements.get(at).toBuilder()
                                    .properties(properties())
                                    .build());
                }
            }
            case 6 -> Collections.shuffle(elements, random);
            case 7 -> {
                if (!relations.isEmpty()) {
                    relations.remove(random.nextInt(relations.size()));
                }
            }
            case 8 -> {
                if (folders.isEmpty() || random.nextBoolean()) {
                    folders.add(folder(LanguageText.of("ny" + random.nextInt(3)), size, 1));
                } else {
                    folders.remove(random.nextInt(folders.size()));
                }
            }
            default -> {
                if (!views.isEmpty()) {
                    int view = random.nextInt(views.size());
                    views.set(view, changed(views.get(view), size));
                }
            }
        }
        ArchitectureModel.Builder builder =
                ArchitectureModel.builder(model.id()).name(name);
        builder.description(model.description());
        model.properties().forEach(builder::property);
        model.propertyDefinitions().forEach(builder::propertyDefinition);
        model.suppressions().forEach(builder::suppression);
        Set<String> ids = new HashSet<>();
        elements.stream().filter(element -> ids.add(element.id())).forEach(builder::element);
        relations.stream().filter(relation -> ids.add(relation.id())).forEach(builder::relation);
        views.stream().filter(view -> ids.add(view.id())).forEach(builder::view);
        folders.forEach(builder::folder);
        return builder.build();
    }

    private View changed(View view, int elements) {
        List<ViewNode> nodes = new ArrayList<>(view.nodes());
        switch (random.nextInt(5)) {
            case 0 -> nodes.add(box(view.id() + ".n" + added++, elements).build());
            case 1 -> {
                if (!nodes.isEmpty()) {
                    nodes.remove(random.nextInt(nodes.size()));
                }
            }
            case 2 -> {
                // One box goes into another.
                if (nodes.size() > 1) {
                    Collections.shuffle(nodes, random);
                    ViewNode inner = nodes.remove(0);
                    nodes.set(0, nodes.get(0).toBuilder().node(inner).build());
                }
            }
            case 3 ->
                nodes.replaceAll(node -> random.nextBoolean()
                        ? node.toBuilder()
                                .bounds(new Bounds(random.nextInt(99), 1, 2, 3))
                                .build()
                        : node);
            default -> {
                if (nodes.size() > 1) {
                    return view.toBuilder()
                            .connection(ViewConnection.builder(
                                            view.id() + ".d" + random.nextInt(2),
                                            nodes.get(0).id(),
                                            nodes.get(1).id())
                                    .build())
                            .build();
                }
            }
        }
        return view.toBuilder().nodes(nodes).build();
    }
}
