package se.sambruk.otp.architecture.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelPack;
import se.sambruk.otp.api.architecture.ModelPackRequest;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.problem.ProblemException;

public class PackOfModelTest {
    private static final PackManifest MANIFEST = PackManifest.builder("lokal", PackVersion.of("1.0.0"))
            .title("Lokal arkitektur")
            .publisher("exempelkommun", "EXK")
            .date(LocalDate.of(2026, 12, 1))
            .layer(Layer.MUNICIPAL)
            .build();
    private static final Element ARCHIVE =
            Element.of("K-ARKIV", "application-component", "Arkiv", "Tar emot det som ska bevaras.");
    private static final Element PORTAL =
            Element.of("K-PORTAL", "application-component", "Webbplats", "Visar ärenden.");
    private static final Relation SERVES = Relation.of("R-1", RelationType.SERVING, "K-ARKIV", "K-PORTAL");

    private static ArchitectureModel model(Element one, Element other, Relation relation) {
        return ArchitectureModel.builder("m")
                .element(one)
                .element(other)
                .relation(relation)
                .build();
    }

    private static ModelPack over(ArchitectureModel model, String because) {
        return new PackOfModel(ModelPackRequest.of(MANIFEST, model).over(model(ARCHIVE, PORTAL, SERVES), because))
                .make();
    }

    private static String content(ModelPack pack) {
        return new String(pack.files().get("OTP-INF/architecture.json"), StandardCharsets.UTF_8);
    }

    @Test
    public void a_model_that_stands_by_itself_is_wholly_the_packs_own() {
        ModelPack pack = new PackOfModel(ModelPackRequest.of(MANIFEST, model(ARCHIVE, PORTAL, SERVES))).make();
        assertEquals(3, pack.own());
        assertTrue(content(pack), content(pack).contains("\"K-ARKIV\""));
        assertTrue(pack.files().containsKey("OTP-INF/pack.json"));
    }

    @Test
    public void what_is_as_below_is_left_to_it() {
        ModelPack pack = over(model(ARCHIVE, PORTAL, SERVES), "");
        assertEquals(0, pack.own());
        assertEquals(3, pack.unchanged());
        assertEquals("{}", content(pack).strip());
    }

    @Test
    public void what_is_otherwise_than_below_is_amended_field_by_field_with_the_reason() {
        Element changed = ARCHIVE.toBuilder()
                .name("E-arkiv")
                .description("")
                .facet(Facet.PROVIDER, "Kommunalförbundet")
                .build();
        String content = content(over(model(changed, PORTAL, SERVES), "KS § 12/2026"));
        assertEquals(
                "{\"architecture-amendments\":[{\"because\":\"KS § 12/2026\",\"remove\":[\"description\"],"
                        + "\"set\":{\"name\":\"E-arkiv\",\"properties.provider\":[\"Kommunalförbundet\"]},"
                        + "\"target\":\"K-ARKIV\"}]}",
                content.strip());
    }

