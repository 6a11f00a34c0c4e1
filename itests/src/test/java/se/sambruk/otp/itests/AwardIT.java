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
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/**
 * From tenders that suppliers have filled in to contract and archive, in the distribution. The steps build on each other, as they do for an officer,
 * and are taken in the order of their numbers.
 */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class AwardIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "arendesystem-2026";
    private static final String OFFICER = "anna.andersson";
    private static final String OUTSIDER = "ulf.utomstaende";
    private static final String WINNER = "Björkdala Programvara AB";
    private static final String SECOND = "Nordsken IT AB";
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
              award: 2026-04-10
              valid-until: 2026-12-31
              electronic-notice: true
              electronic-tenders: true
            people:
              - {person: anna.andersson, name: Anna Andersson, role: responsible, from: 2026-02-02}
              - {person: bo.berg, name: Bo Berg, role: decision-maker, from: 2026-02-02, delegation: KS 4.2}
              - {person: eva.ek, name: Eva Ek, role: opener, from: 2026-02-02}
              - {person: eva.ek, name: Eva Ek, role: assessor, from: 2026-02-02}
              - {person: pia.palm, name: Pia Palm, role: assessor, from: 2026-02-02}
            """;

    private static Otp otp;
    private static Path folder;

    @BeforeClass
    public static void tendersAreEvaluated() throws Exception {
        folder = Distribution.work().resolve("tilldelarens mapp");
        Distribution.delete(folder);
        Files.createDirectories(folder);
        otp = Otp.brief("award").in(folder);
        Otp.Result started = otp.run("start");
        assertEquals(started.err() + otp.log(), 0, started.exit());
        Files.writeString(folder.resolve("arende.yaml"), CASE);
        Files.writeString(folder.resolve("profil.yaml"), Distribution.example("2026-03-15"));
        went(OFFICER, "procurement:create", "--file", "arende.yaml");
        went(
                OFFICER,
                "procurement:issue",
                "profil.yaml",
                "--out",
                "ut",
                "--format",
                "xlsx",
                "--without-simulation",
                "--because",
                "prövad förut");
        went(OFFICER, "export:run", ID, "--format", "xlsx-price", "--out", "pris.xlsx");
        tender("1", WINNER + "; 559111-2233", Map.of("P-01", "350000", "P-02", "95", "P-03", "12000", "P-04", "1100"));
        tender("2", SECOND + "; 556222-3344", Map.of("P-01", "300000", "P-02", "110", "P-03", "10000", "P-04", "950"));
        Files.writeString(folder.resolve("lista.txt"), WINNER + "; 559111-2233\n" + SECOND + "; 556222-3344\n");
        went(
                OFFICER,
                "procurement:open",
                ID,
                "--by",
                "anna.andersson,eva.ek",
                "--on",
                "2026-03-16",
                "--list",
                "lista.txt");
        for (String number : List.of("1", "2")) {
            went(
                    OFFICER,
                    "procurement:answers",
                    "import",
                    ID,
                    number + "/svar.xlsx",
                    number + "/pris.xlsx",
                    number + "/brev.txt",
                    "--supplier-file",
                    number + "/namn.txt");
            String key = "anbud-" + number;
            List<String> untried = new ArrayList<>();
            json(OFFICER, "procurement:answers", "show", ID, key, "--json")
                    .path("untried")
                    .forEach(id -> untried.add(id.asText()));
            if (!untried.isEmpty()) {
                went(
                        OFFICER,
                        "procurement:decide",
                        ID,
                        key,
                        "--verdict",
                        "admitted",
                        "--rows",
                        String.join(",", untried),
                        "--because",
                        "svaret framgår av bilagan");
            }
        }
        for (String person : List.of(OFFICER, "bo.berg", "eva.ek", "pia.palm")) {
            went(person, "procurement:people", ID, "--declare", person);
        }
        for (String assessor : List.of("eva.ek", "pia.palm")) {
            Path sheet = folder.resolve(assessor + ".yaml");
            went(assessor, "procurement:score", ID, "--out", sheet.toString());
            Files.writeString(sheet, scored(Files.readAllLines(sheet)));
            went(assessor, "procurement:score", ID, "--in", sheet.toString());
        }
        went(OFFICER, "procurement:evaluate", ID);
    }

    @AfterClass
    public static void stop() throws Exception {
        assertEquals(0, otp.run("stop").exit());
    }

    private static void tender(String number, String supplier, Map<String, String> prices) throws Exception {
        Path from = folder.resolve("ut/arendesystem-2026-svarsbilaga.xlsx");
        FilledAnnex.write(from, folder.resolve(number + "/svar.xlsx"), AwardIT::answers);
        FilledAnnex.write(folder.resolve("pris.xlsx"), folder.resolve(number + "/pris.xlsx"), row -> {
            String price = prices.get(row.getOrDefault("A", ""));
            return price == null ? Map.of() : Map.of("I", price);
        });
        Files.writeString(folder.resolve(number + "/namn.txt"), supplier);
        Files.writeString(folder.resolve(number + "/brev.txt"), "Följebrev från " + supplier.split(";")[0] + ".");
    }

    private static Map<String, String> answers(Map<String, String> row) {
        String asked = row.getOrDefault("J", "");
        if (!row.getOrDefault("B", "").matches("[A-Z]{3}-[A-Z]{3}-\\d{3}") || asked.isEmpty()) {
            return Map.of();
        }
        if (asked.contains("Ja eller Nej")) {
            return Map.of("K", "Ja");
        }
        return Map.of("K", asked.toLowerCase().contains("tal") ? "24" : "Beskrivs i avsnitt 4.");
    }

    /** The best step for the first tender, and the next for the second, each with its text as the reason. */
    private static String scored(List<String> sheet) {
        StringBuilder filled = new StringBuilder();
        List<String[]> steps = new ArrayList<>();
        int tender = 1;
        for (String line : sheet) {
            String[] step = line.strip().replaceFirst("^# (– )?", "").split(": ", 2);
            if (line.matches("  # [A-Z]{3}-.*")) {
                steps.clear();
            } else if (line.matches("  # (– )?[0-9.,]+: .*")) {
                steps.add(step);
            }
            tender = line.contains("tender: anbud-") ? line.charAt(line.length() - 1) - '0' : tender;
            String[] given = steps.isEmpty() ? step : steps.get(Math.min(tender, steps.size()) - 1);
            if (line.strip().equals("score:")) {
                filled.append("    score: \"").append(given[0]).append("\"\n");
            } else if (line.strip().equals("motivation:")) {
                filled.append("    motivation: \"Anbudet visar att ")
                        .append(given[1].replace("\"", ""))
                        .append(".\"\n");
            } else {
                filled.append(line).append('\n');
            }
        }
        return filled.toString();
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
        return JSON.readTree(went(actor, arguments));
    }

    private static void refused(String code, String actor, String... arguments) throws Exception {
        Otp.Result result = run(actor, arguments);
        assertTrue(result.out() + result.err(), result.err().startsWith(code));
    }

    /** What a document says, of all that it has in its parts. */
    private static String said(Path docx) throws Exception {
        StringBuilder text = new StringBuilder();
        Zipped.parts(docx).values().forEach(part -> text.append(new String(part, StandardCharsets.UTF_8)));
        return text.toString().replaceAll("<[^>]*>", "").replace('\u00a0', ' ').replace("\u00ad", "");
    }

    @Test
    public void step1_an_outsider_is_refused_and_an_award_waits_for_the_control() throws Exception {
        refused("OTP-6470", OUTSIDER, "procurement:award", ID, "--check");
        refused("OTP-6470", OUTSIDER, "procurement:documents", ID, "--out", "hemligt");
        refused("OTP-6470", OUTSIDER, "procurement:archive", ID, "--out", "hemligt.zip");
        assertFalse(Files.exists(folder.resolve("hemligt")));
        JsonNode missing = json(OFFICER, "procurement:award", ID, "--check", "--json");
        assertEquals(missing.toString(), 1, missing.size());
        assertEquals("OTP-6457", missing.get(0).get("code").asText());
        refused("OTP-6457", OFFICER, "procurement:award", ID, "--by", "bo.berg");
        went(
                OFFICER,
                "procurement:control",
                ID,
                "anbud-1",
                "--subject",
                "proofs",
                "--passed",
                "yes",
                "--because",
                "registerutdrag och skatteintyg granskade");
    }

    @Test
    public void step2_the_award_is_decided_and_each_supplier_is_told_why() throws Exception {
        went(OFFICER, "procurement:award", ID, "--by", "bo.berg", "--on", "2026-04-10");
        went(OFFICER, "procurement:documents", ID, "--out", "dok", "--sent", "2026-04-13");
        String notice = said(folder.resolve("dok/underrattelse-anbud-2.docx"));
        for (String part : List.of(
                WINNER,
                SECOND,
                "fick plats 2 av 2",
                "Anbudet visar att",
                "till och med den 23 april 2026",
                "12 kap. 13 § LOU")) {
            assertTrue(part, notice.contains(part));
        }
        assertFalse(went(OUTSIDER, "procurement:log", ID).contains("anbud-1"));
        assertTrue(said(folder.resolve("dok/rapport.docx")).contains("12 kap. 15–16 §§"));
    }

    @Test
    public void step3_the_contract_waits_for_the_standstill_and_holds_what_was_answered() throws Exception {
        refused("OTP-6485", OFFICER, "procurement:contract", ID, "--out", "avtal");
        went(OFFICER, "procurement:checklist", ID, "--tick", "notice", "--electronic", "yes", "--on", "2026-04-13");
        went(OFFICER, "procurement:contract", ID, "--out", "avtal", "--format", "docx,xlsx");
        String annex = said(folder.resolve("avtal/kontraktsbilaga.docx"));
        assertTrue(annex.contains(WINNER) && annex.contains("Beskrivs i avsnitt 4.") && annex.contains("12 000 kr"));
        assertFalse(annex.contains(SECOND));
        assertTrue(Files.size(folder.resolve("avtal/kontraktsbilaga.xlsx")) > 0);
    }

    @Test
    public void step4_what_is_due_is_reminded_of_until_it_is_done() throws Exception {
        String item = json(OFFICER, "procurement:followup", ID, "--json")
                .get(0)
                .get("item")
                .asText();
        went(OFFICER, "procurement:followup", ID, "--set", item, "--due", "2026-06-01");
        assertTrue(went(OFFICER, "procurement:checklist", ID).contains("Dags att följa upp: " + item));
        went(
                OFFICER,
                "procurement:followup",
                ID,
                "--set",
                item,
                "--result",
                "not-met",
                "--sanction",
                "vite",
                "--because",
                "provet gick inte att göra");
        assertFalse(went(OFFICER, "procurement:checklist", ID).contains("Dags att följa upp"));
        went(OFFICER, "procurement:followup", ID, "--export", "avtal", "--format", "docx,xlsx");
        assertTrue(said(folder.resolve("avtal/uppfoljning.docx")).contains("provet gick inte att göra"));
    }

    @Test
    public void step5_the_archive_vouches_for_itself_and_a_copy_has_nothing_that_is_masked() throws Exception {
        went(OFFICER, "procurement:archive", ID, "--out", "akt.zip");
        Zipped.vouchesForItself(Zipped.parts(folder.resolve("akt.zip")));
        went(OFFICER, "procurement:archive", ID, "--out", "igen.zip");
        assertEquals(
                Zipped.sha256(Files.readAllBytes(folder.resolve("akt.zip"))),
                Zipped.sha256(Files.readAllBytes(folder.resolve("igen.zip"))));

        Files.writeString(folder.resolve("maskning.yaml"), """
                masking:
                  assessed-by: Anna Andersson
                  on: 2026-05-01
                  texts:
                    - {text: Nordsken IT AB, reason: Namnet skyddas., provision: OSL 31 kap. 16 §}
                    - {text: 5 552 000, reason: Priset skyddas., provision: OSL 31 kap. 16 §}
                  other-files: {reason: Anbuden prövas för sig., provision: OSL 31 kap. 16 §}
                """);
        went(OFFICER, "procurement:archive", ID, "--out", "kopia.zip", "--masked", "maskning.yaml");
        for (Map.Entry<String, byte[]> file :
                Zipped.parts(folder.resolve("kopia.zip")).entrySet()) {
            String text = file.getKey() + new String(file.getValue(), StandardCharsets.UTF_8);
            assertFalse(
                    file.getKey(),
                    text.toLowerCase().contains("nordsken")
                            || text.replaceAll("[\\s\u00a0]", "").contains("5552000"));
        }
    }
}
