package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.library.resolve.Availability.ID;
import static se.sambruk.otp.library.resolve.Case.change;
import static se.sambruk.otp.library.resolve.Sets.municipal;
import static se.sambruk.otp.library.resolve.Sets.national;
import static se.sambruk.otp.library.resolve.Sets.set;
import static se.sambruk.otp.library.resolve.Sets.valued;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;

public class ParameterSetPrecedenceTest {
    @Test
    public void a_later_set_goes_before_an_earlier_value_by_value() {
        Case made = Case.of(
                        national(set("liten", "tid", "99,0", "format", "PDF/A")), municipal(set("vara", "tid", "99,8")))
                .selectAll()
                .startingFrom("liten", "vara");
        assertEquals("99.8", made.specified(ID).values().get("tid"));
        assertEquals("PDF/A", made.specified(ID).values().get("format"));
        assertEquals("kommun 1.0.0", valued(made, "tid").source());
        assertEquals("nationellt 1.0.0", valued(made, "format").source());
    }

    @Test
    public void what_the_profile_sets_goes_before_every_set_and_says_why() {
        Case.Pack pack = national(set("liten", "tid", "99,0"));
        Case made = Case.of(pack).selectAll().startingFrom("liten").set(ID, "tid", "99,9", "Nattarbete.");
        assertEquals("99.9", made.specified(ID).values().get("tid"));
        // The default is departed from as well, but it is the set's level that would else hold.
        assertEquals(
                "profil.yaml:3:3\ntid i PRV-DRI-001 sätts till 99,5 utan skäl, i stället för 99,0 som annars gäller.",
                Case.of(pack)
                        .selectAll()
                        .startingFrom("liten")
                        .set(ID, "tid", "99,5", "")
                        .error("OTP-2307"));
    }

    @Test
    public void a_value_that_is_the_sets_own_needs_no_reason() {
        Case made = Case.of(national(set("liten", "tid", "99,0")))
                .selectAll()
                .startingFrom("liten")
                .set(ID, "tid", "99", "");
        assertEquals(List.of(), made.codes());
    }

    @Test
    public void a_default_that_a_layer_above_the_sets_pack_has_decided_goes_before_the_set() {
        Case.Pack upper = Availability.municipal().amend(change(ID, "parameters.tid.default", "99,8"));
        Case.Pack lower = national(set("liten", "tid", "99,0", "format", "PDF/A"));
        Case made = Case.of(lower, upper).selectAll().startingFrom("liten");
        assertEquals("99.8", made.specified(ID).values().get("tid"));
        assertEquals("kommun 1.0.0", valued(made, "tid").source());
        assertEquals("PDF/A", made.specified(ID).values().get("format"));
        assertEquals(List.of(), made.codes());
    }

    @Test
    public void a_default_that_the_procurement_itself_has_decided_goes_before_every_set() {
        Case made = Case.of(national(set("liten", "tid", "99,0")), municipal(set("vara", "tid", "99,6")))
                .selectAll()
                .startingFrom("liten", "vara")
                .amend(change(ID, "parameters.tid.default", "99,7"));
        assertEquals("99.7", made.specified(ID).values().get("tid"));
        assertEquals(Layer.PROCUREMENT, valued(made, "tid").layer());
    }

    @Test
    public void a_default_that_a_layer_above_has_taken_away_is_not_put_back_by_a_set() {
        Case.Pack upper = Availability.municipal().amend(Case.remove(ID, "parameters.tid.default"));
        assertEquals(
                List.of("OTP-2310"),
                Case.of(national(set("liten", "tid", "99,0")), upper)
                        .selectAll()
                        .startingFrom("liten")
                        .codes());
    }

    @Test
    public void what_the_profile_departs_from_is_the_default_where_that_goes_before_the_set() {
        Case.Pack upper = Availability.municipal().amend(change(ID, "parameters.tid.default", "99,8"));
        Case.Pack lower = national(set("liten", "tid", "99,0"));
        assertEquals(
                List.of(),
                Case.of(lower, upper)
                        .selectAll()
                        .startingFrom("liten")
                        .set(ID, "tid", "99,8", "")
                        .codes());
        assertEquals(
                List.of("OTP-2307"),
                Case.of(lower, upper)
                        .selectAll()
                        .startingFrom("liten")
                        .set(ID, "tid", "99,0", "")
                        .codes());
    }

    @Test
    public void a_set_goes_before_defaults_below_its_pack_and_of_its_own() {
        Case.Pack own = municipal(set("vara", "tid", "99,6")).amend(change(ID, "parameters.tid.default", "99,8"));
        Case made = Case.of(national(), own).selectAll().startingFrom("vara");
        assertEquals("99.6", made.specified(ID).values().get("tid"));
        assertEquals(List.of(), made.codes());
    }

    @Test
    public void a_set_is_not_silenced_by_a_pack_of_its_layer_that_only_its_id_puts_after() {
        Case.Pack sets = Case.pack("enheter", Layer.MUNICIPAL)
                .requires("nationellt")
                .content(catalog -> catalog.parameterSet(set("vara", "tid", "99,6")));
        Case.Pack amending = Availability.municipal().amend(change(ID, "parameters.tid.default", "99,8"));
        Case apart = Case.of(national(), sets, amending).selectAll().startingFrom("vara");
        assertEquals("99.6", apart.specified(ID).values().get("tid"));
        Case ordered = Case.of(national(), sets, amending)
                .precedence("enheter", "kommun")
                .selectAll()
                .startingFrom("vara");
        assertEquals("99.8", ordered.specified(ID).values().get("tid"));
    }
}
