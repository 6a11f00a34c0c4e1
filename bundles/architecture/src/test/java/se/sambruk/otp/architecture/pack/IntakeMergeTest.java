package se.sambruk.otp.architecture.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.MergeChoices;
import se.sambruk.otp.api.architecture.MergeSide;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;

/** A model that was changed while its pack was, and packs whose architectures do not go together. */
public class IntakeMergeTest extends IntakeCase {
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
}
