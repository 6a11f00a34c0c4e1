package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationMetadata;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.quality.measure.MeasuredSentence;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.document.architecture.ArchitectureComposer;
import se.sambruk.otp.publication.PublicationComponent;
import se.sambruk.otp.shell.FakeDiagrams;
import se.sambruk.otp.shell.FakeLibrary;
import se.sambruk.otp.shell.FakeWriter;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.testkit.Samples;

public class PublicationCommandsTest {
    private static final LocalDate APPROVED = LocalDate.of(2026, 11, 30);
    private static final UnaryOperator<Catalog.Builder> SOUND = pack -> pack;
    private static final UnaryOperator<Catalog.Builder> LAPSED = pack -> pack.publicationApproval(
            PublicationApproval.of("intro", "politiker", "Anna Andersson", APPROVED, "0123456789ab"));
    private static final UnaryOperator<Catalog.Builder> UNKNOWN_VARIABLE =
            pack -> pack.topic(Samples.located(topic("mer", "Säg {{ingenting}}."), "p.yaml", 9))
                    .publication(Samples.located(
                            Publication.builder("fel", "Fel")
                                    .contents(List.of(place("mer")))
                                    .build(),
                            "p.yaml",
                            8));

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final FakeWriter writer = new FakeWriter();

    private static Topic topic(String id, String text) {
        return Topic.of(
                id, "Om {{amne}}", Map.of(), null, List.of(PublicationBlock.of(id + "-b", BlockContent.text(text))));
    }

    private static TopicPlace place(String topic) {
        return TopicPlace.of(topic, List.of());
    }

    /** A national pack with a publication for politicians and citizens, and the pack of a municipality which builds on it. */
    private Trial trial(UnaryOperator<Catalog.Builder> change) throws Exception {
        return trial(change, SOUND);
    }

    private Trial trial(UnaryOperator<Catalog.Builder> change, UnaryOperator<Catalog.Builder> municipalChange)
            throws Exception {
        PackManifest national = Samples.manifest("grund", "1.0.0", Layer.NATIONAL)
                .edition("2026:1")
                .build();
        PackManifest municipal = Samples.manifest("minkommun", "1.0.0", Layer.MUNICIPAL)
                .requires(new PackRequirement(
                        "grund", PackVersionRange.parse("[1.0,2)").orElseThrow()))
                .build();
        Catalog.Builder pack = Catalog.builder(national)
                .audience(Audience.builder("politiker", "Politiker")
                        .reader("politiker")
                        .build())
                .audience(Audience.builder("medborgare", "Medborgare")
                        .reader("dig som bor här")
                        .build())
                .variable(Variable.of("amne", "arkiv", Map.of()))
                .topic(Samples.located(topic("om", "Till {{malgrupp}}."), "p.yaml", 5))
                .publication(Samples.located(
                        Publication.builder("intro", "Introduktion för {{malgrupp}}")
                                .metadata(PublicationMetadata.builder()
                                        .version("{{utgava}}")
                                        .build())
                                .contents(List.of(place("om")))
                                .build(),
                        "p.yaml",
                        2));
        FakeLibrary library = new FakeLibrary(List.of(
                change.apply(pack).build(),
                municipalChange.apply(Catalog.builder(municipal)).build()));
        PublicationService publications = new PublicationComponent(
                text -> List.of(new MeasuredSentence(0, text.length(), text.split(" ").length, 0)),
                new FakeDiagrams(),
                new ArchitectureComposer(),
                new NoBlobs());
        return new Trial(Fakes.all()
                        .with(LibraryService.class, library)
                        .with(PublicationService.class, publications)
                        .with(ExportService.class, writer))
                .in(temporary.getRoot().toPath())
                .wide(300);
    }

    private static final class NoBlobs implements BlobStore {
        @Override
        public ContentHash put(byte[] bytes, String mediaType, Act act) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> get(ContentHash hash) {
            return Optional.empty();
        }
    }

