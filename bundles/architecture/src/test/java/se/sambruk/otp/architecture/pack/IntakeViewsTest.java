package se.sambruk.otp.architecture.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.LayoutMark;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.content.Catalog;

/** Whose a drawing is: the pack's, a lower layer's, or nobody's but the platform's. */
public class IntakeViewsTest extends IntakeCase {
    @Test
    public void a_view_of_the_layers_below_under_an_id_of_its_own_is_the_packs_with_boxes_of_its_own() {
        ArchitectureModel below = library.model("kravmaster");
        View copy = View.fromTree(copied(below.view("V-N").orElseThrow(), "V-MIN"));
        ArchitectureModel drawn = below.toBuilder().views(List.of(copy)).build();
        ModelIntakeRequest.Builder request =
                request("landskap", drawn).publisher("nykommun").prefix("NYK").requires(List.of("kravmaster"));
        taken(plan(request));
        View taken = library.model("landskap").view("V-MIN").orElseThrow();
        assertEquals(copy.name(), taken.name());
        assertEquals(
                copy.allNodes().map(ViewNode::shows).toList(),
                taken.allNodes().map(ViewNode::shows).toList());
        assertEquals(
                copy.nodes().stream().map(box -> "V-MIN." + box.id()).toList(),
                taken.nodes().stream().map(ViewNode::id).toList());
        assertEquals(1, taken.connections().size());
        assertTrue(
                "lines join the boxes as they are called now", taken.allNodes().anyMatch(box -> box.id()
                        .equals(taken.connections().get(0).source())));
        assertEquals(
                "the same again is nothing new",
                Map.of(),
                plan(request).pack().orElseThrow().files());
    }

    @Test
    public void a_view_that_shows_all_relations_goes_on_doing_so_while_nobody_draws_otherwise() {
        ArchitectureModel model = library.model("lokal");
        View view = model.view("V-EXK").orElseThrow();
        assertEquals(1, view.connections().size());
        Catalog same = taken(plan(request(
                "lokal", model.toBuilder().element(element("EXK-NY", "Nytt")).build())));
        assertTrue(same.views().get(0).isAllRelations());
        assertEquals(List.of(), same.views().get(0).connections());

        List<ViewNode> moved = view.nodes().stream()
                .map(box -> box.toBuilder().bounds(new Bounds(5, 5, 120, 60)).build())
                .toList();
        ArchitectureModel drawn = library.model("lokal").toBuilder()
                .views(library.model("lokal").views().stream()
                        .map(each -> each.id().equals("V-EXK")
                                ? each.toBuilder().nodes(moved).build()
                                : each)
                        .toList())
                .build();
        View placed = taken(plan(request("lokal", drawn))).views().get(0);
        assertTrue(placed.isAllRelations());
        assertEquals(moved, placed.nodes());
        assertEquals(drawn.view("V-EXK"), library.model("lokal").view("V-EXK"));
    }

    @Test
    public void what_the_platform_laid_out_is_no_drawing_of_somebodys_own() {
        ArchitectureModel model = library.model("lokal");
        ArchitectureModel laidOut = LayoutMark.put(model, placed(model, 1));
        assertEquals("nobody touched it", model, LayoutMark.take(laidOut));
        ArchitectureModel taken = LayoutMark.take(placed(laidOut, 2));
        assertEquals("somebody moved a box", placed(model, 2), taken);
    }

    @Test
    public void one_box_is_moved_in_a_model_that_was_taken_out_before_others_changed_the_pack() {
        ArchitectureModel base = library.model("lokal");
        taken(plan(request(
                "lokal", base.toBuilder().element(element("EXK-NY", "Nytt")).build())));
        ArchitectureModel drawn = base.toBuilder()
                .views(base.views().stream()
                        .map(view -> view.id().equals("V-EXK")
                                ? placed(base, 7).view("V-EXK").orElseThrow()
                                : view)
                        .toList())
                .build();
        ModelIntakePlan plan = plan(request("lokal", drawn).base(base));
        assertEquals(List.of(), plan.conflicts());
        assertEquals("nothing below is drawn otherwise", List.of(), findings(plan));
        taken(plan);
        assertEquals(drawn.view("V-EXK"), library.model("lokal").view("V-EXK"));
        assertTrue(library.model("lokal").element("EXK-NY").isPresent());
    }

    @Test
    public void another_drawing_of_what_is_below_is_told_and_what_an_amendment_can_say_of_it_is_taken() {
        ArchitectureModel model = library.model("lokal");
        ArchitectureModel drawn = model.toBuilder()
                .views(model.views().stream()
                        .map(view -> view.id().equals("V-N")
                                ? placed(model, 7).view("V-N").orElseThrow().toBuilder()
                                        .name("Vår översikt")
                                        .build()
                                : view)
                        .toList())
                .build();
        ModelIntakePlan plan = plan(request("lokal", drawn).because("KS § 9"));
        assertEquals(List.of("OTP-4401"), findings(plan));
        taken(plan);
        assertEquals(
                "Vår översikt", library.model("lokal").view("V-N").orElseThrow().name());
    }

    private static Map<String, Object> copied(View view, String id) {
        Map<String, Object> tree = PackContents.copy(view);
        tree.put("id", id);
        return tree;
    }

    /** With every box of every view somewhere. */
    private static ArchitectureModel placed(ArchitectureModel model, int x) {
        return model.toBuilder()
                .views(model.views().stream()
                        .map(view -> view.toBuilder()
                                .nodes(view.nodes().stream()
                                        .map(box -> box.toBuilder()
                                                .bounds(new Bounds(x, 0, 9, 9))
                                                .build())
                                        .toList())
                                .build())
                        .toList())
                .build();
    }
}
