package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** An evaluation in the distribution, from the example's plan to a report: tried, issued, tendered by filled-in annexes, assessed by two, evaluated. */
public class EvaluationIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "arendesystem-2026";
    private static final String OFFICER = "anna.andersson";
    private static final List<String> ASSESSORS = List.of("bo.berg", "eva.ek");
    private static final String OUTSIDER = "ulf.utomstaende";
    private static final String CASE = """
            procurement:
              id: arendesystem-2026
              case-number: KS 2026/0114
              title: Ärendehanteringssystem som tjänst
              buyer: {name: Exempelkommun, organization-number: "000000-0000"}
              regime: directive
              acquisition: open
              value: {amount: 4 800 000, on: 2026-02-02, how: "Sex år med optioner, utan moms."}
              no-lots: Systemet är en helhet.
            timetable:
              publication: 2026-02-07
              tender-deadline: 2026-03-15 23:59
              opening: 2026-03-16 09:00
            people:
              - {person: anna.andersson, name: Anna Andersson, role: responsible, from: 2026-02-02}
              - {person: bo.berg, name: Bo Berg, role: assessor, from: 2026-02-02}
              - {person: eva.ek, name: Eva Ek, role: assessor, from: 2026-02-02}
            """;

    private static Otp otp;
    private static Path folder;

    @BeforeClass
    public static void tender() throws Exception {
        folder = Distribution.work().resolve("utvärderarens mapp");
        Distribution.delete(folder);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("ärende.yaml"), CASE);
        otp = Otp.brief("evaluation").in(folder);
        Otp.Result started = otp.run("start");
        assertEquals(started.err() + otp.log(), 0, started.exit());
        Files.writeString(folder.resolve("profil.yaml"), Distribution.example("2026-03-15"));
        went(OFFICER, "procurement:create", "--file", "ärende.yaml");
        went(OFFICER, "procurement:profile", ID, "--in", "profil.yaml");
        assertEquals(
                "what has not been tried is not issued",
                1,
                run(OFFICER, "procurement:issue", ID, "--out", "ut").exit());
        went(OFFICER, "procurement:simulate", ID, "--sets", "50", "--out", "simulering.docx");
        went(OFFICER, "procurement:issue", ID, "--out", "ut");
        FilledTender annex = new FilledTender(folder.resolve("ut"), ID);
        annex.fill(folder.resolve("anbud/alfa"), "Alfa AB", "556000-0001", List.of("400000", "70", "8000", "900"));
        annex.fill(folder.resolve("anbud/beta"), "Beta AB", "556000-0002", List.of("500000", "90", "9000", "1000"));
        for (String person : List.of(OFFICER, "bo.berg", "eva.ek")) {
            went(person, "procurement:people", ID, "--declare", person);
        }
        Files.writeString(folder.resolve("förteckning.txt"), "Alfa AB; 556000-0001\nBeta AB; 556000-0002\n");
        went(OFFICER, "procurement:open", ID, "--by", "anna.andersson,eva.ek", "--list", "förteckning.txt");
        went(OFFICER, "procurement:answers", "import", ID, "anbud/");
        decide();
        for (String assessor : ASSESSORS) {
            assess(assessor);
        }
    }

    /** What the platform proposes to try is found to be no hindrance. */
    private static void decide() throws Exception {
        Set<String> rows = new TreeSet<>();
        for (String tender : List.of("anbud-1", "anbud-2")) {
            JsonNode shown = json(OFFICER, "procurement:answers", "show", ID, tender, "--json");
            shown.findValues("proposals")
                    .forEach(proposals -> proposals.forEach(
                            proposal -> rows.add(proposal.get("requirement").asText())));
        }
        if (!rows.isEmpty()) {
            went(
                    OFFICER,
                    "procurement:decide",
                    ID,
                    "anbud-1,anbud-2",
                    "--verdict",
                    "admitted",
                    "--rows",
                    String.join(",", rows),
                    "--basis",
                    "LOU 4 kap. 9 §",
                    "--because",
                    "prövat");
        }
    }

    /** Fills in a sheet: the best step for the first tender, the worst for the second. */
    private static void assess(String assessor) throws Exception {
        Path sheet = folder.resolve(assessor + ".yaml");
        went(assessor, "procurement:score", ID, "--out", sheet.getFileName().toString());
        String filled = Files.readString(sheet)
                .replaceAll(
                        "(tender: anbud-1\\n    requirement: \\S+\\n    score:)(\\n    motivation:)",
                        "$1 10$2 Allt visas.")
                .replaceAll(
                        "(tender: anbud-2\\n    requirement: \\S+\\n    score:)(\\n    motivation:)",
                        "$1 0$2 Inget visas.");
        Files.writeString(sheet, filled);
        went(assessor, "procurement:score", ID, "--in", sheet.getFileName().toString());
    }

    @AfterClass
    public static void stop() throws Exception {
        assertEquals(0, otp.run("stop").exit());
    }

    private static Otp.Result run(String actor, String... arguments) throws Exception {
        return otp.with("OTP_USER", actor).run(arguments);
    }

    /** Done, perhaps with something to look at. */
    private static String went(String actor, String... arguments) throws Exception {
        Otp.Result result = run(actor, arguments);
        assertTrue(
                String.join(" ", arguments) + "\n" + result.out() + result.err(),
                result.exit() == 0 || result.exit() == 3);
        return result.out();
    }

    private static JsonNode json(String actor, String... arguments) throws Exception {
        return JSON.readTree(run(actor, arguments).out());
    }

    @Test
    public void theLowerComparisonSumComesFirstWithItsArithmeticAndTheSameHashEachTime() throws Exception {
        JsonNode first = json(OFFICER, "procurement:evaluate", ID, "--json");
        JsonNode again = json(OFFICER, "procurement:evaluate", ID, "--json");
        assertEquals(first.get("hash"), again.get("hash"));
        assertFalse(again.get("new").asBoolean());
        List<String> ranking = new ArrayList<>();
        first.get("ranking")
                .forEach(row -> ranking.add(row.get("place").asInt() + " "
                        + row.get("supplier").asText() + " " + row.get("result").asText()));
        // 400,000 + 70·600·72 + 8,000·12 + 900·400 = 3,880,000, less 60 points at 25,000; and 500,000 + 90·600·72 +
        // 9,000·12 + 1,000·400.
        assertEquals(List.of("1 Alfa AB 2380000", "2 Beta AB 4896000"), ranking);
        JsonNode log = json(OFFICER, "procurement:log", ID, "--json");
        long evaluations = 0;
        for (JsonNode entry : log) {
            evaluations += entry.get("kind").asText().equals("tenders.evaluated") ? 1 : 0;
        }
        assertEquals(1, evaluations);
        JsonNode whole = json(OFFICER, "procurement:log", ID, "--verify", "--json");
        assertTrue(whole.toString(), whole.get("whole").asBoolean());
    }

    @Test
    public void theReportIsWrittenInEachFormatAndSaysWhatTheAnnexSays() throws Exception {
        for (String format : List.of("docx", "html", "pdf")) {
            went(OFFICER, "procurement:evaluate", ID, "--out", "rapport." + format);
            assertTrue(format, Files.size(folder.resolve("rapport." + format)) > 1_000);
        }
        String report = Files.readString(folder.resolve("rapport.html"), StandardCharsets.UTF_8);
        assertTrue(report, report.contains("Alfa AB") && report.contains("Allt visas."));
        JsonNode specification = JSON.readTree(
                folder.resolve("ut").resolve(ID + "-kravspecifikation.json").toFile());
        assertEquals("price-deduction", specification.at("/evaluation/model/id").asText());
        assertTrue(
                "thresholds for low bids are not published",
                specification.at("/evaluation/low-bids").isMissingNode());
        String plan = json(OFFICER, "procurement:evaluate", ID, "--preview", "--json")
                .get("plan")
                .asText();
        assertTrue(report, report.contains(plan));
    }

    @Test
    public void anOutsiderIsToldOneThingOnly() throws Exception {
        Set<String> told = new TreeSet<>();
        for (String[] line : new String[][] {
            {"procurement:evaluate", ID},
            {"procurement:evaluate", ID, "--preview", "--json"},
            {"procurement:score", ID},
            {"procurement:score", ID, "--out", "ulf.yaml"},
            {"procurement:simulate", ID, "--tenders"}
        }) {
            Otp.Result refused = run(OUTSIDER, line);
            assertEquals(String.join(" ", line), 1, refused.exit());
            told.add(refused.out() + refused.err());
        }
        assertEquals(told.toString(), 1, told.size());
        assertFalse(Files.exists(folder.resolve("ulf.yaml")));
    }
}
