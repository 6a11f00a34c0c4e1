package se.sambruk.otp.architecture.pack;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.ChangeKind;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.LayoutMark;
import se.sambruk.otp.api.architecture.MergeChoices;
import se.sambruk.otp.api.architecture.MergeSide;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.PropertyType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;

public class IntakeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final PackLibrary.Files NATIONAL = PackLibrary.Files.of("OTP-INF/pack.yaml", """
            pack: {id: kravmaster, title: Nationellt, publisher: sambruk, prefix: OTP, version: 4.1.0, date: 2026-11-01, layer: national}
            elements:
              - {id: K-ARKIV, type: application-component, name: Arkiv, description: Tar emot.}
              - {id: K-B, type: application-component, name: Block, properties: {Slut: "2030"}}
              - {id: M, type: grouping, specialization: pattern, name: Mönster, problem: Avskrift., forces: [tid, pengar]}
            relations:
              - {source: K-ARKIV, type: serving, target: K-B}
            views:
              - {id: V-N, name: Översikt, show: [K-ARKIV, K-B, M]}
            folders:
              - {name: System, items: [K-ARKIV, K-B]}
            property-definitions:
              - {key: Slut, type: date}
            """);
    private static final PackLibrary.Files LOCAL =
            PackLibrary.Files.of("OTP-INF/pack.yaml", """
            pack:
              id: lokal
              title: Paketet lokal
              publisher: exempelkommun
              prefix: EXK
              version: 1.0.4
              edition: "1"
              status: published
              date: 2026-11-02
              layer: municipal
              requires: [{pack: kravmaster, version: "[4.0,5)"}]
              description: Vårt landskap.
            elements:
              - {id: EXK-K, type: application-component, name: Eget system, answers-to: [K-ARKIV]}
              - {id: EXK-L, type: application-component, name: Ett till}
            relations:
              - {source: EXK-K, type: flow, target: EXK-L}
              - {source: EXK-L, type: flow, target: K-ARKIV}
            views:
              - {id: V-EXK, name: Landskap, show: [EXK-K, EXK-L]}
            architecture-amendments:
              - {target: K-ARKIV, set: {name: Vårt arkiv}, because: KS § 1}
              - {target: M, set: {forces: [tid]}, because: KS § 2}
              - {target: K-B, exclude: true, because: KS § 3}
            """, "OTP-INF/annat.yaml", """
            glossary:
              - {term: diarium, definition: Där ärenden antecknas.}
            """);

    private final PackLibrary library = new PackLibrary().with(NATIONAL).with(LOCAL);

    private static Element element(String id, String name) {
        return Element.of(id, "application-component", name, "");
    }

    /** As a file calls it, which is not as the pack is called. */
    private static ArchitectureModel model(Element... elements) {
        ArchitectureModel.Builder model =
                ArchitectureModel.builder("m").name(LanguageText.of(Map.of("sv", "Modellen")));
        List.of(elements).forEach(model::element);
        return model.build();
    }

    private static ModelIntakeRequest.Builder request(String pack, ArchitectureModel model) {
        return ModelIntakeRequest.builder(pack, model, DAY);
    }

    private static ArchitectureModel with(ArchitectureModel model, Element changed) {
        ArchitectureModel.Builder builder = model.only(concept -> !(concept instanceof Element)).toBuilder();
        model.elements().forEach(element -> builder.element(element.id().equals(changed.id()) ? changed : element));
        return model.element(changed.id()).isPresent()
                ? builder.build()
                : builder.element(changed).build();
    }

    private Element element(String id) {
        return library.model("lokal").element(id).orElseThrow();
    }

    private ModelIntakePlan plan(ModelIntakeRequest.Builder request) {
        return library.intake().plan(request.build());
    }

    private String refusal(ModelIntakeRequest.Builder request) {
        return assertThrows(ProblemException.class, () -> plan(request))
                .problems()
                .get(0)
                .code();
    }

    private static List<String> findings(ModelIntakePlan plan) {
        return plan.pack().orElseThrow().findings().stream()
                .map(ModelFinding::code)
                .toList();
    }

    private static List<String> errors(ModelIntakePlan plan) {
        return plan.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Problem::code)
                .toList();
    }

    /** The plan's pack, taken into the library as it would be. */
    private Catalog taken(ModelIntakePlan plan) {
        assertEquals(List.of(), plan.problems());
        library.with(plan.pack().orElseThrow().files());
        return library.edition(plan.manifest().id());
    }

    private static List<ArchitectureAmendment> amendments(Catalog catalog) {
        return catalog.architectureAmendments().stream().map(Located::value).toList();
    }

    @Test
    public void a_new_pack_begins_at_one_and_is_municipal() {
        ModelIntakePlan plan = plan(request("landskap", model(element("NYK-K", "Eget")))
                .publisher("nykommun")
                .prefix("NYK"));
        assertEquals("landskap 1.0.0", plan.manifest().label());
        assertEquals(Layer.MUNICIPAL, plan.manifest().layer());
        assertEquals("Modellen", plan.manifest().title());
        assertEquals(1, plan.pack().orElseThrow().own());
        assertEquals(List.of(), plan.editions());
    }

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

    private static Map<String, Object> copied(View view, String id) {
        Map<String, Object> tree = PackContents.copy(view);
        tree.put("id", id);
        return tree;
    }

    @Test
    public void a_new_pack_does_not_call_itself_as_the_one_that_its_model_was_taken_out_of() {
        ArchitectureModel model = library.model("lokal").toBuilder()
                .name(LanguageText.of("Paketet lokal"))
                .description(LanguageText.of("Vårt landskap."))
                .build();
        ModelIntakePlan plan =
                plan(request("landskap", model).publisher("nykommun").prefix("NYK"));
        assertEquals("landskap", plan.manifest().title());
        assertEquals("", plan.manifest().description());
    }

    @Test
    public void what_packs_cannot_hold_of_an_id_is_left_out_and_told() {
        Element odd = element("NYK-" + "K".repeat(300), "Ett\rnamn\u202E");
        ModelIntakePlan plan = plan(request("landskap", model(odd, element("NYK b", "Två")))
                .publisher("nykommun")
                .prefix("NYK"));
        assertEquals(List.of("OTP-4405"), findings(plan));
        String said = plan.pack().orElseThrow().findings().get(0).message().toString();
        assertTrue(said, said.length() < 400);
        taken(plan);
        assertTrue(library.model("landskap").element("NYK_b").isPresent());
        Element kept = library.model("landskap").elements().stream()
                .filter(element -> element.id().startsWith("NYK-K"))
                .findFirst()
                .orElseThrow();
        assertEquals("Ett\nnamn", kept.name());
    }

    @Test
    public void an_empty_folder_is_kept() {
        ArchitectureModel model = model().toBuilder()
                .folder(Folder.builder(LanguageText.of("Framtid")).build())
                .build();
        ModelIntakePlan plan =
                plan(request("landskap", model).publisher("nykommun").prefix("NYK"));
        assertEquals(List.of(), findings(plan));
        taken(plan);
        assertEquals(
                "Framtid", library.model("landskap").folders().get(0).name().text());
    }

    @Test
    public void what_it_builds_on_is_left_to_that_pack() {
        ModelIntakePlan plan = plan(request(
                        "landskap",
                        model(
                                element("NYK-K", "Eget"),
                                element("K-B", "Block").toBuilder()
                                        .property(Property.of("Slut", "2030"))
                                        .build()))
                .publisher("nykommun")
                .prefix("NYK")
                .requires(List.of("kravmaster")));
        assertEquals(1, plan.pack().orElseThrow().own());
        assertEquals(1, plan.pack().orElseThrow().unchanged());
        assertEquals(
                "[4.1.0,5.0.0)", plan.manifest().requires().get(0).versions().toString());
        assertEquals(List.of(library.edition("kravmaster").ref()), plan.editions());
    }

    @Test
    public void the_next_version_has_all_that_the_present_one_has_beside_its_architecture() {
        ArchitectureModel model = library.model("lokal").toBuilder()
                .element(element("EXK-NY", "Nytt"))
                .build();
        Catalog next = taken(plan(request("lokal", model)));
        assertEquals("lokal 1.0.5", next.manifest().label());
        assertEquals("Paketet lokal", next.manifest().title());
        assertEquals("1", next.manifest().edition());
        assertEquals(PackStatus.PUBLISHED, next.manifest().status());
        assertEquals("Vårt landskap.", next.manifest().description());
        assertEquals(DAY, next.manifest().date());
        assertEquals("diarium", next.terms().get(0).name());
    }

    @Test
    public void what_is_amended_stays_with_its_reason_and_what_is_left_out_stays_out() {
        List<ArchitectureAmendment> before = amendments(library.edition("lokal"));
        ArchitectureModel model = with(
                library.model("lokal"),
                element("M").toBuilder()
                        .property(Property.of(Facet.SOLUTION.wire(), "Skicka ärendet."))
                        .build());
        ModelIntakePlan plan = plan(request("lokal", model).because("KS § 9"));
        assertEquals(2, plan.pack().orElseThrow().amended());
        assertEquals(
                "what is left out is not missed",
                List.of(),
                plan.pack().orElseThrow().missing());
        List<ArchitectureAmendment> after = amendments(taken(plan));
        assertEquals(before, after.subList(0, 3));
        assertEquals(
                ArchitectureAmendment.change(
                        "M", Map.of("properties.solution", List.of("Skicka ärendet.")), List.of(), "KS § 9"),
                after.get(3));
        assertTrue(library.model("lokal").element("K-B").isEmpty());
        assertEquals("Skicka ärendet.", element("M").facetText(Facet.SOLUTION).orElseThrow());
    }

    @Test
    public void a_single_facet_of_a_pattern_can_be_changed() {
        Element changed = element("M").toBuilder()
                .properties(List.of(
                        Property.of("specialization", "pattern"),
                        Property.of("problem", "Avskrift av uppgifter."),
                        Property.of("force", "tid")))
                .build();
        taken(plan(request("lokal", with(library.model("lokal"), changed)).because("KS § 9")));
        assertEquals(
                "Avskrift av uppgifter.", element("M").facetText(Facet.PROBLEM).orElseThrow());
    }

    @Test
    public void what_is_no_longer_otherwise_than_below_is_no_longer_amended_and_what_is_back_is_no_longer_left_out() {
        ArchitectureModel model = with(
                with(
                        library.model("lokal"),
                        element("K-ARKIV").toBuilder().name("Arkiv").build()),
                element("K-B", "Block").toBuilder()
                        .property(Property.of("Slut", "2030"))
                        .build());
        Catalog next = taken(plan(request("lokal", model)));
        assertEquals(
                List.of("M"),
                amendments(next).stream().map(ArchitectureAmendment::target).toList());
    }

    @Test
    public void only_what_is_new_or_changed_needs_a_reason() {
        ArchitectureModel model = library.model("lokal");
        taken(plan(request(
                "lokal", model.toBuilder().element(element("EXK-NY", "Nytt")).build())));
        assertEquals(
                "OTP-4400",
                refusal(request(
                        "lokal",
                        with(
                                model,
                                element("K-ARKIV").toBuilder().name("E-arkiv").build()))));
    }

    @Test
    public void a_model_that_says_nothing_new_makes_no_next_version() {
        ModelIntakePlan plan = plan(request("lokal", library.model("lokal")).because("KS § 9"));
        assertEquals("lokal 1.0.4", plan.manifest().label());
        assertEquals(Map.of(), plan.pack().orElseThrow().files());
        assertTrue(plan.changes().isEmpty());
    }

    @Test
    public void white_space_that_packs_do_not_keep_makes_no_next_version() {
        Element padded = element("EXK-K").toBuilder()
                .name(" Eget system\n")
                .description(" \n")
                .build();
        assertEquals(
                "lokal 1.0.4",
                plan(request("lokal", with(library.model("lokal"), padded)))
                        .manifest()
                        .label());
    }

    @Test
    public void another_title_makes_a_next_version() {
        ModelIntakePlan plan = plan(request("lokal", library.model("lokal")).title("Ny titel"));
        assertEquals("lokal 1.0.5", plan.manifest().label());
        assertEquals("Ny titel", taken(plan).manifest().title());
    }

    @Test
    public void what_changed_since_the_present_edition_is_told() {
        ModelIntakePlan plan = plan(request(
                "lokal",
                with(
                        library.model("lokal"),
                        element("EXK-K").toBuilder().name("Nytt namn").build())));
        assertEquals(
                ChangeKind.CHANGED,
                plan.changes().find(ConceptKind.ELEMENT, "EXK-K").orElseThrow().kind());
        assertEquals(
                "what the file calls itself is no change",
                1,
                plan.changes().changes().size());
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

    @Test
    public void what_both_changed_waits_for_a_choice() {
        ArchitectureModel now = library.model("lokal");
        ArchitectureModel base =
                with(now, element("EXK-K").toBuilder().name("Från början").build());
        ModelIntakeRequest.Builder request = request(
                        "lokal",
                        with(now, element("EXK-K").toBuilder().name("Deras").build()))
                .base(base);
        ModelIntakePlan undecided = plan(request);
        assertTrue(undecided.pack().isEmpty());
        assertEquals("EXK-K", undecided.conflicts().get(0).id());
        ModelIntakePlan decided = plan(request.choices(MergeChoices.prefer(MergeSide.THEIRS)));
        taken(decided);
        assertEquals("Deras", element("EXK-K").name());
    }

    @Test
    public void a_description_that_was_changed_in_the_model_is_the_packs_and_one_that_only_differs_is_told() {
        ArchitectureModel now = library.model("lokal");
        ArchitectureModel told =
                now.toBuilder().description(LanguageText.of("Annat.")).build();
        assertEquals("Annat.", plan(request("lokal", told).base(now)).manifest().description());
        ModelIntakePlan plan = plan(request("lokal", told).title("Ny titel"));
        assertEquals("Vårt landskap.", plan.manifest().description());
        assertEquals(List.of("OTP-4404"), findings(plan));
    }

    @Test
    public void what_is_said_of_the_model_as_a_whole_is_told_where_a_pack_is_made() {
        ArchitectureModel model = library.model("lokal").toBuilder()
                .property(Property.of("ägare", "KS"))
                .element(element("EXK-NY", "Nytt"))
                .build();
        assertEquals(List.of("OTP-4402"), findings(plan(request("lokal", model))));
    }

    @Test
    public void folders_of_one_name_are_one_after_a_round_trip() {
        ArchitectureModel model = library.model("lokal");
        ArchitectureModel.Builder builder = ArchitectureModel.builder(model.id());
        model.elements().forEach(builder::element);
        model.relations().forEach(builder::relation);
        model.views().forEach(builder::view);
        builder.folder(Folder.builder(LanguageText.of("System"))
                .item("K-ARKIV")
                .item("EXK-K")
                .build());
        taken(plan(request("lokal", builder.build())));
        assertEquals(
                List.of(Folder.builder(LanguageText.of("System"))
                        .item("K-ARKIV")
                        .item("EXK-K")
                        .build()),
                library.model("lokal").folders());
    }

    @Test
    public void a_type_of_values_that_is_otherwise_below_is_told_and_does_not_hold() {
        ArchitectureModel model = library.model("lokal");
        ArchitectureModel other = ArchitectureModel.builder("m")
                .element(element("EXK-K"))
                .element(element("EXK-NY", "Nytt"))
                .propertyDefinition(PropertyDefinition.of("Slut", "", PropertyType.STRING))
                .propertyDefinition(PropertyDefinition.of("Eget", "", PropertyType.DATE))
                .propertyDefinition(PropertyDefinition.of("Eget", "p2", PropertyType.DATE))
                .build();
        ModelIntakePlan plan = plan(request("lokal", other));
        assertEquals(List.of("OTP-4408"), findings(plan));
        taken(plan);
        assertEquals(
                List.of(
                        PropertyDefinition.of("Slut", "", PropertyType.DATE),
                        PropertyDefinition.of("Eget", "", PropertyType.DATE)),
                library.model("lokal").propertyDefinitions());
        assertFalse(model.propertyDefinitions().isEmpty());
    }

    @Test
    public void what_does_not_go_together_is_told_before_it_is_put_into_use() {
        ArchitectureModel nameless = with(
                library.model("lokal"), element("K-ARKIV").toBuilder().name("").build());
        assertEquals(List.of("OTP-2161"), errors(plan(request("lokal", nameless).because("KS § 9"))));
    }

    @Test
    public void a_pack_whose_architecture_does_not_go_together_can_be_replaced_by_one_that_does() {
        PackLibrary.Files broken = PackLibrary.Files.of("OTP-INF/pack.yaml", """
                pack: {id: bruten, publisher: exempelkommun, prefix: EXK, title: Bruten, version: 1.0.0, date: 2026-11-02, layer: municipal, requires: [{pack: kravmaster, version: "[4.0,5)"}]}
                elements:
                  - {id: EXK-X, type: application-component, name: X}
                property-definitions:
                  - {key: Slut, type: string}
                architecture-amendments:
                  - {target: K-GONE, set: {name: Borta}, because: KS § 1}
                glossary:
                  - {term: diarium, definition: Där ärenden antecknas.}
                """);
        library.with(broken);
        ModelIntakePlan plan = plan(request("bruten", model(element("EXK-X", "Hel"))));
        assertEquals(List.of("OTP-4407"), findings(plan));
        assertEquals("diarium", taken(plan).terms().get(0).name());
        assertEquals(
                "Hel", library.model("bruten").element("EXK-X").orElseThrow().name());
    }

    @Test
    public void nothing_is_merged_with_an_architecture_that_does_not_go_together() {
        library.with(PackLibrary.Files.of("OTP-INF/pack.yaml", """
                pack: {id: bruten, publisher: exempelkommun, prefix: EXK, title: Bruten, version: 1.0.0, date: 2026-11-02, layer: municipal, requires: [{pack: kravmaster, version: "[4.0,5)"}]}
                architecture-amendments:
                  - {target: K-GONE, set: {name: Borta}, because: KS § 1}
                """));
        ArchitectureModel model = model(element("EXK-X", "Hel"));
        assertEquals("OTP-4422", refusal(request("bruten", model).base(model)));
    }

    @Test
    public void a_version_never_comes_again_with_something_else_in_it() {
        ArchitectureModel more = library.model("lokal").toBuilder()
                .element(element("EXK-NY", "Nytt"))
                .build();
        taken(plan(request("lokal", more)));
        library.with(LOCAL);
        assertEquals("lokal 1.0.6", plan(request("lokal", more)).manifest().label());
    }

    @Test
    public void a_plan_tells_what_it_was_made_on_and_holds_no_longer_than_that() {
        ModelIntakePlan plan = plan(request(
                "lokal",
                library.model("lokal").toBuilder()
                        .element(element("EXK-NY", "Nytt"))
                        .build()));
        assertEquals(
                List.of(
                        library.edition("lokal").ref(),
                        library.edition("kravmaster").ref()),
                plan.editions());
        assertTrue(library.editions().areStill("lokal", plan.editions()));
        taken(plan);
        assertFalse(library.editions().areStill("lokal", plan.editions()));
        assertFalse("a pack that was new is there by now", library.editions().areStill("lokal", List.of()));
    }

    @Test
    public void a_pack_is_not_taken_from_its_publisher() {
        assertEquals("OTP-4412", refusal(request("lokal", model()).publisher("annan")));
    }

    @Test
    public void who_publishes_a_new_pack_must_be_told_and_so_must_the_prefix_of_a_new_publisher() {
        assertEquals("OTP-4411", refusal(request("ny", model())));
        assertEquals("OTP-4413", refusal(request("ny", model()).publisher("nykommun")));
        assertEquals(
                "OTP-4415", refusal(request("ny", model()).publisher("nykommun").prefix("EXK")));
        assertEquals(
                "OTP-4414", refusal(request("ny", model()).publisher("nykommun").prefix("exk")));
    }

    @Test
    public void a_publisher_has_one_prefix() {
        assertEquals(
                "OTP-4420",
                refusal(request("ny", model()).publisher("exempelkommun").prefix("EXA")));
        assertEquals(
                "EXK",
                plan(request("ny", model()).publisher("exempelkommun").prefix("EXK"))
                        .manifest()
                        .prefix());
    }

    @Test
    public void ids_have_a_form() {
        assertEquals("OTP-4410", refusal(request("Min Arkitektur", model())));
        assertEquals("OTP-4410", refusal(request("ny", model()).publisher("Å")));
    }

    @Test
    public void what_it_is_to_build_on_must_be_there() {
        assertEquals("OTP-4416", refusal(request("lokal", model()).requires(List.of("saknas"))));
    }

    @Test
    public void the_same_request_gives_the_same_bytes() {
        ModelIntakeRequest.Builder request =
                request("lokal", library.model("lokal")).title("Ny titel");
        Map<String, byte[]> once = plan(request).pack().orElseThrow().files();
        plan(request)
                .pack()
                .orElseThrow()
                .files()
                .forEach((path, bytes) ->
                        assertArrayEquals(new String(bytes, StandardCharsets.UTF_8), once.get(path), bytes));
    }
}
