package se.sambruk.otp.format.archimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.FontStyle;
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
import se.sambruk.otp.format.archimate.common.XmlNames;

/**
 * Makes models of all that a model can hold, odd ids and texts and dangling references of views included. What the law of the writer leaves
 * out is left out here: relations, lines and folder items without an end; characters that XML cannot hold; empty texts in no language.
 */
final class AnyModel {
    private static final List<String> KEYS = List.of(
            "Livscykel",
            "Ägare",
            " med blanksteg ",
            "otp:type",
            "otp:.",
            "otp:.otp:type",
            "otp:okänd",
            "specialization",
            "<&>\"'",
            "1");
    private static final List<String> LANGUAGES =
            List.of("", "sv", "sv-SE", "en", "x-otp-0041", "svenska_x", "åäö", "ett tvåord");

    private final Random random;
    private final Set<String> taken = new LinkedHashSet<>();
    private final List<String> elements = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();
    private final List<String> views = new ArrayList<>();

    private AnyModel(Random random) {
        this.random = random;
    }

    static ArchitectureModel of(long seed) {
        return new AnyModel(new Random(seed)).model();
    }

    private ArchitectureModel model() {
        ArchitectureModel.Builder model =
                ArchitectureModel.builder(id()).name(texts()).description(texts());
        properties().forEach(model::property);
        for (int i = random.nextInt(4); i > 0; i--) {
            model.propertyDefinition(PropertyDefinition.of(
                    KEYS.get(random.nextInt(KEYS.size())) + (random.nextBoolean() ? "" : i),
                    random.nextBoolean() ? "" : id(),
                    PropertyType.values()[random.nextInt(PropertyType.values().length)]));
        }
        for (int i = random.nextInt(8); i > 0; i--) {
            elements.add(fresh());
        }
        int wanted = elements.isEmpty() ? 0 : random.nextInt(8);
        for (int i = 0; i < wanted; i++) {
            relations.add(fresh());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            views.add(fresh());
        }
        elements.forEach(
                id -> model.element(fill(Element.builder(id, elementType())).build()));
        relations.forEach(id -> model.relation(relation(id)));
        views.forEach(id -> model.view(view(id)));
        for (int i = random.nextInt(3); i > 0; i--) {
            model.folder(folder(3));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            model.suppression(FindingSuppression.of(
                    random.nextBoolean() ? "OTP-4203" : text(), random.nextBoolean() ? "" : id(), "x" + text()));
        }
        return model.build();
    }

    private String elementType() {
        return random.nextInt(8) == 0
                ? random.nextBoolean() ? text() : "ApplicationComponent"
                : ElementType.values()[random.nextInt(ElementType.values().length)].wire();
    }

    private Relation relation(String id) {
        String type = random.nextInt(8) == 0
                ? random.nextBoolean() ? text() : "Serving"
                : RelationType.values()[random.nextInt(RelationType.values().length)].wire();
        return fill(Relation.builder(id, type, end(), end()))
                .access(random.nextInt(3) > 0 ? null : AccessType.values()[random.nextInt(4)])
                .influence(random.nextInt(3) > 0 ? "" : text())
                .directed(random.nextInt(3) == 0)
                .build();
    }

    private String end() {
        return random.nextInt(5) == 0 ? one(relations) : one(elements);
    }

    private <B extends Concept.Builder<B>> B fill(B builder) {
        builder.name(texts()).description(texts()).properties(properties());
        if (random.nextInt(4) == 0) {
            builder.facet(Facet.FORCE, texts()).facet(Facet.FORCE, texts());
        }
        return builder;
    }

