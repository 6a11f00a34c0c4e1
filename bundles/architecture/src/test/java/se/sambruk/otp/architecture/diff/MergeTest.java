package se.sambruk.otp.architecture.diff;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.MergeChoices;
import se.sambruk.otp.api.architecture.MergeConflict;
import se.sambruk.otp.api.architecture.MergeSide;
import se.sambruk.otp.api.architecture.ModelMerge;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;

public class MergeTest {
    private static final Element A = element("A", "Arkiv").build();
    private static final Element B = element("B", "Bank").build();
    private static final Element C = element("C", "Cache").build();

    private static Element.Builder element(String id, String name) {
        return Element.builder(id, ElementType.APPLICATION_COMPONENT).name(name);
    }

    private static ArchitectureModel model(Element... elements) {
        return with(List.of(elements), List.of(), List.of());
    }

    private static ArchitectureModel with(List<Element> elements, List<Relation> relations, List<View> views) {
        ArchitectureModel.Builder model = ArchitectureModel.builder("m");
        elements.forEach(model::element);
        relations.forEach(model::relation);
        views.forEach(model::view);
        return model.build();
    }

    private static ModelMerge merge(ArchitectureModel base, ArchitectureModel ours, ArchitectureModel theirs) {
        return new ComparisonComponent().merge(base, ours, theirs);
    }

    private static ArchitectureModel preferring(
            MergeSide side, ArchitectureModel base, ArchitectureModel ours, ArchitectureModel theirs) {
        return new ComparisonComponent()
                .merge(base, ours, theirs, MergeChoices.prefer(side))
                .model()
                .orElseThrow();
    }

    private static ArchitectureModel whole(ModelMerge merge) {
        assertEquals(List.of(), merge.conflicts());
        return merge.model().orElseThrow();
    }

    private static MergeConflict only(ModelMerge merge) {
        assertEquals(merge.conflicts().toString(), 1, merge.conflicts().size());
        assertEquals(Optional.empty(), merge.model());
        return merge.conflicts().get(0);
    }

    @Test
    public void fields_of_one_element_that_each_changed_alone_are_all_taken() {
        Element ours = A.toBuilder().description("Bevarar").build();
        Element theirs = A.toBuilder().name("E-arkiv").build();
        assertEquals(
                model(A.toBuilder().name("E-arkiv").description("Bevarar").build()),
                whole(merge(model(A), model(ours), model(theirs))));
    }

    @Test
    public void languages_are_fields_of_their_own() {
        LanguageText both = LanguageText.of(Map.of("sv", "Arkiv", "en", "Archive"));
        Element base = A.toBuilder().name(both).build();
        Element ours = A.toBuilder()
                .name(LanguageText.of(Map.of("sv", "E-arkiv", "en", "Archive")))
                .build();
        Element theirs = A.toBuilder()
                .name(LanguageText.of(Map.of("sv", "Arkiv", "en", "E-archive")))
                .build();
        assertEquals(
                LanguageText.of(Map.of("sv", "E-arkiv", "en", "E-archive")),
                whole(merge(model(base), model(ours), model(theirs)))
                        .element("A")
                        .orElseThrow()
                        .names());
    }

    @Test
    public void a_field_that_both_changed_differently_is_a_conflict_that_names_all_three() {
        ArchitectureModel ours = model(A.toBuilder().name("E-arkiv").build());
        ArchitectureModel theirs = model(A.toBuilder().name("Mellanarkiv").build());
        MergeConflict conflict = only(merge(model(A), ours, theirs));
        assertEquals("element A name", conflict.key());
        assertEquals("OTP-4360", conflict.finding().code());
        assertEquals(
                "Elementet A (Arkiv): båda sidorna har ändrat namnet, och på olika sätt.",
                conflict.finding().message().toString());
        assertEquals("Arkiv", conflict.baseText());
        assertEquals("E-arkiv", conflict.oursText());
        assertEquals("Mellanarkiv", conflict.theirsText());
        assertEquals(ours, preferring(MergeSide.OURS, model(A), ours, theirs));
        assertEquals(theirs, preferring(MergeSide.THEIRS, model(A), ours, theirs));
    }

