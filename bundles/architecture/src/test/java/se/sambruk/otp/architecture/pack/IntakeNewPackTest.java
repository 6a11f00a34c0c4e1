package se.sambruk.otp.architecture.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.content.Layer;

/** A pack that is made of a model for the first time: what it is called, who publishes it, and what it builds on. */
public class IntakeNewPackTest extends IntakeCase {
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
}
