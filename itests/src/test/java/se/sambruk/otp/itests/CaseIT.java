package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** An officer's case in the distribution: opened, staffed, planned, ticked off and shown to be whole, and what an outsider sees of it. */
public class CaseIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "arendesystem-2026";
    private static final String OFFICER = "anna.andersson";
    private static final String OUTSIDER = "ulf.utomstaende";
    private static final String SUPPLIER = "Hemliga Leverantören AB";
    private static final List<List<String>> READING = List.of(
            List.of("procurement:list", "--json"),
            List.of("procurement:show", ID, "--json"),
            List.of("procurement:people", ID, "--json"),
            List.of("procurement:checklist", ID, "--json"),
            List.of("procurement:log", ID, "--json"),
            List.of("procurement:log", ID, "--verify", "--json"),
            List.of("procurement:questions", ID, "--json"),
            List.of("otp:status", "--json"));

    private static Otp otp;
    private static Path folder;

    @BeforeClass
    public static void open() throws Exception {
        folder = Distribution.work().resolve("handläggarens mapp");
        Distribution.delete(folder);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("leverantör.txt"), SUPPLIER);
        otp = Otp.brief("case").in(folder);
        Otp.Result started = otp.run("start");
        assertEquals(started.err() + otp.log(), 0, started.exit());
        done(OFFICER, "procurement:create", "--file", "examples/arenden/arendesystem.yaml");
        // Far ahead, so that nothing is late whenever this is run.
        done(
                OFFICER,
                "procurement:plan",
                ID,
                "--publication",
                "2095-03-01",
                "--questions",
                "2095-03-21 12:00",
                "--deadline",
                "2095-04-11 23:59",
                "--opening",
                "2095-04-12 09:00",
                "--award",
                "2095-05-10",
                "--valid",
                "2095-08-31",
                "--because",
                "Skjuts upp");
    }

    @AfterClass
    public static void stop() throws Exception {
        assertEquals(0, otp.run("stop").exit());
    }

    private static Otp.Result run(String actor, String... arguments) throws Exception {
        return otp.with("OTP_USER", actor).run(arguments);
    }

    private static String done(String actor, String... arguments) throws Exception {
        Otp.Result result = run(actor, arguments);
        assertEquals(String.join(" ", arguments) + "\n" + result.out() + result.err(), 0, result.exit());
        return result.out();
    }

    private static JsonNode json(String actor, String... arguments) throws Exception {
        return JSON.readTree(run(actor, arguments).out());
    }

    private static List<String> labels(String actor) throws Exception {
        List<String> labels = new ArrayList<>();
        json(actor, "procurement:log", ID, "--json")
                .forEach(entry -> labels.add(entry.get("entry").asText()));
        return labels;
    }

    @Test
    public void a_case_is_led_from_need_to_plan_and_its_log_is_whole() throws Exception {
        done(OFFICER, "procurement:people", ID, "--add", "pia.palm", "--name", "Pia Palm", "--role", "expert");
        String planned = done(OFFICER, "procurement:plan", ID);
        assertTrue(planned, planned.contains("Anbudstid: följs"));
        done(OFFICER, "procurement:checklist", ID, "--tick", "need", "--because", "Behovsanalysen finns i diariet");
        JsonNode steps = json(OFFICER, "procurement:checklist", ID, "--json");
        assertEquals("done", steps.get(0).get("state").asText());
        // A person's word: the very plan is tried elsewhere.
        done(OFFICER, "procurement:checklist", ID, "--tick", "simulation", "--because", "Prövad i kalkylblad");
        Otp.Result issued =
                run(OFFICER, "procurement:issue", "examples/arendesystem.yaml", "--format", "json", "--out", "ut");
        assertTrue(issued.err(), issued.exit() == 0 || issued.exit() == 3);
        JsonNode log = json(OFFICER, "procurement:log", ID, "--json");
        assertEquals("specification.issued", log.get(log.size() - 1).get("kind").asText());

        JsonNode whole = json(OFFICER, "procurement:log", ID, "--verify", "--json");
        assertTrue(whole.toString(), whole.get("whole").asBoolean());
        String hash = whole.get("head").get("hash").asText();
        done(OFFICER, "procurement:note", ID, "--what", "Möte med nämnden.");
        done(OFFICER, "procurement:log", ID, "--noted", hash);
    }

    @Test
    public void an_outsider_acts_in_nothing_and_sees_nothing_of_what_is_secret_nor_that_it_is_there() throws Exception {
        Otp.Result refused =
                run(OUTSIDER, "procurement:issue", "examples/arendesystem.yaml", "--format", "json", "--out", "annat");
        assertEquals(1, refused.exit());
        assertTrue(refused.err(), refused.err().startsWith("OTP-6032"));
        assertFalse(Files.exists(folder.resolve("annat")));

        List<String> before = seen();
        done("eva.ek", "procurement:people", ID, "--declare", "eva.ek");
        done(
                "sara.sund",
                "procurement:people",
                ID,
                "--declare",
                "sara.sund",
                "--conflict",
                "--supplier-file",
                "leverantör.txt");
        done(
                OFFICER,
                "procurement:note",
                ID,
                "--secret",
                "--what-file",
                "leverantör.txt",
                "--attach",
                "leverantör.txt");
        assertTrue(labels(OFFICER).contains("S3"));
        assertEquals(before, seen());
        assertFalse(otp.log().contains(SUPPLIER));
        assertEquals(1, run(OUTSIDER, "procurement:log", ID, "--entry", "S3").exit());
        assertEquals(
                0,
                run(OFFICER, "procurement:log", ID, "--entry", "S3", "--out", "bilagor")
                        .exit());
        assertEquals(SUPPLIER, Files.readString(folder.resolve("bilagor/S3-leverantör.txt")));
    }

    @Test
    public void an_installation_with_a_case_never_becomes_one_for_practice_nor_is_its_clock_set() throws Exception {
        Otp.Result begun = run(OFFICER, "otp:practice", "--begin", "--now", "2095-04-13 09:00");
        assertEquals(1, begun.exit());
        assertTrue(begun.err(), begun.err().startsWith("OTP-8200"));
        Otp.Result set = run(OFFICER, "otp:practice", "--now", "2095-04-13 09:00");
        assertEquals(1, set.exit());
        assertTrue(set.err(), set.err().startsWith("OTP-8201"));
        assertFalse(json(OFFICER, "otp:practice", "--json").get("practice").asBoolean());
        assertFalse(Files.exists(otp.home().resolve("practice.json")));
        assertEquals("", run(OFFICER, "procurement:show", ID).err());
    }

    private static List<String> seen() throws Exception {
        List<String> seen = new ArrayList<>();
        for (List<String> line : READING) {
            seen.add(run(OUTSIDER, line.toArray(String[]::new)).out());
        }
        return seen;
    }
}
