package se.sambruk.otp.architecture.diff;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.ChangeKind;
import se.sambruk.otp.api.architecture.ConceptChange;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.FieldChange;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ModelDiff;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;

public class CompareTest {
    private static final Element A = Element.builder("A", ElementType.APPLICATION_COMPONENT)
            .name("Arkiv")
            .build();
    private static final Element B =
            Element.builder("B", ElementType.APPLICATION_COMPONENT).name("Bank").build();

    private static ArchitectureModel.Builder model(Element... elements) {
        ArchitectureModel.Builder model = ArchitectureModel.builder("m");
        List.of(elements).forEach(model::element);
        return model;
    }

    private static ModelDiff diff(ArchitectureModel.Builder before, ArchitectureModel.Builder after) {
        return new ComparisonComponent().compare(before.build(), after.build());
    }

    private static List<String> told(ModelDiff diff) {
        return diff.changes().stream()
                .flatMap(change -> change.fields().stream()
                        .map(field ->
                                change.kind().wire() + " " + change.concept().wire() + " " + change.id() + " "
                                        + field.path() + ": " + field.beforeText() + " > " + field.afterText()))
                .toList();
    }

    @Test
    public void what_came_and_went_is_told_with_all_it_said() {
        assertEquals(
                List.of(
                        "removed element A name: Arkiv > ",
                        "removed element A type: application-component > ",
                        "added element B name:  > Bank",
                        "added element B type:  > application-component"),
                told(diff(model(A), model(B))));
    }

    @Test
    public void each_field_is_told_with_before_and_after() {
        Element changed = A.toBuilder()
                .name(LanguageText.of(Map.of("sv", "E-arkiv", "en", "Archive")))
                .type("node")
                .property(Property.of("Ägare", "ett"))
                .property(Property.of("Ägare", "två"))
                .build();
        assertEquals(
                List.of(
                        "changed element A name: Arkiv > ",
                        "changed element A name.en:  > Archive",
                        "changed element A name.sv:  > E-arkiv",
                        "changed element A properties.Ägare:  > ett; två",
                        "changed element A type: application-component > node"),
                told(diff(model(A), model(changed))));
    }

    @Test
    public void a_relation_that_was_turned_is_told_by_its_ends() {
        assertEquals(
                List.of("changed relation r source: A > B", "changed relation r target: B > A"),
                told(diff(
                        model(A, B).relation(Relation.of("r", RelationType.SERVING, "A", "B")),
                        model(A, B).relation(Relation.of("r", RelationType.SERVING, "B", "A")))));
    }

    @Test
    public void a_relation_without_a_name_is_called_by_what_it_says() {
        Relation relation = Relation.of("r", RelationType.SERVING, "A", "B");
        ModelDiff gone = diff(model(A, B).relation(relation), model(B));
        assertEquals(
                "Arkiv betjänar Bank",
                gone.find(ConceptKind.RELATION, "r").orElseThrow().name().text());
        ModelDiff named = diff(
                model(A, B).relation(relation),
                model(A, B).relation(relation.toBuilder().name("Lån").build()));
        assertEquals(
                "Lån",
                named.find(ConceptKind.RELATION, "r").orElseThrow().name().text());
    }

    @Test
    public void of_a_view_it_is_told_which_boxes_moved_and_which_appeared() {
        ViewNode a = ViewNode.element("v.A", "A").bounds(new Bounds(1, 2, 3, 4)).build();
        ViewNode moved = a.toBuilder().bounds(new Bounds(9, 2, 3, 4)).build();
        View before = View.builder("v").node(a).build();
        View after = View.builder("v")
                .node(moved.toBuilder()
                        .node(ViewNode.element("v.B", "B").build())
                        .build())
                .build();
        ConceptChange change = diff(model(A, B).view(before), model(A, B).view(after))
                .find(ConceptKind.VIEW, "v")
                .orElseThrow();
        assertEquals(
                List.of("nodes.v.A.bounds", "nodes.v.B"),
                change.fields().stream().map(FieldChange::path).toList());
        assertEquals(
                "h: 4, w: 3, x: 9, y: 2",
                change.field("nodes.v.A.bounds").orElseThrow().afterText());
        assertEquals(ChangeKind.ADDED, change.field("nodes.v.B").orElseThrow().kind());
        assertTrue(change.field("nodes.v.B").orElseThrow().afterText().contains("in: v.A"));
    }

    @Test
    public void folders_are_told_by_their_paths_and_concepts_by_their_folders() {
        Folder before = Folder.builder(LanguageText.of("Ett"))
                .folder(Folder.builder(LanguageText.of("Inre")).item("A").build())
                .build();
        Folder after = Folder.builder(LanguageText.of("Ett")).item("A").build();
        assertEquals(
                List.of("removed folder Ett/Inre name: Inre > ", "changed element A folders: Ett/Inre > Ett"),
                told(diff(model(A).folder(before), model(A).folder(after))));
    }

    @Test
    public void a_new_order_is_told_as_far_as_it_differs() {
        Element c = Element.of("C", "node", "C", "");
        Element d = Element.of("D", "node", "D", "");
        assertEquals(
                List.of("changed model m order.elements: B; C > C; B"),
                told(diff(model(A, B, c, d), model(A, c, B, d))));
    }

    @Test
    public void what_became_another_kind_of_concept_is_removed_and_added() {
        ModelDiff diff = diff(
                model(A), ArchitectureModel.builder("m").view(View.builder("A").build()));
        assertEquals(1, diff.changes(ConceptKind.ELEMENT, ChangeKind.REMOVED).size());
        assertEquals(1, diff.changes(ConceptKind.VIEW, ChangeKind.ADDED).size());
    }

    @Test
    public void facts_of_the_model_itself_are_told() {
        assertEquals(
                List.of("changed model m name:  > Namn", "changed model m properties.k:  > v"),
                told(diff(model(), model().name(LanguageText.of("Namn")).property(Property.of("k", "v")))));
    }
}