    @Test
    public void a_change_without_a_reason_is_refused_and_named() {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> over(model(ARCHIVE.toBuilder().name("E-arkiv").build(), PORTAL, SERVES), " "));
        assertEquals("OTP-4400", refused.problems().get(0).code());
        assertTrue(refused.problems().get(0).message().toString().contains("K-ARKIV"));
    }

    @Test
    public void properties_in_another_order_are_no_change() {
        Property one = Property.of("a", "1");
        Property other = Property.of("b", "2");
        ArchitectureModel below =
                model(ARCHIVE.toBuilder().properties(List.of(one, other)).build(), PORTAL, SERVES);
        ArchitectureModel above =
                model(ARCHIVE.toBuilder().properties(List.of(other, one)).build(), PORTAL, SERVES);
        ModelPack pack = new PackOfModel(ModelPackRequest.of(MANIFEST, above).over(below, "")).make();
        assertEquals(3, pack.unchanged());
    }

    @Test
    public void a_relation_with_other_ends_cannot_be_amended_and_is_told_of() {
        Relation turned = Relation.of("R-1", RelationType.SERVING, "K-PORTAL", "K-ARKIV");
        ModelPack pack = over(model(ARCHIVE, PORTAL, turned), "KS § 12/2026");
        assertEquals("OTP-4401", pack.findings().get(0).code());
        assertEquals("R-1", pack.findings().get(0).concept().orElseThrow());
        assertEquals("{}", content(pack).strip());
    }

    @Test
    public void what_the_model_lacks_of_that_below_is_named_and_stays() {
        ArchitectureModel less = ArchitectureModel.builder("m").element(PORTAL).build();
        assertEquals(List.of("K-ARKIV", "R-1"), over(less, "").missing());
    }

    @Test
    public void folders_keep_what_the_layers_below_do_not_have_in_them() {
        Element own = Element.of("EXK-K", "application-component", "Eget", "");
        ArchitectureModel model = model(ARCHIVE, PORTAL, SERVES).toBuilder()
                .element(own)
                .folder(Folder.builder(LanguageText.of("System"))
                        .item("K-ARKIV")
                        .item("EXK-K")
                        .build())
                .folder(Folder.builder(LanguageText.of("Tom nu")).item("R-1").build())
                .build();
        ArchitectureModel below = model(ARCHIVE, PORTAL, SERVES).toBuilder()
                .folder(Folder.builder(LanguageText.of("System"))
                        .item("K-ARKIV")
                        .item("K-PORTAL")
                        .build())
                .folder(Folder.builder(LanguageText.of("Tom nu")).item("R-1").build())
                .build();
        ModelPack pack = new PackOfModel(ModelPackRequest.of(MANIFEST, model).over(below, "")).make();
        String content = content(pack);
        assertTrue(content, content.contains("\"folders\":[{\"items\":[\"EXK-K\"],\"name\":\"System\"}]"));
        assertEquals(
                "K-PORTAL is in no folder any more",
                List.of("OTP-4406"),
                pack.findings().stream().map(ModelFinding::code).toList());
    }

    @Test
    public void views_are_taken_whole() {
        View view = View.builder("V-1")
                .name("Översikt")
                .node(ViewNode.element("V-1.a", "K-ARKIV").build())
                .build();
        ArchitectureModel model =
                model(ARCHIVE, PORTAL, SERVES).toBuilder().view(view).build();
        assertEquals(1, over(model, "").own());
    }

    @Test
    public void a_view_of_which_only_some_boxes_have_a_place_is_told_of() {
        View view = View.builder("V-1")
                .name("Översikt")
                .node(ViewNode.element("V-1.a", "K-ARKIV")
                        .bounds(new Bounds(0, 0, 9, 9))
                        .build())
                .node(ViewNode.element("V-1.b", "K-PORTAL").build())
                .build();
        ModelPack pack =
                over(model(ARCHIVE, PORTAL, SERVES).toBuilder().view(view).build(), "");
        assertEquals("OTP-4409", pack.findings().get(0).code());
    }

    @Test
    public void a_reason_that_nobody_can_see_is_none() {
        assertThrows(
                ProblemException.class,
                () -> over(model(ARCHIVE.toBuilder().name("E-arkiv").build(), PORTAL, SERVES), "\u200b"));
    }

    @Test
    public void a_type_that_is_none_of_archimates_is_marked() {
        ArchitectureModel model = ArchitectureModel.builder("m")
                .element(Element.builder("X", "Server").name("Maskin").build())
                .relation(Relation.builder("R", "Cabling", "X", "X").build())
                .build();
        String content = content(new PackOfModel(ModelPackRequest.of(MANIFEST, model)).make());
        assertTrue(content, content.contains("\"type\":\"other:Server\""));
        assertTrue(content, content.contains("\"type\":\"other:Cabling\""));
    }

    @Test
    public void another_type_is_amended_and_marked_where_it_is_none_of_archimates() {
        Element foreign = ARCHIVE.toBuilder().type("Server").build();
        Relation flows = SERVES.toBuilder().type(RelationType.FLOW.wire()).build();
        String content = content(over(model(foreign, PORTAL, flows), "KS § 12/2026"));
        assertTrue(content, content.contains("\"set\":{\"type\":\"other:Server\"}"));
        assertTrue(content, content.contains("\"set\":{\"type\":\"flow\"}"));
    }

    @Test
    public void the_same_request_gives_the_same_bytes() {
        Map<String, byte[]> once = over(model(ARCHIVE, PORTAL, SERVES), "x").files();
        Map<String, byte[]> again = over(model(ARCHIVE, PORTAL, SERVES), "x").files();
        once.forEach((path, bytes) -> assertEquals(path, new String(bytes), new String(again.get(path))));
    }
}
