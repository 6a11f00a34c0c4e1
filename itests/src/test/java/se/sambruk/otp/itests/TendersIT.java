package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;
import se.sambruk.otp.secrecy.Lines;
import se.sambruk.otp.secrecy.Secrets;

/** Tenders in the distribution: opened, read in from workbooks that were really issued, clarified and decided, and what an outsider learns of it. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class TendersIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "anbudsprov-2020";
    private static final String OFFICER = "anna.andersson";
    private static final String OUTSIDER = "ulf.utomstaende";
    private static final String ALFA = "Hemliga Alfa AB";
    private static final String BETA = "Hemliga Beta AB";
    /** Long past, so that the time for tenders is out whenever this is run. */
    private static final String CASE = """
            procurement:
              id: anbudsprov-2020
              case-number: KS 2020/1
              title: Anbudsprov
              buyer: {name: Provkommun, organization-number: "000000-0000"}
              regime: directive
              acquisition: open
              value: {amount: 4 800 000, on: 2020-01-02, how: Sex år.}
              no-lots: En helhet.
            timetable: {publication: 2020-02-03, tender-deadline: 2020-03-20 23:59, opening: 2020-03-23 09:00}
            people:
              - {person: anna.andersson, name: Anna Andersson, role: responsible, from: 2020-01-02}
              - {person: eva.ek, name: Eva Ek, role: opener, from: 2020-01-02}
            """;

    private static final String PROFILE = """
            procurement:
              id: anbudsprov-2020
              case-number: KS 2020/1
              title: Anbudsprov
              buyer: {name: Provkommun, organization-number: "000000-0000"}
              regime: directive
              acquisition: open
              delivery: saas
              classification: {confidentiality: 3, integrity: 3, availability: 2}
              language: sv
              date: 2020-01-20
            context: [kravmaster, exempelkommun]
            select:
              - {ids: [OTP-ARK-001, OTP-ARK-002, OTP-ARK-005]}
            price:
              currency: SEK
              items:
                - {id: P-01, description: Införande, unit: styck, volume: 1}
                - {id: P-02, description: Avgift, unit: användare, volume: 250, period: month, times: 48}
            document: {title: Kravbilaga, version: "1.0"}
            """;

    /** What in Karaf's shell tells each command line. */
    private static final String LISTENER = "org.apache.karaf.shell.impl.console.osgi.LoggingCommandSessionListener";

    private static final Secrets SECRETS = new Secrets(
            List.of(ALFA, BETA, "Hemliga", "556000-0001", "556000-0019", "alfa-svar", "beta-pris", "151000"));

    private static Otp otp;
    private static Path folder;

    @BeforeClass
    public static void issue() throws Exception {
        folder = Distribution.work().resolve("anbudsmapp");
        Distribution.delete(folder);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("ärende.yaml"), CASE);
        Files.writeString(folder.resolve("profil.yaml"), PROFILE);
        otp = Otp.brief("tenders").in(folder);
        Otp.Result started = otp.run("start");
        assertEquals(started.err() + otp.log(), 0, started.exit());
        done("procurement:create", "--file", "ärende.yaml");
        Otp.Result issued =
                run(OFFICER, "procurement:issue", "profil.yaml", "--format", "xlsx,xlsx-price", "--out", "ut");
        assertTrue(issued.err(), issued.exit() == 0 || issued.exit() == 3);
        tender("alfa", ALFA, "556000-0001", "Ja", "12.5");
        tender("beta", BETA, "556000-0019", "Nej", "11");
        Files.move(SupplierFiles.saved(folder.resolve("ifyllda")), folder.resolve("anbud"));
        Files.writeString(folder.resolve("lista.txt"), ALFA + "; 556000-0001\n" + BETA + "; 556000-0019\n");
    }

    private static void tender(String file, String name, String number, String first, String price) throws Exception {
        SupplierFiles.fill(
                folder.resolve("ut/" + ID + "-svarsbilaga.xlsx"),
                folder.resolve("ifyllda/" + file + "-svar.xlsx"),
                name,
                number,
                Map.of("K2", first, "K3", "Ja", "K4", "Ja"));
        SupplierFiles.fill(
                folder.resolve("ut/" + ID + "-prisbilaga.xlsx"),
                folder.resolve("ifyllda/" + file + "-pris.xlsx"),
                name,
                number,
                Map.of("I2", "1000", "I3", price));
    }

    @AfterClass
    public static void stop() throws Exception {
        assertEquals(0, otp.run("stop").exit());
    }

    private static Otp.Result run(String actor, String... arguments) throws Exception {
        return otp.with("OTP_USER", actor).run(arguments);
    }

    private static String done(String... arguments) throws Exception {
        Otp.Result result = run(OFFICER, arguments);
        assertEquals(String.join(" ", arguments) + "\n" + result.out() + result.err(), 0, result.exit());
        return result.out();
    }

    private static JsonNode json(String... arguments) throws Exception {
        return JSON.readTree(run(OFFICER, arguments).out());
    }

    /** Of what is tried of every command, the first and the last line: the rest is walked through without a distribution. */
    private static List<String> told(String actor) throws Exception {
        List<String> told = new ArrayList<>();
        for (Lines.Tried tried : Lines.about(ID).all()) {
            List<List<String>> lines = tried.lines();
            Set<List<String>> some = new LinkedHashSet<>(List.of(lines.get(0), lines.get(lines.size() - 1)));
            for (List<String> words : some) {
                List<String> line = new ArrayList<>(List.of(tried.command()));
                line.addAll(words);
                Otp.Result result = run(actor, line.toArray(String[]::new));
                told.add(line + " " + result.exit() + " " + result.out() + result.err());
            }
        }
        return told;
    }

    @Test
    public void tenders_are_read_after_the_opening_and_an_outsider_never_learns_of_them() throws Exception {
        List<String> before = told(OUTSIDER);
        // Anybody may have the log say more, and a command line tells what was typed.
        for (String logger : List.of("", " org.apache.karaf.shell", " " + LISTENER)) {
            assertEquals(0, run(OUTSIDER, "log:set TRACE" + logger).exit());
        }
        Otp.Result early = run(OFFICER, "procurement:answers", "import", ID, "anbud");
        assertTrue(early.err(), early.err().startsWith("OTP-6351"));
        Otp.Result alone = run(OFFICER, "procurement:open", ID, "--by", OFFICER, "--list", "lista.txt");
        assertTrue(alone.err(), alone.err().startsWith("OTP-6361"));
        done("procurement:open", ID, "--by", OFFICER + ",eva.ek", "--list", "lista.txt");
        Otp.Result read = run(OFFICER, "procurement:answers", "import", ID, "anbud", "--json");
        assertEquals(read.err(), 3, read.exit());
        JsonNode tenders = json("procurement:answers", "list", ID, "--json");
        assertEquals(2, tenders.size());
        assertEquals(ALFA, tenders.get(0).get("supplier").asText());
        assertEquals("151000", tenders.get(0).at("/prices/totals/all").asText().replaceAll("[.]0*$", ""));
        assertEquals("[\"OTP-ARK-001\"]", tenders.get(1).get("untried").toString());
        for (JsonNode file : tenders.get(1).get("files")) {
            assertEquals("whole", file.get("seal").asText());
        }

        Files.writeString(folder.resolve("fråga.txt"), "Menar ni Nej?");
        Files.writeString(folder.resolve("svar.txt"), "OTP-ARK-001 = Ja");
        String asked = done(
                "procurement:clarify",
                ID,
                "anbud-2",
                "--ask-file",
                "fråga.txt",
                "--rows",
                "OTP-ARK-001",
                "--equality",
                "Alla med samma fel tillfrågas.",
                "--because",
                "uppenbar felskrivning",
                "--json");
        String request = JSON.readTree(asked).get("added").get(0).get("entry").asText();
        run(OFFICER, "procurement:clarify", ID, "anbud-2", "--answer", request, "--values-file", "svar.txt");
        JsonNode beta = json("procurement:answers", "show", ID, "anbud-2", "--json");
        assertEquals("yes", beta.at("/answers/0/row/answer").asText());
        assertEquals("no", beta.at("/answers/0/before/0/row/answer").asText());
        assertEquals("[]", beta.get("untried").toString());
        done("procurement:decide", ID, "anbud-1", "--verdict", "qualified", "--because", "Hemliga skäl");
        Otp.Result shown = run(OUTSIDER, "log:display");
        assertEquals(0, shown.exit());
        assertTrue("what is logged of the rest is there to be seen", shown.out().contains("DEBUG"));
        assertEquals(List.of(), SECRETS.in(shown.out()));
        run(OUTSIDER, "log:set INFO");

        List<String> after = told(OUTSIDER);
        assertEquals(before, after);
        after.forEach(told -> assertEquals(told, List.of(), SECRETS.in(told)));
        assertEquals("in the log", List.of(), SECRETS.in(otp.log()));
        assertTrue(
                json("procurement:log", ID, "--verify", "--json").get("whole").asBoolean());
    }

    @Test
    public void what_is_cut_off_in_the_middle_is_there_whole_or_not_at_all() throws Exception {
        int before = json("procurement:answers", "list", ID, "--json").size();
        for (int i = 0; i < 12; i++) {
            Path tender = folder.resolve("flera/anbud " + i);
            Files.createDirectories(tender);
            SupplierFiles.fill(
                    folder.resolve("ut/" + ID + "-svarsbilaga.xlsx"),
                    tender.resolve("svar.xlsx"),
                    "Leverantör " + i,
                    "",
                    Map.of("K2", "Ja"));
        }
        long pid = Long.parseLong(
                Files.readString(otp.home().resolve("run/lock.pid")).strip());
        Otp.Call importing =
                otp.with("OTP_USER", OFFICER).start("procurement:answers", "import", ID, "flera", "--json");
        ProcessHandle instance = ProcessHandle.of(pid).orElseThrow();
        instance.destroyForcibly();
        instance.onExit().join();
        importing.result();
        assertEquals(0, otp.run("start").exit());
        JsonNode whole = json("procurement:log", ID, "--verify", "--json");
        assertTrue(whole.toString(), whole.get("whole").asBoolean());
        int after = json("procurement:answers", "list", ID, "--json").size();
        assertTrue(before + " " + after, after == before || after == before + 12);
        if (after == before) {
            assertEquals(
                    3,
                    run(OFFICER, "procurement:answers", "import", ID, "flera").exit());
        }
        assertEquals(
                before + 12, json("procurement:answers", "list", ID, "--json").size());
    }
}
