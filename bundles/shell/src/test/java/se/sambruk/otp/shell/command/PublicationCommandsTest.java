package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.AttachmentRow;
import se.sambruk.otp.api.publication.HistoryRow;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.testkit.Samples;

/** What commands for publications show and write. */
public class PublicationCommandsTest extends PublicationCase {
    @Test
    public void findings_that_are_left_are_shown_by_a_check_of_the_same_packs() throws Exception {
        Result result = trial(LAPSED).run("publication:publish intro --context minkommun --format html --out ut");
        assertEquals(result.err(), Outcome.FINDINGS, result.outcome());
        shows(result, "\"publication:check intro --context minkommun\"");
    }

    @Test
    public void what_is_meant_is_told_apart_from_what_is_left_to_do() throws Exception {
        UnaryOperator<Catalog.Builder> meant = pack -> LAPSED.apply(pack)
                .publicationSuppression(
                        PublicationSuppression.of("OTP-4628", "intro", "politiker", "", "Anna läser om i maj."));
        List<String> rows = trial(meant)
                .run("publication:check intro --no-format")
                .out()
                .lines()
                .toList();
        assertEquals(1, rows.size());
        assertTrue(rows.get(0), rows.get(0).startsWith("OTP-4628\tsuppressed\t"));
        assertTrue(rows.get(0), rows.get(0).endsWith("\tAnna läser om i maj."));
        String shown = trial(meant).run("publication:check intro").out();
        assertTrue(shown, shown.strip().startsWith("Undantagna med skäl"));
        assertTrue(shown, shown.contains("Skäl") && shown.contains("Anna läser om i maj."));
        assertFalse(shown, shown.contains("Åtgärd"));
        String open = trial(LAPSED).run("publication:check intro --no-format").out();
        assertTrue(open, open.startsWith("OTP-4628\twarning\t") && open.endsWith("\t\n"));
    }

    @Test
    public void what_a_format_could_not_represent_is_told_with_the_files_that_it_is_missing_from() throws Exception {
        writer.losses = List.of(loss("PRV-0001"));
        writer.lossOf.put("intro-medborgare.html", loss("PRV-0002"));
        Result result = trial(SOUND).run("publication:publish intro --format html,docx --out ut");
        assertEquals(result.err(), Outcome.FINDINGS, result.outcome());
        shows(
                result,
                "VARNING PRV-0001 intro-politiker.html, intro-politiker.docx, intro-medborgare.html, "
                        + "intro-medborgare.docx",
                "VARNING PRV-0002 intro-medborgare.html");
    }

    private static Problem loss(String code) {
        return Problem.of(code, Severity.WARNING, LocalizedText.of("Något saknas."), LocalizedText.of("Gör om."));
    }

    @Test
    public void what_has_been_published_is_listed_with_who_did_it_and_of_which_editions() throws Exception {
        Trial trial = trial(SOUND);
        shows(trial.run("publication:published"), "Inget har getts ut.");
        trial.run("publication:publish intro --audience politiker --format html --out ut");
        trial.run("publication:publish intro --context minkommun --format html,docx --out ut");
        Result listed = trial.run("publication:published intro --no-format");
        List<String> rows = listed.out().lines().toList();
        assertEquals(listed.err() + listed.out(), 2, rows.size());
        assertTrue(rows.get(0), rows.get(0).contains("\tgrund 1.0.0, minkommun 1.0.0\t4\t"));
        assertTrue(rows.get(1), rows.get(1).contains("\tgrund 1.0.0\t1\tpolitiker "));
        shows(trial.run("publication:published --limit 1"), "Utgivningar: 1. Det finns fler");
        assertEquals("", trial.run("publication:published annan --no-format").out());
        String json = trial.run("publication:published --json").out();
        assertTrue(
                json,
                json.contains(published
                        .records
                        .get(0)
                        .variants()
                        .get(1)
                        .files()
                        .get(1)
                        .sha256()
                        .hex()));
    }

    @Test
    public void a_format_is_known_by_what_its_files_end_with_and_written_once() throws Exception {
        Result result =
                trial(SOUND).run("publication:publish intro --audience politiker --format MD,markdown --out ut");
        assertEquals(result.err(), Outcome.DONE, result.outcome());
        assertEquals(
                List.of("intro-politiker.md"),
                writer.requests.stream()
                        .map(request -> request.target().getFileName())
                        .map(Path::toString)
                        .toList());
    }

