package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.testkit.Samples;

/** What commands for publications say when something is wrong: what it is, and what can be done in the same packs. */
public class PublicationFaultsTest extends PublicationCase {
    @Test
    public void what_refuses_files_is_shown_by_a_check_of_the_same_packs_and_audiences() throws Exception {
        says(
                trial(UNKNOWN_VARIABLE).run("publication:publish fel --context minkommun --format html --out ut"),
                Outcome.FAILED,
                "OTP-4719",
                "\"publication:check fel --context minkommun\"");
        says(
                trial(UNKNOWN_VARIABLE)
                        .inEnglish()
                        .run("publication:publish fel --audience politiker --format html --out ut"),
                Outcome.FAILED,
                "OTP-4719",
                "\"publication:check fel --audience politiker\"");
        says(
                trial(UNKNOWN_VARIABLE).run("publication:publish fel --audience all --format html --out ut"),
                Outcome.FAILED,
                "OTP-4719",
                "\"publication:check fel\"");
    }

    @Test
    public void programs_are_told_what_was_found_whether_files_were_written_or_not() throws Exception {
        Result refused = trial(UNKNOWN_VARIABLE).run("publication:publish fel --format html --out ut --json");
        says(refused, Outcome.FAILED, "OTP-4719");
        shows(refused, "\"files\": []", "\"code\": \"OTP-4614\"");
        Result remarked = trial(LAPSED).run("publication:publish intro --format html --out ut --json");
        assertEquals(Outcome.FINDINGS, remarked.outcome());
        shows(remarked, "intro-politiker.html", "\"code\": \"OTP-4628\"");
    }

    @Test
    public void a_format_that_takes_no_documents_is_told_of_before_anything_is_made() throws Exception {
        for (String format : List.of("svg", "archimate", "matris", "xlsx", "png")) {
            Result result =
                    trial(UNKNOWN_VARIABLE).run("publication:publish fel --format html," + format + " --out ut");
            says(result, Outcome.FAILED, "OTP-8090", format, "docx, html, markdown.");
        }
        assertTrue(writer.requests.isEmpty());
        assertFalse(Files.exists(temporary.getRoot().toPath().resolve("ut")));
    }

    @Test
    public void a_format_that_there_is_not_is_answered_with_those_that_take_documents() throws Exception {
        Result result = trial(SOUND).run("publication:publish intro --format epub --out ut");
        says(result, Outcome.FAILED, "OTP-8031", "epub", "docx, html, markdown.");
        assertFalse(result.err(), result.err().contains("svg"));
    }

    @Test
    public void an_audience_that_is_wrong_is_named_also_beside_all() throws Exception {
        for (String command : List.of(
                "publication:publish intro --format html --out ut --audience all,nonsens",
                "publication:check intro --audience all,nonsens")) {
            says(
                    trial(SOUND).run(command),
                    Outcome.FAILED,
                    "OTP-4651",
                    "ingen målgrupp med id nonsens",
                    "politiker, medborgare");
        }
        says(
                trial(SOUND).run("publication:check --audience nonsens,all"),
                Outcome.FAILED,
                "OTP-4651",
                "ingen målgrupp med id nonsens",
                "politiker, medborgare");
    }

    @Test
    public void a_misspelt_audience_is_answered_with_what_may_have_been_meant() throws Exception {
        says(
                trial(SOUND).run("publication:check intro --audience politker"),
                Outcome.FAILED,
                "OTP-4651",
                "Menade du politiker?");
        says(
                trial(SOUND).inEnglish().run("publication:check --audience politker"),
                Outcome.FAILED,
                "OTP-4651",
                "Did you mean politiker?");
    }

    @Test
    public void an_audience_that_only_another_publication_is_for_is_told_as_the_service_tells_it() throws Exception {
        UnaryOperator<Catalog.Builder> second = pack -> pack.publication(Samples.located(
                Publication.builder("egen", "Egen")
                        .audiences(List.of("politiker"))
                        .contents(List.of(place("om")))
                        .build(),
                "p.yaml",
                20));
        says(
                trial(second).run("publication:show egen --audience medborgare"),
                Outcome.FAILED,
                "OTP-4642",
                "Välj någon av målgrupperna politiker",
                "Kör \"publication:show egen\"");
    }

    @Test
    public void what_can_be_done_instead_is_about_the_same_packs() throws Exception {
        says(
                trial(SOUND).run("publication:show nonsens --context minkommun"),
                Outcome.FAILED,
                "OTP-4650",
                "Kör \"publication:list --context minkommun\" för att se alla.");
        says(
                trial(SOUND).run("publication:check into --context minkommun,grund"),
                Outcome.FAILED,
                "OTP-4650",
                "Menade du intro?",
                "\"publication:list --context minkommun,grund\"");
        says(
                trial(SOUND).run("publication:show intro --audience nonsens --context minkommun"),
                Outcome.FAILED,
                "OTP-4651",
                "\"publication:show intro --context minkommun\"");
        says(
                trial(SOUND).inEnglish().run("publication:check --audience nonsens --context minkommun"),
                Outcome.FAILED,
                "OTP-4651",
                "\"publication:list --context minkommun\"");
        for (String line : List.of(
                "publication:show nonsens --context minkommun",
                "publication:show intro --audience nonsens --context minkommun",
                "publication:check --audience nonsens --context minkommun")) {
            String told = trial(SOUND).run(line).err();
            assertFalse(told, told.contains("ange paketet med --context"));
        }
        for (String line : List.of(
                "publication:show nonsens",
                "publication:show intro --audience nonsens",
                "publication:check --audience nonsens")) {
            String told = trial(SOUND).run(line).err();
            assertTrue(told, told.contains("ange paketet med --context"));
        }
    }
}
