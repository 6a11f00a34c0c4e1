package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ModelImportService;
import se.sambruk.otp.api.architecture.ModelQueryService;
import se.sambruk.otp.api.content.Readiness;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.FakeLibrary;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.testkit.Samples;

/** What an architect is told when a command is not written as it should be, or something is not there. */
public class ArchitectureFaultsTest {
    private static final FakeServices SERVICES =
            Trials.architecture().with(ModelImportService.class, Landscapes.files());

    private static Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        faults.put("architecture:list --context provpaket@ett", "OTP-8070");
        faults.put("architecture:conform --pack provkommun --reference provpaket@1.x", "OTP-8070");
        faults.put("architecture:import landskap.xml", "OTP-8074");
        faults.put("architecture:import landskap.xml --json", "OTP-8074");
        faults.put("architecture:import landskap.xml --pack landskap --base landskap.xml --prefer alla", "OTP-8075");
        faults.put("architecture:import landskap.xml --pack landskap --prefer ours", "OTP-8019");
        faults.put(
                "architecture:import landskap.xml --pack landskap --base landskap.xml --prefer ours --prefer theirs",
                "OTP-8016");
        faults.put("architecture:check --severity svår", "OTP-8076");
        faults.put("architecture:list --kind rutor", "OTP-8077");
        faults.put("architecture:list --layer molnet", "OTP-8078");
        faults.put("architecture:search ord --layer molnet", "OTP-8078");
        faults.put("architecture:conform", "OTP-8079");
        faults.put("architecture:conform --reference provpaket", "OTP-8079");
        faults.put("architecture:coverage --matrix rutor", "OTP-8085");
        faults.put("architecture:list --kind views --type principle", "OTP-8016");
        faults.put("architecture:list --kind relations --layer motivation", "OTP-8016");
        faults.put("architecture:list --file landskap.xml --context provpaket", "OTP-8016");
        faults.put("architecture:conform --pack provkommun --file landskap.xml", "OTP-8016");
        faults.put("architecture:impact K-KANAL --to P-DRIFT --neighbours", "OTP-8016");
        faults.put("architecture:check --json --no-format", "OTP-8016");
        faults.put("architecture:view V-STATUS --format svg", "OTP-8019");
        faults.put("architecture:coverage --format html", "OTP-8019");
        faults.put("architecture:coverage --matrix heat", "OTP-8019");
        faults.put("architecture:diff provpaket provkommun --out ut.xml", "OTP-8019");
        faults.put("architecture:diff provpaket provkommun --prefer ours", "OTP-8019");
        faults.put("architecture:export", "OTP-8022");
        faults.put("architecture:impact K-KANAL --steps noll", "OTP-8017");
        faults.put("architecture:show", "OTP-8014");
        faults.put("architecture:diff provpaket", "OTP-8014");
        faults.put("architecture:search", "OTP-8014");
        faults.put("architecture:list M-STATUS", "OTP-8015");
        return faults;
    }

    @Test
    public void faults_of_usage_are_told_of_by_their_codes() throws Exception {
        for (Map.Entry<String, String> fault : faults().entrySet()) {
            Result result = new Trial(SERVICES).run(fault.getKey());
            assertEquals(fault.getKey(), Outcome.WRONG_USAGE, result.outcome());
            assertTrue(fault.getKey() + ": " + result.err(), result.err().startsWith(fault.getValue() + "\n"));
            assertEquals(fault.getKey(), "", result.out());
        }
    }

    @Test
    public void a_fault_names_what_was_written_and_nothing_of_procurements() throws Exception {
        Result layer = new Trial(SERVICES).wide(200).run("architecture:list --kind views --layer motivation");
        assertTrue(layer.err(), layer.err().contains("--kind views och --layer"));
        Result out = new Trial(SERVICES).wide(200).run("architecture:view V-STATUS --format svg");
        assertTrue(out.err(), out.err().contains("Ange också --out, eller utelämna --format."));
    }

    @Test
    public void what_may_have_been_meant_is_suggested() throws Exception {
        Result view = new Trial(SERVICES).run("architecture:check --view V-STATSU");
        assertTrue(view.err(), view.err().startsWith("OTP-8094\n"));
        assertTrue(view.err(), view.err().contains("Menade du V-STATUS?"));
        Result word = new Trial(SERVICES).inEnglish().run("architecture:view drift");
        assertTrue(word.err(), word.err().contains("Did you mean P-DRIFT?"));
        Result id = new Trial(SERVICES).run("architecture:show M-STATSU");
        assertTrue(id.err(), id.err().startsWith("OTP-8072\n"));
        assertTrue(id.err(), id.err().contains("Menade du M-STATUS"));
    }

    @Test
    public void no_way_is_shown_from_something_to_itself() throws Exception {
        Result people = new Trial(SERVICES).run("architecture:impact P-DRIFT --to p-drift");
        assertEquals("P-DRIFT är det som vägen börjar med. Ange ett annat id med --to.\n", people.out());
    }

    @Test
    public void a_missing_service_is_told_of_by_its_code() throws Exception {
        FakeServices library = new FakeServices()
                .with(Readiness.class, new Fakes.Ready())
                .with(LibraryService.class, new FakeLibrary(List.of(Samples.catalog())));
        for (String line : List.of(
                "architecture:list",
                "architecture:search ord",
                "architecture:view V-STATUS",
                "architecture:view V-STATUS --out v.svg",
                "architecture:check",
                "architecture:coverage",
                "architecture:conform --pack provpaket",
                "architecture:impact P-DRIFT",
                "architecture:diff provpaket provpaket",
                "architecture:import landskap.xml --preview",
                "architecture:export --out ut.xml")) {
            Result result = new Trial(library).run(line);
            assertEquals(line, Outcome.FAILED, result.outcome());
            assertTrue(line + ": " + result.err(), result.err().startsWith("OTP-8001\n"));
            assertEquals(line, "", result.out());
        }
        Result show = new Trial(new FakeServices().with(Readiness.class, new Fakes.Ready())).run("architecture:show X");
        assertTrue(show.err(), show.err().startsWith("OTP-8001\n"));
    }

    @Test
    public void every_service_has_a_name_for_people() throws Exception {
        FakeServices library = new FakeServices()
                .with(Readiness.class, new Fakes.Ready())
                .with(LibraryService.class, new FakeLibrary(List.of(Samples.catalog())));
        Result result = new Trial(library).run("architecture:list");
        assertTrue(
                result.err(),
                result.err().contains("frågor om arkitektur (" + ModelQueryService.class.getSimpleName()));
    }

    @Test
    public void ids_views_types_and_layers_are_suggested() {
        Stream.of(LocalizedText.SWEDISH, Locale.ENGLISH).forEach(locale -> {
            Trial trial = locale.equals(Locale.ENGLISH) ? new Trial(SERVICES).inEnglish() : new Trial(SERVICES);
            assertTrue(suggested(trial, Suggesters.CONCEPTS).contains("M-STATUS"));
            assertTrue(suggested(trial, Suggesters.VIEWS).contains("V-STATUS"));
            assertFalse(suggested(trial, Suggesters.VIEWS).contains("M-STATUS"));
            assertTrue(suggested(trial, Suggesters.MODELS).contains("provpaket"));
            assertTrue(suggested(trial, ArchitectureList.TYPE.values()).contains("application-component"));
            assertTrue(suggested(trial, ArchitectureList.LAYER.values()).contains("motivation"));
            assertEquals(List.of("ours", "theirs"), suggested(trial, Choices.PREFER.values()));
        });
    }

    private static List<String> suggested(Trial trial, Suggester suggester) {
        return suggester.suggest("", trial.surroundings()).stream()
                .map(Suggestion::value)
                .toList();
    }
}