    @Test
    public void two_variants_are_told_apart_by_their_audiences_and_one_audience_is_not_two() throws Exception {
        shows(
                trial(SOUND).run("publication:diff intro --audience politiker medborgare"),
                "Politiker och Medborgare: 2 ställen skiljer sig. 2 ställen är lika.",
                "Introduktion för politiker",
                "Till dig som bor här.");
        says(
                trial(SOUND).run("publication:diff intro --audience politiker politiker"),
                Outcome.WRONG_USAGE,
                "OTP-8102",
                "Två olika målgrupper behövs för att jämföra, men en är angiven.");
        says(trial(SOUND).run("publication:diff intro --audience all politiker"), Outcome.WRONG_USAGE, "OTP-8102");
        says(
                trial(SOUND).run("publication:diff intro --from grund@1.0.0 --audience politker"),
                Outcome.FAILED,
                "OTP-4651",
                "Menade du politiker?");
    }

    @Test
    public void texts_that_begin_alike_are_shown_where_they_differ() throws Exception {
        String alike = "Kommunen ska kunna byta leverantör utan att förlora sina uppgifter. ".repeat(3);
        UnaryOperator<Catalog.Builder> longer =
                pack -> pack.topic(Samples.located(topic("lang", alike + "Det skrivs till {{malgrupp}}."), "p.yaml", 9))
                        .publication(Samples.located(
                                Publication.builder("utforlig", "Utförlig")
                                        .contents(List.of(place("lang")))
                                        .build(),
                                "p.yaml",
                                8));
        for (String shown : List.of("", " --no-format")) {
            shows(
                    trial(longer).run("publication:diff utforlig politiker,medborgare" + shown),
                    "Det skrivs till politiker.",
                    "Det skrivs till dig som bor här.");
        }
    }

    private static UnaryOperator<Catalog.Builder> amending(PublicationSubject subject, String id, String path) {
        return pack -> pack.publicationAmendment(Samples.located(
                PublicationAmendment.of(subject, id, Map.of(path, "Ett nytt namn"), "Skäl."), "k.yaml", 3));
    }

    @Test
    public void a_change_of_nothing_but_a_heading_or_a_title_is_told_of_for_all_who_read_it() throws Exception {
        Map<String, UnaryOperator<Catalog.Builder>> changes = new LinkedHashMap<>();
        changes.put("rubrik", amending(PublicationSubject.TOPIC, "om", "title"));
        changes.put("titel", amending(PublicationSubject.PUBLICATION, "intro", "title"));
        changes.put("undertitel", amending(PublicationSubject.PUBLICATION, "intro", "subtitle"));
        changes.put("organisation", amending(PublicationSubject.PUBLICATION, "intro", "organization"));
        for (Map.Entry<String, UnaryOperator<Catalog.Builder>> change : changes.entrySet()) {
            Result result = changed(change.getValue());
            shows(result, change.getKey(), "Ett nytt namn", "Andra blir varianterna för: Politiker, Medborgare.");
        }
        Result same = changed(amending(PublicationSubject.PUBLICATION, "intro", "metadata.identity"));
        shows(same, "Inga varianter blir andra.");
    }

    @Test
    public void what_a_change_alters_is_told_of_those_who_were_asked_about() throws Exception {
        UnaryOperator<Catalog.Builder> change = amending(PublicationSubject.TOPIC, "om", "title");
        Result one = changed(change, " --audience politiker");
        shows(one, "Andra blir varianterna för: Politiker.");
        assertFalse(one.out(), one.out().contains("Medborgare"));
        assertFalse(changed(change, " --audience politiker --json").out().contains("medborgare"));
        shows(changed(change, " --audience all"), "Andra blir varianterna för: Politiker, Medborgare.");
    }

    private Result changed(UnaryOperator<Catalog.Builder> change) throws Exception {
        return changed(change, "");
    }

    /** What a new edition of the municipality's pack changes. */
    private Result changed(UnaryOperator<Catalog.Builder> change, String options) throws Exception {
        return trial(List.of(
                        national("1.0.0").build(),
                        municipal("1.0.0").build(),
                        change.apply(municipal("1.1.0")).build()))
                .run("publication:diff intro --from minkommun@1.0.0 --context minkommun" + options);
    }

    @Test
    public void a_new_national_edition_is_told_of_as_it_is_read_under_what_a_municipality_says_of_it()
            throws Exception {
        Catalog municipal = amending(PublicationSubject.TOPIC, "om", "title")
                .apply(municipal("1.0.0"))
                .build();
        Trial trial = trial(List.of(
                national("1.0.0").build(),
                national("1.1.0")
                        .topic(Samples.located(topic("nytt", "Nytt."), "p.yaml", 7))
                        .publication(Samples.located(
                                Publication.builder("annan", "Annan")
                                        .contents(List.of(place("nytt")))
                                        .build(),
                                "p.yaml",
                                8))
                        .build(),
                municipal));
        String of = " --context minkommun --from grund@1.0.0";
        shows(trial.run("publication:diff intro" + of), "Inga varianter blir andra.");
        shows(trial.run("publication:diff annan" + of), "Andra blir varianterna för: Politiker, Medborgare.");
    }

