package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.Availability.ID;
import static se.sambruk.otp.library.resolve.Sets.PLACE;
import static se.sambruk.otp.library.resolve.Sets.municipal;
import static se.sambruk.otp.library.resolve.Sets.national;
import static se.sambruk.otp.library.resolve.Sets.placed;
import static se.sambruk.otp.library.resolve.Sets.set;
import static se.sambruk.otp.library.resolve.Sets.valued;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.UsedParameterSet;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;

public class ParameterSetsTest {
    @Test
    public void a_set_gives_values_in_normal_form_and_leaves_the_other_parameters_at_their_defaults() {
        Case made = Case.of(national(set("liten", "tid", "99,0"))).selectAll().startingFrom("liten");
        assertEquals(
                Map.of("tid", "99.0", "format", "ODF", "plan", "planen"),
                made.specified(ID).values());
    }

    @Test
    public void a_value_of_a_set_is_the_word_of_the_pack_that_holds_it_with_the_sets_reason() {
        ProvenanceStep step = valued(
                Case.of(national(set("liten", "tid", "99,0"))).selectAll().startingFrom("liten"), "tid");
        assertEquals("nationellt 1.0.0", step.source());
        assertEquals(Layer.NATIONAL, step.layer());
        assertEquals("nationellt 1.0.0 · parameter-sets.liten", step.location());
        assertEquals("Så brukar liten ha det.", step.because());
    }

    @Test
    public void a_value_tells_of_which_set_it_is_and_the_specification_which_sets_were_named() {
        Case made = Case.of(national(set("liten", "tid", "99,0"), set("stor", "tid", "99,8")))
                .selectAll()
                .startingFrom("stor", "liten");
        UsedParameterSet liten = UsedParameterSet.of("nationellt 1.0.0", "liten", "Uppsättningen liten");
        assertEquals(Optional.of(liten), valued(made, "tid").set());
        assertEquals(Optional.empty(), valued(made, "format").set());
        Specification specification = made.resolve().specification().orElseThrow();
        assertEquals(
                List.of(UsedParameterSet.of("nationellt 1.0.0", "stor", "Uppsättningen stor"), liten),
                specification.parameterSets());
        assertEquals(specification, Specification.fromTree(specification.tree()));
        assertEquals(List.of(), specification.published().parameterSets());
        assertTrue(specification.published().requirements().stream()
                .flatMap(requirement -> requirement.provenance().stream())
                .allMatch(step -> step.set().isEmpty()));
    }

    @Test
    public void a_values_own_reason_goes_before_that_of_the_set() {
        ParameterSet set = ParameterSet.builder("liten", "Liten", "Skälet för alla.")
                .setting(Setting.of(new RequirementId(ID), "tid", "99,0", "Skälet för just den."))
                .build();
        assertEquals(
                "Skälet för just den.",
                valued(Case.of(national(set)).selectAll().startingFrom("liten"), "tid")
                        .because());
    }

    @Test
    public void a_set_that_nobody_starts_from_changes_nothing() {
        assertEquals(
                "99.5",
                Case.of(national(set("liten", "tid", "99,0")))
                        .selectAll()
                        .specified(ID)
                        .values()
                        .get("tid"));
    }

    @Test
    public void two_packs_sets_of_one_name_are_told_apart_by_the_packs_id() {
        Case.Pack[] packs = {national(set("liten", "tid", "99,0")), municipal(set("liten", "tid", "99,8"))};
        assertEquals(
                "profil.yaml:2:3\nFlera paket i context har en parameteruppsättning som heter liten: nationellt/liten,"
                        + " kommun/liten.",
                Case.of(packs).selectAll().startingFrom("liten").error("OTP-2321"));
        assertEquals(
                "99.8",
                Case.of(packs)
                        .selectAll()
                        .startingFrom("kommun/liten")
                        .specified(ID)
                        .values()
                        .get("tid"));
    }

    @Test
    public void where_a_value_of_a_set_is_written_is_in_its_provenance() {
        assertEquals(
                PLACE.toString(),
                valued(Case.of(placed("tid", "99,0")).selectAll().startingFrom("liten"), "tid")
                        .location());
    }

    @Test(expected = IllegalArgumentException.class)
    public void a_set_gives_a_parameter_one_value() {
        set("liten", "tid", "99", "tid", "98");
    }
}