    @Test
    public void a_choice_can_be_given_for_one_conflict_alone() {
        ArchitectureModel base = model(A, B);
        ArchitectureModel ours =
                model(A.toBuilder().name("A1").build(), B.toBuilder().name("B1").build());
        ArchitectureModel theirs =
                model(A.toBuilder().name("A2").build(), B.toBuilder().name("B2").build());
        MergeChoices one = MergeChoices.NONE.with("element A name", MergeSide.THEIRS);
        ModelMerge merge = new ComparisonComponent().merge(base, ours, theirs, one);
        assertEquals(
                List.of("element B name"),
                merge.open().stream().map(MergeConflict::key).toList());
        MergeChoices both = MergeChoices.prefer(MergeSide.OURS).with("element A name", MergeSide.THEIRS);
        assertEquals(
                Optional.of(model(theirs.elements().get(0), ours.elements().get(1))),
                new ComparisonComponent().merge(base, ours, theirs, both).model());
    }

    @Test
    public void what_one_removed_and_the_other_left_alone_is_gone() {
        assertEquals(model(A), whole(merge(model(A, B), model(A), model(A, B))));
    }

    @Test
    public void what_one_removed_and_the_other_changed_is_a_conflict() {
        ArchitectureModel theirs = model(A, B.toBuilder().name("Bankgiro").build());
        MergeConflict conflict = only(merge(model(A, B), model(A), theirs));
        assertEquals("OTP-4361", conflict.finding().code());
        assertEquals("element B", conflict.key());
        assertEquals(Optional.empty(), conflict.ours());
        assertEquals(model(A), preferring(MergeSide.OURS, model(A, B), model(A), theirs));
        assertEquals(theirs, preferring(MergeSide.THEIRS, model(A, B), model(A), theirs));
    }

    @Test
    public void a_relation_to_what_the_other_removed_is_a_conflict() {
        Relation relation = Relation.of("r", RelationType.SERVING, "A", "B");
        ArchitectureModel base = model(A, B);
        ArchitectureModel ours = with(List.of(A, B), List.of(relation), List.of());
        MergeConflict conflict = only(merge(base, ours, model(A)));
        assertEquals("OTP-4362", conflict.finding().code());
        assertEquals("element B", conflict.key());
        assertEquals(List.of("r"), conflict.finding().others());
        assertEquals(ours, preferring(MergeSide.OURS, base, ours, model(A)));
        assertEquals(model(A), preferring(MergeSide.THEIRS, base, ours, model(A)));
    }

    @Test
    public void what_the_removers_side_takes_away_takes_lines_and_relations_upon_it_with_it() {
        Relation relation = Relation.of("r", RelationType.SERVING, "A", "B");
        Relation upon = Relation.of("s", RelationType.ASSOCIATION, "A", "r");
        View view = View.builder("v")
                .node(ViewNode.element("v.A", "A").build())
                .node(ViewNode.element("v.B", "B")
                        .node(ViewNode.element("v.C", "C").build())
                        .build())
                .connection(ViewConnection.builder("v.r", "v.A", "v.B")
                        .relation("r")
                        .build())
                .connection(ViewConnection.builder("v.s", "v.A", "v.r")
                        .relation("s")
                        .build())
                .build();
        ArchitectureModel ours = with(List.of(A, B, C), List.of(relation, upon), List.of(view));
        ArchitectureModel expected = with(
                List.of(A, C),
                List.of(),
                List.of(View.builder("v")
                        .node(ViewNode.element("v.A", "A").build())
                        .node(ViewNode.element("v.C", "C").build())
                        .build()));
        assertEquals(expected, preferring(MergeSide.THEIRS, model(A, B, C), ours, model(A, C)));
        assertEquals(ours, preferring(MergeSide.OURS, model(A, B, C), ours, model(A, C)));
    }

    @Test
    public void a_reference_that_led_nowhere_before_is_no_conflict() {
        Relation loose = Relation.of("r", RelationType.SERVING, "A", "ingen");
        ArchitectureModel ours = with(List.of(A), List.of(loose), List.of());
        assertEquals(with(List.of(A, B), List.of(loose), List.of()), whole(merge(model(A), ours, model(A, B))));
    }

    @Test
    public void boxes_that_each_moved_alone_are_both_moved() {
        View view = view(1, 1);
        ArchitectureModel merged = whole(merge(drawn(view), drawn(view(5, 1)), drawn(view(1, 7))));
        assertEquals(drawn(view(5, 7)), merged);
    }

    @Test
    public void a_box_that_both_moved_is_a_conflict_of_its_place() {
        MergeConflict conflict = only(merge(drawn(view(1, 1)), drawn(view(2, 1)), drawn(view(3, 1))));
        assertEquals("view v nodes.v.A.bounds", conflict.key());
        assertTrue(conflict.oursText(), conflict.oursText().contains("x: 2"));
    }