    private static void says(Result result, Outcome outcome, String code, String... texts) {
        assertEquals(result.err() + result.out(), outcome, result.outcome());
        assertTrue(result.err(), result.err().startsWith(code + "\n"));
        List.of(texts)
                .forEach(text ->
                        assertTrue(text + " in " + result.err(), result.err().contains(text)));
    }

    private static void shows(Result result, String... texts) {
        List.of(texts)
                .forEach(text -> assertTrue(
                        text + " in " + result.out() + result.err(),
                        result.out().contains(text)));
    }

    @Test
    public void what_refuses_files_is_shown_by_a_check_of_the_same_packs_and_audiences() throws Exception {
        says(
                trial(UNKNOWN_VARIABLE).run("publication:publish fel --context minkommun --format html --out ut"),
                Outcome.FAILED,
                "OTP-8103",
                "\"publication:check fel --context minkommun\"");
        says(
                trial(UNKNOWN_VARIABLE)
                        .inEnglish()
                        .run("publication:publish fel --audience politiker --format html --out ut"),
                Outcome.FAILED,
                "OTP-8103",
                "\"publication:check fel --audience politiker\"");
        says(
                trial(UNKNOWN_VARIABLE).run("publication:publish fel --audience all --format html --out ut"),
                Outcome.FAILED,
                "OTP-8103",
                "\"publication:check fel\"");
    }

    @Test
    public void findings_that_are_left_are_shown_by_a_check_of_the_same_packs() throws Exception {
        Result result = trial(LAPSED).run("publication:publish intro --context minkommun --format html --out ut");
        assertEquals(result.err(), Outcome.FINDINGS, result.outcome());
        shows(result, "\"publication:check intro --context minkommun\"");
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
                "OTP-8101",
                "Menade du politiker?");
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
            Result result =
                    trial(SOUND, change.getValue()).run("publication:diff intro --from grund --context minkommun");
            shows(result, change.getKey(), "Ett nytt namn", "Andra blir varianterna för: Politiker, Medborgare.");
        }
        Result same = trial(SOUND, amending(PublicationSubject.PUBLICATION, "intro", "metadata.identity"))
                .run("publication:diff intro --from grund --context minkommun");
        shows(same, "Inga varianter blir andra.");
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
    public void an_audience_that_is_wrong_is_named_also_beside_all() throws Exception {
        for (String command : List.of(
                "publication:publish intro --format html --out ut --audience all,nonsens",
                "publication:check intro --audience all,nonsens")) {
            says(
                    trial(SOUND).run(command),
                    Outcome.FAILED,
                    "OTP-8101",
                    "för målgruppen nonsens",
                    "politiker, medborgare");
        }
        says(
                trial(SOUND).run("publication:check --audience nonsens,all"),
                Outcome.FAILED,
                "OTP-8104",
                "för målgruppen nonsens",
                "politiker, medborgare");
    }

    @Test
    public void one_audience_at_a_time_is_shown() throws Exception {
        shows(trial(SOUND).run("publication:show intro --audience medborgare"), "Till dig som bor här.");
        says(trial(SOUND).run("publication:show intro --audience all"), Outcome.FAILED, "OTP-8101", "målgruppen all");
    }

    @Test
    public void a_misspelt_audience_is_answered_with_what_may_have_been_meant() throws Exception {
        says(
                trial(SOUND).run("publication:check intro --audience politker"),
                Outcome.FAILED,
                "OTP-8101",
                "Menade du politiker?");
        says(
                trial(SOUND).inEnglish().run("publication:check --audience politker"),
                Outcome.FAILED,
                "OTP-8104",
                "Did you mean politiker?");
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
    public void the_matrix_says_that_it_can_be_written_as_pdf() throws Exception {
        String help = trial(SOUND).run("publication:matrix --help").out();
        assertTrue(help, help.contains("kalkylblad, webbsida eller PDF") && help.contains("xlsx, html eller pdf"));
    }
}
