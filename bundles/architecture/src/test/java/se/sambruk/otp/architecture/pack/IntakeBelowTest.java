package se.sambruk.otp.architecture.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.PropertyType;
import se.sambruk.otp.api.content.Catalog;

/** What a model says of the layers below its pack: what is amended, what is left to them, and what cannot be said. */
public class IntakeBelowTest extends IntakeCase {
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
}