    private static View view(int a, int b) {
        return View.builder("v")
                .node(ViewNode.element("v.A", "A")
                        .bounds(new Bounds(a, 0, 9, 9))
                        .build())
                .node(ViewNode.element("v.B", "B")
                        .bounds(new Bounds(b, 0, 9, 9))
                        .build())
                .build();
    }

    private static ArchitectureModel drawn(View view) {
        return with(List.of(A, B), List.of(), List.of(view));
    }

    @Test
    public void boxes_put_into_each_other_are_a_conflict_of_the_whole_drawing() {
        View base = view(1, 1);
        ViewNode a = base.nodes().get(0);
        ViewNode b = base.nodes().get(1);
        View ours =
                base.toBuilder().nodes(List.of(b.toBuilder().node(a).build())).build();
        View theirs =
                base.toBuilder().nodes(List.of(a.toBuilder().node(b).build())).build();
        MergeConflict conflict = only(merge(drawn(base), drawn(ours), drawn(theirs)));
        assertEquals("view v drawing", conflict.key());
        assertEquals("OTP-4363", conflict.finding().code());
        assertEquals(drawn(theirs), preferring(MergeSide.THEIRS, drawn(base), drawn(ours), drawn(theirs)));
    }

    @Test
    public void a_line_from_a_box_that_the_other_took_away_is_a_conflict_of_the_whole_drawing() {
        View base = view(1, 1);
        View ours = base.toBuilder()
                .connection(ViewConnection.builder("v.l", "v.A", "v.B").build())
                .build();
        View theirs = base.toBuilder().nodes(List.of(base.nodes().get(0))).build();
        assertEquals(
                "view v drawing",
                only(merge(drawn(base), drawn(ours), drawn(theirs))).key());
    }

    @Test
    public void a_view_whose_boxes_cannot_be_told_apart_is_merged_whole() {
        View base = View.builder("v")
                .node(ViewNode.element("same", "A").build())
                .node(ViewNode.element("same", "B").build())
                .build();
        View ours = base.toBuilder().name("Vy").build();
        View theirs = base.toBuilder().nodes(List.of(base.nodes().get(0))).build();
        assertEquals(
                drawn(theirs.toBuilder().name("Vy").build()), whole(merge(drawn(base), drawn(ours), drawn(theirs))));
    }

    @Test
    public void additions_keep_their_places_in_order() {
        Element x = element("X", "x").build();
        Element y = element("Y", "y").build();
        assertEquals(
                List.of("X", "A", "B", "Y", "C"),
                whole(merge(model(A, B, C), model(x, A, B, C), model(A, B, y, C))).elements().stream()
                        .map(Element::id)
                        .toList());
    }

    @Test
    public void a_folder_stays_where_the_other_put_something_into_it() {
        ArchitectureModel base =
                model(A).toBuilder().folder(folder("Gammal").build()).build();
        ArchitectureModel theirs =
                model(A).toBuilder().folder(folder("Gammal").item("A").build()).build();
        assertEquals(theirs, whole(merge(base, model(A), theirs)));
    }

    @Test
    public void a_concept_that_both_put_into_different_folders_is_a_conflict() {
        ArchitectureModel.Builder base = model(A).toBuilder();
        ArchitectureModel ours = base.folder(folder("Ett").item("A").build()).build();
        ArchitectureModel theirs =
                model(A).toBuilder().folder(folder("Två").item("A").build()).build();
        MergeConflict conflict = only(merge(model(A), ours, theirs));
        assertEquals("element A folders", conflict.key());
        assertEquals("Ett", conflict.oursText());
        assertFalse(preferring(MergeSide.OURS, model(A), ours, theirs).folders().isEmpty());
    }

    private static Folder.Builder folder(String name) {
        return Folder.builder(LanguageText.of(name));
    }

    @Test
    public void an_element_in_one_and_a_relation_in_the_other_under_the_same_id_is_a_conflict_of_the_whole() {
        ArchitectureModel ours = model(A, B);
        ArchitectureModel theirs =
                with(List.of(A), List.of(Relation.of("B", RelationType.SERVING, "A", "A")), List.of());
        MergeConflict conflict = only(merge(model(A), ours, theirs));
        assertEquals("B", conflict.id());
        assertEquals("", conflict.field());
        assertEquals(theirs, preferring(MergeSide.THEIRS, model(A), ours, theirs));
    }
}
