package se.sambruk.otp.architecture.pack;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ChangeKind;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackStatus;

/** The next version of a pack: when there is one, and what it keeps. */
public class IntakeNextVersionTest extends IntakeCase {
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
