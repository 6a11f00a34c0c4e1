package se.sambruk.otp.diagram;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewStyle;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.text.LocalizedText;

/** Where a drawing shows something else, it says so by its content; where it shows the same in another place that nobody chose, it does not. */
@RunWith(JUnitQuickcheck.class)
public class ContentLawTest {
    /** What concepts are called in files, and by each other. */
    private static final Set<String> IDS = Set.of("id", "source", "target", "relation", "shows");

    private static Diagram drawn(ArchitectureModel model) {
        return Views.diagrams().draw(model, Views.VIEW, Diagram.SVG, LocalizedText.SWEDISH);
    }

    private static ContentHash content(ArchitectureModel model) {
        return drawn(model).content().orElseThrow();
    }

    /** The drawing without what nobody sees: names, and what is told in words. */
    private static String seen(ArchitectureModel model) {
        return new String(drawn(model).image(), StandardCharsets.UTF_8)
                .replaceAll("(?s)<(title|desc)[^>]*>.*?</\\1>", "")
                .replaceAll(" (id|aria-labelledby)=\"[^\"]*\"", "");
    }

    @Property(trials = 60)
    public void whatever_is_changed_in_a_model_a_drawing_that_looks_different_has_another_content(
            @From(AnyView.class) ArchitectureModel model, int seed) {
        Random random = new Random(seed);
        ArchitectureModel dressed = dressed(model, random);
        for (int i = 0; i < 6; i++) {
            Optional<ArchitectureModel> changed = changed(dressed, random);
            if (changed.isPresent() && !seen(changed.get()).equals(seen(dressed))) {
                assertNotEquals(changed.get().tree().toString(), content(dressed), content(changed.get()));
            }
        }
    }

    /** With a look of its own for each outermost box, and at times with places for all. */
    private static ArchitectureModel dressed(ArchitectureModel model, Random random) {
        View view = model.view(Views.VIEW).orElseThrow();
        boolean flat = view.nodes().stream().allMatch(node -> node.nodes().isEmpty()) && random.nextBoolean();
        List<ViewNode> nodes = new ArrayList<>();
        for (ViewNode node : view.nodes()) {
            nodes.add(node.toBuilder()
                    .style(ViewStyle.builder()
                            .fill(Color.of(random.nextInt(256), random.nextInt(256), random.nextInt(256)))
                            .lineWidth(1 + random.nextInt(3))
                            .build())
                    .bounds(flat ? new Bounds(nodes.size() * 200, random.nextInt(90), 120, 60) : null)
                    .build());
        }
        return model.toBuilder()
                .views(List.of(view.toBuilder().nodes(nodes).build()))
                .build();
    }

    /** The model with another value somewhere; empty where that is no model. */
    private static Optional<ArchitectureModel> changed(ArchitectureModel model, Random random) {
        List<List<Object>> leaves = new ArrayList<>();
        leaves(model.tree(), List.of(), leaves);
        List<Object> leaf = leaves.get(random.nextInt(leaves.size()));
        try {
            ArchitectureModel changed = ArchitectureModel.fromTree(with(model.tree(), leaf, random));
            drawn(changed);
            return Optional.of(changed);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void leaves(Object node, List<Object> path, List<List<Object>> into) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (!IDS.contains(key) || !(value instanceof String)) {
                    leaves(value, and(path, key), into);
                }
            });
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                leaves(list.get(i), and(path, i), into);
            }
        } else {
            into.add(path);
        }
    }

    private static List<Object> and(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static Object with(Object node, List<Object> path, Random random) {
        if (path.isEmpty()) {
            return other(node, random);
        }
        Object step = path.get(0);
        List<Object> rest = path.subList(1, path.size());
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> copy = new TreeMap<>();
            map.forEach((key, value) -> copy.put((String) key, key.equals(step) ? with(value, rest, random) : value));
            return copy;
        }
        List<Object> copy = new ArrayList<>((List<?>) node);
        copy.set((Integer) step, with(copy.get((Integer) step), rest, random));
        return copy;
    }

    private static Object other(Object value, Random random) {
        if (value instanceof Integer number) {
            return number + 1 + random.nextInt(9);
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        for (ElementType type : ElementType.values()) {
            if (type.wire().equals(value)) {
                return ElementType.values()[random.nextInt(ElementType.values().length)].wire();
            }
        }
        for (RelationType type : RelationType.values()) {
            if (type.wire().equals(value)) {
                return RelationType.values()[random.nextInt(RelationType.values().length)].wire();
            }
        }
        return value.toString().startsWith("#") ? "#0102" + (10 + random.nextInt(80)) : value + "x";
    }

    private static ArchitectureModel.Builder two(String suffix) {
        return ArchitectureModel.builder("m")
                .element(Element.builder("a" + suffix, ElementType.NODE)
                        .name("A")
                        .build())
                .element(Element.builder("b" + suffix, ElementType.NODE)
                        .name("B")
                        .build())
                .relation(Relation.of("r" + suffix, RelationType.FLOW, "a" + suffix, "b" + suffix));
    }

    private static ArchitectureModel shown(String suffix, View.Builder view) {
        return two(suffix)
                .view(view.connection(ViewConnection.builder("c", "1", "2")
                                .relation("r" + suffix)
                                .build())
                        .build())
                .build();
    }

    private static ViewNode.Builder box(String id, String element) {
        return ViewNode.element(id, element);
    }

    @Test
    public void what_concepts_are_called_in_files_is_not_shown() {
        assertEquals(
                content(shown(
                        "",
                        Views.view("V")
                                .node(box("1", "a").build())
                                .node(box("2", "b").build()))),
                content(shown(
                        "-ny",
                        Views.view("V")
                                .node(box("1", "a-ny").build())
                                .node(box("2", "b-ny").build()))));
    }

    @Test
    public void what_a_model_says_of_a_concept_but_a_drawing_does_not_show_is_no_part_of_it() {
        ArchitectureModel model = Views.flow();
        ArchitectureModel.Builder described = ArchitectureModel.builder("m");
        model.elements()
                .forEach(element -> described.element(
                        element.toBuilder().description("Något mer.").build()));
        model.relations().forEach(described::relation);
        described.views(model.views());
        assertEquals(content(model), content(described.build()));
    }

    @Test
    public void where_somebody_has_put_a_box_is_shown_and_where_the_platform_has_is_not() {
        assertEquals(
                "a place that is not kept, as the other box has none",
                content(shown(
                        "",
                        Views.view("V")
                                .node(box("1", "a").build())
                                .node(box("2", "b").build()))),
                content(shown(
                        "",
                        Views.view("V")
                                .node(box("1", "a")
                                        .bounds(new Bounds(5, 5, 90, 50))
                                        .build())
                                .node(box("2", "b").build()))));
        assertNotEquals(content(placed(5)), content(placed(500)));
    }

    private static ArchitectureModel placed(int x) {
        return shown(
                "",
                Views.view("V")
                        .node(box("1", "a").bounds(new Bounds(x, 5, 90, 50)).build())
                        .node(box("2", "b").bounds(new Bounds(200, 200, 90, 50)).build()));
    }

    @Test
    public void lines_and_pixels_show_the_same() {
        Diagram pixels = Views.diagrams().draw(Views.flow(), Views.VIEW, Diagram.PNG, LocalizedText.SWEDISH);
        assertEquals(drawn(Views.flow()).content(), pixels.content());
    }
}
