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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.Assume;
import org.junit.BeforeClass;
import org.junit.Test;
import se.sambruk.otp.testkit.LibreOffice;

/**
 * The example {@code hela-vagen}, run as it ships: from need to contract and archive, with four suppliers whose workbooks LibreOffice fills in. The
 * script ends at the first command that goes otherwise than it says; here is tried what came of it all.
 */
public class WholeWayIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "lovby-2027";
    private static final String OFFICER = "anna.andersson";
    private static final String WINNER = "Björkdala Programvara AB";
    private static final String SECOND = "Nordsken IT AB";
    private static final String THIRD = "Åmåsa System AB";
    private static final String REJECTED = "Strandvik Data AB";

    /** The price of the second, without blanks, and what it can be reckoned from. */
    private static final List<String> MASKED =
            List.of("1737000", "1302000", "16499,5", "16499.5", "365000", "1008000", "115000", "249000");

    private static Otp otp;
    private static Path folder;
    private static String told;

    @BeforeClass
    public static void goTheWholeWay() throws Exception {
        Assume.assumeTrue("LibreOffice is not installed, and the suppliers need it", LibreOffice.isThere());
        folder = Distribution.work().resolve("hela-vagen");
        Distribution.delete(folder);
        Files.createDirectories(folder);
        otp = Otp.brief("whole-way").in(folder);
        Otp.Result started = otp.run("start");
        assertEquals(started.err() + otp.log(), 0, started.exit());
        Path log = folder.resolve("hela-vagen.txt");
        ProcessBuilder script = new ProcessBuilder(
                        "bash",
                        Distribution.folder()
                                .resolve("examples/hela-vagen/hela-vagen.sh")
                                .toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        script.environment().keySet().removeIf(name -> name.startsWith("OTP_") || name.startsWith("LC_"));
        script.environment().putAll(Map.of("OTP_HOME", otp.home().toString(), "LANG", "C"));
        int exit = script.start().waitFor();
        told = Files.readString(log);
        assertEquals(told, 0, exit);
    }

    @AfterClass
    public static void stop() throws Exception {
        if (otp != null) {
            assertEquals(0, otp.run("stop").exit());
        }
    }

    private static JsonNode json(String... arguments) throws Exception {
        Otp.Result result = otp.with("OTP_USER", OFFICER).run(arguments);
        assertTrue(String.join(" ", arguments) + result.err(), result.exit() == 0 || result.exit() == 3);
        return JSON.readTree(result.out());
    }

    /** What a page says, without what only a browser reads. */
    private static String page(String file) throws Exception {
        return plain(Files.readString(folder.resolve(file)));
    }

    private static String plain(String html) {
        return html.replaceAll("(?s)<style.*?</style>|<[^>]*>", " ")
                .replace("\u00ad", "")
                .replace("\u2060", "")
                .replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private static void says(String file, String... parts) throws Exception {
        String page = page(file);
        for (String part : parts) {
            assertTrue(part + " in " + file + ": " + page, page.contains(part));
        }
    }

    private static void saysNot(String file, String... parts) throws Exception {
        String page = page(file);
        for (String part : parts) {
            assertFalse(part + " in " + file + ": " + page, page.contains(part));
        }
    }

    private static Set<String> names(String name) throws Exception {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    @Test
    public void what_comes_too_early_was_refused_and_a_check_found_what_a_requirement_presupposes() {
        assertTrue(told, told.contains("OTP-2401"));
        assertTrue("before the opening", told.contains("OTP-6351"));
        assertTrue("during the standstill", told.contains("OTP-6489"));
    }

    @Test
    public void the_question_led_to_a_correction_to_all_and_to_more_time() throws Exception {
        JsonNode questions = json("procurement:questions", ID, "--json");
        assertEquals("answered", questions.at("/questions/0/state").asText());
        assertEquals("2027-01-15T23:59", questions.get("deadline").asText());
        JsonNode correction = questions.at("/corrections/0");
        assertEquals("[\"OTP-DRI-003\"]", correction.get("requirements").toString());
        assertTrue(correction.get("material").asBoolean());
        says("rattelse/lovby-2027-rattelse-1.html", "minst 99,8 procent", "minst 99,5 procent");
        saysNot("rattelse/lovby-2027-rattelse-1.html", "nivån var högre än behovet");
        says("fragor/lovby-2027-fragor-och-svar.html", "Har kommunen prövat om en lägre nivå räcker", "Se rättelse 1");
    }

    @Test
    public void workbooks_that_LibreOffice_saved_bear_whole_seals_of_the_corrected_issue() throws Exception {
        for (JsonNode tender : json("procurement:answers", "list", ID, "--json")) {
            for (JsonNode file : tender.get("files")) {
                assertEquals(tender.toString(), "whole", file.get("seal").asText());
                assertEquals(tender.toString(), 2, file.get("issue").asInt());
            }
        }
        for (String supplier : List.of("amasa", "bjorkdala", "nordsken", "strandvik")) {
            for (String book : List.of("svarsbilaga.xlsx", "prisbilaga.xlsx")) {
                byte[] by = Zipped.parts(
                                folder.resolve("anbud").resolve(supplier).resolve(book))
                        .get("docProps/app.xml");
                assertTrue(supplier, new String(by, StandardCharsets.UTF_8).contains("LibreOffice"));
            }
        }
    }

    @Test
    public void only_what_was_asked_about_was_completed_and_what_stood_before_is_kept() throws Exception {
        JsonNode tender = json("procurement:answers", "show", ID, "anbud-1", "--json");
        List<String> changed = new ArrayList<>();
        for (JsonNode answer : tender.get("answers")) {
            if (answer.has("before") && !answer.get("before").isEmpty()) {
                changed.add(answer.at("/row/requirement").asText() + " "
                        + answer.at("/row/answer").asText());
            }
        }
        assertEquals(List.of("OTP-SAK-007 yes"), changed);
        assertEquals("1250", tender.at("/prices/items/3/price").asText());
        assertEquals("[]", tender.get("untried").toString());
        says("beslut/kontrollogg.html", THIRD, "Ingen annan behöver tillfrågas", "LOU 4 kap. 9 §");
    }

    /**
     * Comparison sums are prices less 15,000 a point: 412,000 + 89.50·250·48 + 12,450.05·10 + 1,150·200 = 1,840,500.50, less 37 points; 365,000 +
     * 84·250·48 + 11,500·10 + 1,245·200 = 1,737,000, less 29; and 298,000 + 79.90·250·48 + 9,800·10 + 1,250·200 = 1,604,800, less 14. The tender that
     * is rejected has the lowest price of all, 1,440,000.
     */
    @Test
    public void the_order_is_that_which_was_reckoned_by_hand_and_the_rejected_tender_has_none() throws Exception {
        List<String> ranking = new ArrayList<>();
        json("procurement:evaluate", ID, "--json")
                .get("ranking")
                .forEach(row -> ranking.add(row.path("place").asText() + " "
                        + row.get("supplier").asText() + " "
                        + row.path("result").asText()));
        assertEquals(
                List.of(
                        "1 " + WINNER + " 1285500.5",
                        "2 " + SECOND + " 1302000",
                        "3 " + THIRD + " 1394800",
                        " " + REJECTED + " "),
                ranking);
        JsonNode rejected = json("procurement:answers", "show", ID, "anbud-4", "--json");
        assertEquals("rejected", rejected.get("standing").asText());
    }

    @Test
    public void each_supplier_is_told_why_and_until_when_no_contract_is_made() throws Exception {
        assertEquals(
                Set.of(
                        "tilldelningsbeslut.docx",
                        "tilldelningsbeslut.html",
                        "underrattelse-anbud-1.docx",
                        "underrattelse-anbud-1.html",
                        "underrattelse-anbud-2.docx",
                        "underrattelse-anbud-2.html",
                        "underrattelse-anbud-3.docx",
                        "underrattelse-anbud-3.html",
                        "underrattelse-anbud-4.docx",
                        "underrattelse-anbud-4.html",
                        "upplysningar-anbud-3.docx",
                        "upplysningar-anbud-3.html",
                        "rapport.docx",
                        "rapport.html",
                        "kontrollogg.docx",
                        "kontrollogg.html"),
                names("beslut"));
        says("slutrapport/rapport.html", "underrättades den 4 februari 2027", "tecknades den 16 februari 2027");
        for (String tender : List.of("1", "2", "3", "4")) {
            // Ten days from the fourth end on a Sunday.
            says(
                    "beslut/underrattelse-anbud-" + tender + ".html",
                    WINNER,
                    "ÖVNING",
                    "den 15 februari 2027",
                    "den 16 februari 2027",
                    "12 kap. 13 § LOU");
        }
        String second = "beslut/underrattelse-anbud-3.html";
        says(
                second,
                SECOND,
                "plats 2 av 3",
                "16 499,50 kr",
                "Fyra moment är visade",
                "alla sex nyckeltalen",
                "1 737 000");
        saysNot(second, THIRD, REJECTED, "1 604 800");
        String rejected = "beslut/underrattelse-anbud-4.html";
        says(rejected, "svarar Nej på det obligatoriska kravet OTP-TGL-001", "fliken Svar, cell K9");
        saysNot(rejected, SECOND, THIRD, "1 737 000");
    }

    @Test
    public void who_asks_is_told_what_the_chosen_tender_has_more_and_what_it_has_not() throws Exception {
        String told = page("beslut/upplysningar-anbud-3.html");
        int more = told.indexOf("relativa fördelar");
        int less = told.indexOf("inte fått mer");
        assertTrue(told, more >= 0 && less > more);
        for (String requirement : List.of("OTP-DRI-013", "OTP-PLT-011", "OTP-STY-003")) {
            assertTrue(requirement, told.substring(more, less).contains(requirement));
        }
        assertTrue(told, told.substring(less).contains("OTP-ARE-003"));
    }

    @Test
    public void the_evaluation_report_begins_with_the_result_and_says_what_each_value_stands_for() throws Exception {
        String report = plain(new String(
                Zipped.parts(folder.resolve("utvarderingsrapport.docx")).get("word/document.xml"),
                StandardCharsets.UTF_8));
        for (String said : List.of(
                "I formeln är p anbudets pris",
                "412 000,00",
                "124 500,50",
                "Skalan: fem moment",
                "1 840 500,50 − (105 000 + 150 000 + 300 000)")) {
            assertTrue(said + " in " + report, report.contains(said));
        }
        assertFalse("no page of contents", report.contains("Innehåll"));
        assertFalse("no nought", report.contains("+ 0"));
    }

    @Test
    public void the_contract_annex_holds_the_corrected_requirement_with_the_winners_answers_and_nobody_elses()
            throws Exception {
        String annex = "avtal/kontraktsbilaga.html";
        says(annex, WINNER, "minst 99,5 procent", "Fältet externtId", "tre uppgifter, varav väntat datum är en");
        says(annex, "99,95 procent", "12 450,05 kr", "89,50 kr", "per månad, 48 månader");
        saysNot(annex, SECOND, THIRD, REJECTED, "99,8 procent");
        assertEquals(
                Set.of(
                        "kontraktsbilaga.docx",
                        "kontraktsbilaga.html",
                        "kontraktsbilaga.xlsx",
                        "uppfoljning.docx",
                        "uppfoljning.html",
                        "uppfoljning.xlsx"),
                names("avtal"));
        says("avtal/uppfoljning.html", "2027-06-01", "2027-05-03");
        String workbook = new String(
                Zipped.parts(folder.resolve("avtal/kontraktsbilaga.xlsx")).get("xl/worksheets/sheet1.xml"),
                StandardCharsets.UTF_8);
        for (String told :
                List.of("minst 99,5 procent", "12 450,05 kr", "användare, antal 250, per månad, 48 månader")) {
            assertTrue(told, workbook.replace('\u00a0', ' ').contains(told));
        }
    }

    @Test
    public void the_archive_vouches_for_itself_and_the_copy_has_nothing_that_is_masked() throws Exception {
        Zipped.vouchesForItself(Zipped.parts(folder.resolve("akt.zip")));
        Map<String, byte[]> copy = Zipped.parts(folder.resolve("kopia.zip"));
        String whole = "";
        for (Map.Entry<String, byte[]> file : copy.entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            String squeezed = text.replaceAll("[\\s\u00a0\u202f]", "");
            for (String masked : MASKED) {
                assertFalse(file.getKey() + ": " + masked, squeezed.contains(masked));
            }
            whole += text;
        }
        assertTrue(whole.contains("[maskat 1: OSL 31 kap. 16 §]"));
        assertFalse("nothing in the copy gives them away", told.contains("OTP-6608"));
        assertTrue("the winner's is not masked", plain(whole).contains("1 285 500,50 kr"));
    }

    @Test
    public void the_log_is_whole_and_every_step_is_done_but_the_follow_up() throws Exception {
        assertTrue(
                json("procurement:log", ID, "--verify", "--json").get("whole").asBoolean());
        Set<String> left = new TreeSet<>();
        for (JsonNode step : json("procurement:checklist", ID, "--json")) {
            if (!Set.of("done", "not-applicable").contains(step.get("state").asText())) {
                left.add(step.get("step").asText() + " " + step.get("state").asText());
            }
        }
        assertEquals(Set.of("followup due"), left);
    }
}