    private List<Property> properties() {
        List<Property> properties = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            properties.add(Property.of(KEYS.get(random.nextInt(KEYS.size())), texts()));
        }
        return properties;
    }

    private View view(String id) {
        View.Builder view = fill(View.builder(id))
                .viewpoint(random.nextBoolean() ? "" : text())
                .allRelations(random.nextInt(4) == 0);
        List<String> ends = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            view.node(node(3, ends));
        }
        if (!ends.isEmpty()) {
            List<String> ids = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                ids.add(id());
            }
            ends.addAll(ids);
            ids.forEach(line -> view.connection(ViewConnection.builder(line, one(ends), one(ends))
                    .relation(
                            random.nextInt(3) == 0
                                    ? ""
                                    : random.nextInt(6) == 0 || relations.isEmpty() ? id() : one(relations))
                    .label(texts())
                    .description(texts())
                    .bendPoints(random.nextBoolean() ? List.of() : List.of(point(), point()))
                    .style(style())
                    .build()));
        }
        return view.build();
    }

    private BendPoint point() {
        return new BendPoint(coordinate(), coordinate());
    }

    private int coordinate() {
        return switch (random.nextInt(20)) {
            case 0 -> random.nextInt();
            case 1, 2 -> -random.nextInt(500);
            default -> random.nextInt(2000);
        };
    }

    private ViewNode node(int depth, List<String> ends) {
        String id = id();
        ends.add(id);
        ViewNode.Builder node =
                switch (random.nextInt(6)) {
                    case 0 -> ViewNode.group(id);
                    case 1 -> ViewNode.note(id);
                    case 2 -> ViewNode.view(id, random.nextInt(4) == 0 || views.isEmpty() ? fresh() : one(views));
                    default ->
                        ViewNode.element(id, random.nextInt(6) == 0 || elements.isEmpty() ? fresh() : one(elements));
                };
        node.label(texts())
                .description(texts())
                .style(style())
                .bounds(
                        random.nextInt(6) == 0
                                ? null
                                : new Bounds(
                                        coordinate(), coordinate(), 1 + random.nextInt(400), 1 + random.nextInt(400)));
        for (int i = depth == 0 ? 0 : random.nextInt(3); i > 0; i--) {
            node.node(node(depth - 1, ends));
        }
        return node.build();
    }

    private ViewStyle style() {
        if (random.nextBoolean()) {
            return ViewStyle.NONE;
        }
        ViewStyle.Builder style = ViewStyle.builder()
                .fill(color())
                .line(color())
                .fontColor(color())
                .fontName(random.nextInt(3) == 0 ? text() : "");
        if (random.nextBoolean()) {
            style.fontSize(BigDecimal.valueOf(1 + random.nextInt(2000), random.nextInt(4)));
        }
        if (random.nextBoolean()) {
            style.lineWidth(1 + random.nextInt(9));
        }
        EnumSet<FontStyle> styles = EnumSet.noneOf(FontStyle.class);
        for (FontStyle each : FontStyle.values()) {
            if (random.nextInt(3) == 0) {
                styles.add(each);
            }
        }
        return style.fontStyles(styles).build();
    }

    private Color color() {
        return random.nextBoolean()
                ? null
                : new Color(
                        random.nextInt(256),
                        random.nextInt(256),
                        random.nextInt(256),
                        random.nextBoolean() ? 100 : random.nextInt(101));
    }

    private Folder folder(int depth) {
        Folder.Builder folder = Folder.builder(texts()).description(texts());
        for (int i = depth == 0 ? 0 : random.nextInt(3); i > 0; i--) {
            folder.folder(folder(depth - 1));
        }
        List<String> all = new ArrayList<>(elements);
        all.addAll(relations);
        all.addAll(views);
        for (int i = all.isEmpty() ? 0 : random.nextInt(4); i > 0; i--) {
            folder.item(one(all));
        }
        return folder.build();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** An id of a concept, which no other has. */
    private String fresh() {
        while (true) {
            String id = id();
            if (!id.isBlank() && taken.add(id)) {
                return id;
            }
        }
    }

    // Some are met again and again, as boxes of different views, and boxes and elements, may have the same.
    private String id() {
        return switch (random.nextInt(8)) {
            case 0 -> String.valueOf(random.nextInt(40));
            case 1 -> "K-" + (char) ('A' + random.nextInt(26)) + "." + random.nextInt(3);
            case 2 -> "otp.id." + random.nextInt(5);
            case 3 -> "otp.id1." + random.nextInt(5);
            case 4 -> "otp.id._20_" + random.nextInt(5);
            case 5 -> "x" + anything();
            case 6 -> "id-" + random.nextInt(30) + "_é";
            default -> "otp.key." + (1 + random.nextInt(3));
        };
    }

    // Any characters at all: an id need not be one that XML can hold.
    private String anything() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
        }
        return text.toString();
    }

    private LanguageText texts() {
        Map<String, String> texts = new TreeMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
            String text = text();
            texts.put(language, language.isEmpty() && text.isEmpty() ? "x" : text);
        }
        return LanguageText.of(texts);
    }

    // Any text that XML can hold, not only letters. All ends of lines are read as line feeds.
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int c = random.nextInt(random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1);
            if (XmlNames.isCharacter(c) && c != '\r') {
                text.appendCodePoint(c);
            }
        }
        return text.toString();
    }
}
