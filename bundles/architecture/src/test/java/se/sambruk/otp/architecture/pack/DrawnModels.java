package se.sambruk.otp.architecture.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.PropertyType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.canonical.CanonicalJson;

/** Models such as people draw in other tools, with texts, keys and ids that no one writes by hand in a pack. */
final class DrawnModels {
    private static final List<String> TEXTS = List.of(
            "Ärende",
            "  Arkiv\n",
            "två\r\nrader",
            "noll\u200bbredd",
            "null",
            "~",
            "",
            " ",
            "a\u030a",
            "{a: b}",
            "\u0085x");
    private static final List<String> KEYS = List.of(
            "Ägare", "Livs cykel", "rad\nbruten", " kring ", "a.b", "hård\u00a0blank", "properties.x", "a#1", "type");
    private static final List<String> TYPES =
            List.of("application-component", "business-object", "grouping", "and-junction", "Server", "min typ");

    private final Random random;
    private final String mark;

    /**
     * @param mark begins the ids of what is drawn, so that models can be put on each other
     */
    DrawnModels(Random random, String mark) {
        this.random = random;
        this.mark = mark;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private LanguageText text() {
        return switch (random.nextInt(4)) {
            case 0 -> LanguageText.EMPTY;
            case 1 -> LanguageText.of(one(TEXTS));
            case 2 -> LanguageText.of(Map.of("sv", one(TEXTS), "en", one(TEXTS)));
            default -> LanguageText.of(Map.of("", one(TEXTS), "sv_SE", one(TEXTS)));
        };
    }

    private List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            boolean facet = random.nextBoolean();
            properties.add(Property.of(facet ? one(List.of(Facet.values())).wire() : one(KEYS), text()));
        }
        return properties;
    }

    private String id(String kind, int number) {
        return mark + kind + (number % 3 == 0 ? " " : "") + number;
    }

    /** A model of its own, or one that goes on where another ends. */
    ArchitectureModel on(ArchitectureModel below) {
        ArchitectureModel.Builder model = below.toBuilder();
        List<String> ends =
                new ArrayList<>(below.elements().stream().map(Element::id).toList());
        int elements = 1 + random.nextInt(5);
        for (int i = 0; i < elements; i++) {
            Element element = Element.builder(id("e", i), one(TYPES))
                    .name(text())
                    .description(text())
                    .properties(properties())
                    .build();
            model.element(element);
            ends.add(element.id());
        }
        List<Relation> relations = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            relations.add(Relation.builder(id("r", i), one(List.of("flow", "serving", "Egen")), one(ends), one(ends))
                    .name(text())
                    .access(random.nextBoolean() ? AccessType.READ : null)
                    .influence(one(List.of("", "+ +")))
                    .directed(random.nextBoolean())
                    .properties(properties())
                    .build());
        }
        relations.forEach(model::relation);
        for (int i = random.nextInt(3); i > 0; i--) {
            model.view(view(id("v", i), ends, relations));
        }
        model.propertyDefinition(PropertyDefinition.of(one(KEYS), one(List.of("", mark + "p1")), PropertyType.STRING));
        model.propertyDefinition(PropertyDefinition.of(one(KEYS), "", PropertyType.STRING));
        if (random.nextBoolean()) {
            model.suppression(FindingSuppression.of("OTP-4203", one(ends), mark + " menat "));
        }
        return withFolders(model.build(), ends);
    }

    private View view(String id, List<String> ends, List<Relation> relations) {
        View.Builder view = View.builder(id)
                .name(text())
                .viewpoint(one(List.of("", "Layered", "vår\negen")))
                .properties(properties());
        boolean placed = random.nextBoolean();
        int boxes = random.nextInt(4);
        for (int i = 0; i < boxes; i++) {
            ViewNode inner = ViewNode.element(id + ".i" + i, one(ends))
                    .label(text())
                    .bounds(placed ? new Bounds(i, -5, 10, 20) : null)
                    .build();
            for (int depth = random.nextInt(20) == 0 ? 20 : 1; depth > 0; depth--) {
                inner = ViewNode.group(id + ".b" + i + "." + depth)
                        .label(text())
                        .node(inner)
                        .build();
            }
            view.node(inner);
        }
        if (boxes > 1 && !relations.isEmpty()) {
            view.connection(ViewConnection.builder(id + ".c", id + ".i0", id + ".i1")
                    .relation(one(relations).id())
                    .label(text())
                    .bendPoints(placed ? List.of(new BendPoint(1, -2)) : List.of())
                    .build());
        }
        return view.build();
    }

    private ArchitectureModel withFolders(ArchitectureModel model, List<String> ends) {
        List<Folder> folders = new ArrayList<>(model.folders());
        int more = random.nextInt(3);
        for (int i = 0; i < more; i++) {
            Folder folder = Folder.builder(LanguageText.of(mark + "mapp" + i))
                    .description(text())
                    .item(ends.get(ends.size() - 1))
                    .build();
            for (int depth = random.nextInt(20) == 0 ? 25 : 1; depth > 0; depth--) {
                folder = Folder.builder(LanguageText.of("i" + depth))
                        .folder(folder)
                        .build();
            }
            folders.add(folder);
        }
        if (!folders.isEmpty() && random.nextBoolean()) {
            // Something of one's own in a folder that is there.
            Folder known = folders.get(0);
            Folder.Builder fuller = Folder.builder(known.name()).description(known.description());
            known.folders().forEach(fuller::folder);
            Set<String> items = new HashSet<>(known.items());
            known.items().forEach(fuller::item);
            if (items.add(ends.get(ends.size() - 1))) {
                fuller.item(ends.get(ends.size() - 1));
            }
            folders.set(0, fuller.build());
        }
        ArchitectureModel.Builder all = unfolded(model);
        folders.forEach(all::folder);
        return all.build();
    }

    private static ArchitectureModel.Builder unfolded(ArchitectureModel model) {
        ArchitectureModel.Builder builder = ArchitectureModel.builder(model.id());
        model.elements().forEach(builder::element);
        model.relations().forEach(builder::relation);
        model.views().forEach(builder::view);
        model.propertyDefinitions().forEach(builder::propertyDefinition);
        model.suppressions().forEach(builder::suppression);
        return builder;
    }

    /** The same concepts with other texts, types and properties here and there: what an amendment can say. */
    ArchitectureModel amended(ArchitectureModel model) {
        ArchitectureModel.Builder builder = ArchitectureModel.builder(model.id());
        for (Element element : model.elements()) {
            builder.element(
                    random.nextInt(3) > 0
                            ? element
                            : element.toBuilder()
                                    .name(one(List.of("Nytt namn", " Ärende ", "Namn")))
                                    .type(one(TYPES))
                                    .properties(properties())
                                    .build());
        }
        for (Relation relation : model.relations()) {
            builder.relation(
                    random.nextInt(3) > 0
                            ? relation
                            : relation.toBuilder()
                                    .description(text())
                                    .properties(properties())
                                    .build());
        }
        for (View view : model.views()) {
            builder.view(
                    random.nextBoolean() ? view : view.toBuilder().name(text()).build());
        }
        model.propertyDefinitions().forEach(builder::propertyDefinition);
        model.suppressions().forEach(builder::suppression);
        model.folders().forEach(builder::folder);
        return builder.build();
    }

    /** What a model says, in whatever order its lists stand: a pack has its own after those of the packs below. */
    static Object said(ArchitectureModel model) {
        ArchitectureModel.Builder said = ArchitectureModel.builder("");
        model.elements().stream()
                .sorted(Comparator.comparing(Element::id))
                .map(element -> element.toBuilder()
                        .properties(byKey(element.properties()))
                        .build())
                .forEach(said::element);
        model.relations().stream()
                .sorted(Comparator.comparing(Relation::id))
                .map(relation -> relation.toBuilder()
                        .properties(byKey(relation.properties()))
                        .build())
                .forEach(said::relation);
        model.views().stream()
                .sorted(Comparator.comparing(View::id))
                .map(view ->
                        view.toBuilder().properties(byKey(view.properties())).build())
                .forEach(said::view);
        model.propertyDefinitions().stream()
                .map(definition -> PropertyDefinition.of(definition.key(), "", definition.type()))
                .sorted(Comparator.comparing(PropertyDefinition::key))
                .forEach(said::propertyDefinition);
        model.suppressions().stream()
                .distinct()
                .sorted(Comparator.comparing(value -> CanonicalJson.string(value.tree())))
                .forEach(said::suppression);
        sorted(model.folders()).forEach(said::folder);
        return CanonicalJson.string(said.build().tree());
    }

    private static List<Property> byKey(List<Property> properties) {
        return properties.stream().sorted(Comparator.comparing(Property::key)).toList();
    }

    private static List<Folder> sorted(List<Folder> folders) {
        return folders.stream()
                .map(folder -> {
                    Folder.Builder sorted = Folder.builder(folder.name()).description(folder.description());
                    sorted(folder.folders()).forEach(sorted::folder);
                    folder.items().stream().sorted().forEach(sorted::item);
                    return sorted.build();
                })
                .sorted(Comparator.comparing(value -> CanonicalJson.string(value.tree())))
                .toList();
    }
}