    @Test
    public void a_difference_says_what_it_is_of() throws Exception {
        String json = trial(SOUND)
                .run("publication:diff intro politiker medborgare --json")
                .out();
        shows(
                trial(SOUND).run("publication:diff intro politiker medborgare --json"),
                "\"passage\":\"title\"",
                "\"block\":\"om-b\"");
        assertFalse(json, json.contains("\"name\""));
    }

    @Test
    public void files_are_written_with_a_remark_where_too_little_is_shared() throws Exception {
        UnaryOperator<Catalog.Builder> sharing = pack -> pack.publication(Samples.located(
                Publication.builder("delad", "Delad")
                        .shares(10, 0)
                        .contents(List.of(place("om")))
                        .build(),
                "p.yaml",
                20));
        Result all = trial(sharing).run("publication:publish delad --format html --out ut");
        assertEquals(all.err(), Outcome.FINDINGS, all.outcome());
        shows(all, "2 anmärkningar");
        Result one = trial(sharing).run("publication:publish delad --audience politiker --format html --out ut2");
        assertEquals(one.err(), Outcome.FINDINGS, one.outcome());
        shows(one, "en anmärkning");
        assertEquals(3, writer.requests.size());
    }

    @Test
    public void titles_have_their_variables_put_in_where_they_are_the_same_for_all() throws Exception {
        for (String line : List.of("publication:list", "publication:list --no-format", "publication:show intro")) {
            Result result = trial(SOUND).run(line);
            shows(result, "Introduktion för …");
            assertFalse(result.out(), result.out().contains("{{"));
        }
        shows(trial(SOUND).run("publication:show intro"), "om Om arkiv");
    }

    @Test
    public void one_audience_at_a_time_is_shown() throws Exception {
        shows(trial(SOUND).run("publication:show intro --audience medborgare"), "Till dig som bor här.");
        says(
                trial(SOUND).run("publication:show intro --audience all"),
                Outcome.FAILED,
                "OTP-4651",
                "målgrupp med id all");
    }

    @Test
    public void all_that_an_audience_reads_is_shown_with_what_stands_last() throws Exception {
        UnaryOperator<Catalog.Builder> rich = pack -> pack.term(Term.of("arkiv", "Där handlingar bevaras."))
                .topic(Samples.located(
                        topic("rik", "- Ett [](term:arkiv)\n  1. Under\n\n| A | B |\n|---|---|\n| c | d |\n"),
                        "p.yaml",
                        9))
                .publication(Samples.located(
                        Publication.builder("rik-skrift", "Rik")
                                .glossary(true)
                                .history(List.of(HistoryRow.of(APPROVED, "Första utgåvan.", "")))
                                .attachments(List.of(AttachmentRow.of("1", "Prislista", "")))
                                .contents(List.of(place("rik")))
                                .build(),
                        "p.yaml",
                        8));
        shows(
                trial(rich).run("publication:show rik-skrift --audience politiker"),
                "1 Om arkiv",
                "- Ett arkiv\n  1. Under\n",
                "A | B\nc | d\n",
                "Där handlingar bevaras.",
                "Första utgåvan.",
                "Prislista");
    }

    @Test
    public void an_approval_that_has_lapsed_is_no_missing_one() throws Exception {
        String lapsed = trial(LAPSED).run("publication:variants intro").out();
        assertEquals(
                lapsed,
                List.of(true, false),
                List.of(
                        row(lapsed, "politiker").endsWith("gäller inte längre"),
                        row(lapsed, "medborgare").contains("gäller inte längre")));
        assertTrue(
                row(trial(LAPSED).run("publication:variants intro --no-format").out(), "politiker")
                        .endsWith("\tlapsed"));
        shows(trial(LAPSED).inEnglish().run("publication:variants intro"), "no longer holds");
        shows(
                trial(LAPSED).run("publication:variants intro --json"),
                "\"approvalLapsed\":true",
                "\"approvalLapsed\":false");
    }

    private static String row(String table, String audience) {
        return table.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(audience))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void a_reader_is_shown_with_the_title_and_subtitle_of_their_own() throws Exception {
        UnaryOperator<Catalog.Builder> titled = pack -> pack.publication(Samples.located(
                Publication.builder("eget", "Titel")
                        .titles(Map.of("medborgare", "För dig"))
                        .subtitles(Map.of("medborgare", "Och {{malgrupp}}"))
                        .contents(List.of(place("om")))
                        .build(),
                "p.yaml",
                8));
        shows(trial(titled).run("publication:show eget --audience medborgare"), "För dig", "Och dig som bor här");
        String other =
                trial(titled).run("publication:show eget --audience politiker").out();
        assertTrue(other, other.startsWith("Titel"));
    }

    @Test
    public void the_matrix_says_that_it_can_be_written_as_pdf() throws Exception {
        String help = trial(SOUND).run("publication:matrix --help").out();
        assertTrue(help, help.contains("kalkylblad, webbsida eller PDF") && help.contains("xlsx, html eller pdf"));
    }
}
