package se.sambruk.otp.itests;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;

/** An editor's work with the distribution: one source, published for each of its readers, and looked after from edition to edition. */
public class PublicationIT {
    private static final String INTRODUCTION = "otp-introduktion";
    private static final List<String> READERS =
            List.of("politiker", "forvaltningschef", "inkopare", "it-arkitekt", "medborgare");
    private static final String SUPPLIER = "leverantor";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Otp otp;
    private static Path folder;

    @BeforeClass
    public static void publish() throws Exception {
        folder = Distribution.work().resolve("redaktörens mapp");
        Distribution.delete(folder);
        Files.createDirectories(folder);
        otp = Otp.brief("publication").in(folder);
        Otp.Result started = otp.run("start");
        assertEquals(started.err() + otp.log(), 0, started.exit());
        publishAll("ut");
    }

    @AfterClass
    public static void stop() throws Exception {
        assertEquals(0, otp.run("stop").exit());
    }

    private static void publishAll(String out) throws Exception {
        done(publishing(out));
    }

    private static String[] publishing(String out) {
        return new String[] {
            "publication:publish", INTRODUCTION, "--audience", "all", "--format", "docx,html,pdf", "--out", out
        };
    }

    private static Otp.Result done(String... arguments) throws Exception {
        return ended(0, arguments);
    }

    private static Otp.Result ended(int exit, String... arguments) throws Exception {
        Otp.Result result = otp.run(arguments);
        assertEquals(String.join(" ", arguments) + "\n" + result.out() + result.err(), exit, result.exit());
        return result;
    }

    private static JsonNode json(Otp.Result result) throws IOException {
        return JSON.readTree(result.out());
    }

    private static Path file(String out, String reader, String extension) {
        return folder.resolve(out).resolve(INTRODUCTION + "-" + reader + "." + extension);
    }

    private static List<String> names(String out) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(out))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> expected(List<String> readers, List<String> extensions) {
        return readers.stream()
                .flatMap(reader -> extensions.stream().map(extension -> INTRODUCTION + "-" + reader + "." + extension))
                .sorted()
                .toList();
    }

    @Test
    public void what_was_published_is_remembered_with_the_hash_of_each_file() throws Exception {
        done("publication:publish", INTRODUCTION, "--audience", "politiker", "--format", "html", "--out", "minns");
        JsonNode latest =
                json(done("publication:published", INTRODUCTION, "--json")).get(0);
        assertEquals("kravmaster", latest.at("/editions/0/pack").asText());
        assertEquals(
                ContentHash.ofBytes(Files.readAllBytes(file("minns", "politiker", "html")))
                        .hex(),
                latest.at("/variants/0/files/0/sha256").asText());
        assertEquals(
                json(done("publication:show", INTRODUCTION, "--audience", "politiker", "--json"))
                        .get("hash")
                        .asText(),
                latest.at("/variants/0/hash").asText());
    }

    @Test
    public void each_reader_has_a_variant_in_each_format_and_the_same_bytes_from_another_process() throws Exception {
        List<String> files = expected(READERS, List.of("docx", "html", "pdf"));
        assertEquals(15, files.size());
        assertEquals(files, names("ut"));
        // Another process has other seeds for what has no order of its own.
        Otp other = Otp.brief("publication-other").in(folder);
        Otp.Result again = other.run(publishing("igen"));
        assertEquals(again.out() + again.err(), 0, again.exit());
        assertEquals(files, names("igen"));
        for (String name : files) {
            assertArrayEquals(
                    name,
                    Files.readAllBytes(folder.resolve("ut").resolve(name)),
                    Files.readAllBytes(folder.resolve("igen").resolve(name)));
        }
    }

    @Test
    public void every_page_is_valid_html() throws Exception {
        for (String reader : READERS) {
            assertEquals(reader, "", Judges.html(file("ut", reader, "html")));
        }
    }

    @Test
    public void every_pdf_is_one_for_all_and_one_to_keep() throws Exception {
        for (String reader : READERS) {
            assertEquals(reader, "", Judges.pdf(file("ut", reader, "pdf")));
        }
    }

    @Test
    public void the_sdk_finds_no_fault_in_the_word_documents() throws Exception {
        Optional<Path> judge = Judges.docxJudge();
        assumeTrue("no validator: OTP_OOXML_VALIDATOR names none", judge.isPresent());
        for (String reader : READERS) {
            assertEquals(reader, "", Judges.docx(judge.get(), file("ut", reader, "docx")));
        }
    }

    @Test
    public void axe_finds_nothing_in_the_way_of_any_reader() throws Exception {
        Optional<Path> chromium = Judges.chromium();
        assumeTrue("no chromium on the path", chromium.isPresent());
        for (String reader : READERS) {
            assertEquals(reader, "", Judges.accessibility(chromium.get(), file("ut", reader, "html"), folder));
        }
    }

    @Test
    public void no_page_has_to_be_moved_sideways_on_a_telephone_or_at_four_times_the_size() throws Exception {
        Optional<Path> chromium = Judges.chromium();
        assumeTrue("no chromium on the path", chromium.isPresent());
        done("publication:matrix", INTRODUCTION, "--out", "matris.html");
        List<Path> pages = new ArrayList<>(List.of(folder.resolve("matris.html")));
        READERS.forEach(reader -> pages.add(file("ut", reader, "html")));
        for (Path page : pages) {
            for (int width : new int[] {320, 700}) {
                assertEquals(page.toString(), "", Judges.sideways(chromium.get(), page, width, folder));
            }
        }
    }

    @Test
    public void the_matrix_tells_what_the_files_say() throws Exception {
        JsonNode matrix = json(done("publication:matrix", INTRODUCTION, "--json"));
        Set<String> ids = new HashSet<>();
        matrix.get("blocks").forEach(row -> ids.add(row.get("block").asText()));
        Map<String, Map<String, PublishedText.Shown>> pages = new HashMap<>();
        Map<String, String> documents = new HashMap<>();
        for (String reader : READERS) {
            pages.put(reader, PublishedText.page(file("ut", reader, "html"), ids));
            documents.put(reader, PublishedText.words(PublishedText.document(file("ut", reader, "docx"))));
        }
        int common = 0;
        int absent = 0;
        for (JsonNode row : matrix.get("blocks")) {
            String id = row.get("block").asText();
            String said = anyone(pages, id);
            for (String reader : READERS) {
                String place = id + " for " + reader;
                JsonNode cell = row.get("audiences").get(reader);
                PublishedText.Shown shown = pages.get(reader).get(id);
                if (cell == null) {
                    absent++;
                    assertNull(place, shown);
                    assertFalse(place, documents.get(reader).contains(PublishedText.words(said)));
                } else {
                    assertNotNull(place, shown);
                    assertEquals(place, cell.get("words").asLong(), PublishedText.count(shown.text()));
                    // What stands for a drawing is told otherwise in Word.
                    assertTrue(
                            place, shown.drawn() || documents.get(reader).contains(PublishedText.words(shown.text())));
                    if (cell.get("presence").asText().equals("common")) {
                        common++;
                        assertEquals(place, said, shown.text());
                    }
                }
            }
        }
        assertTrue(common + " places with common text", common >= 10 * READERS.size());
        assertTrue(absent + " places with none", absent >= 100);
        assertEquals("each common block is in all", 0, common % READERS.size());
        for (JsonNode share : matrix.get("audiences")) {
            String reader = share.get("id").asText();
            long words = pages.get(reader).values().stream()
                    .mapToLong(shown -> PublishedText.count(shown.text()))
                    .sum();
            assertEquals(reader, share.get("words").asLong(), words);
            assertEquals(reader, share.get("common").asLong(), sum(matrix, reader, "common"));
            assertEquals(reader, share.get("own").asLong(), sum(matrix, reader, "own"));
        }
    }

    /** The text of a block in the first page that has it. */
    private static String anyone(Map<String, Map<String, PublishedText.Shown>> pages, String id) {
        return READERS.stream()
                .map(reader -> pages.get(reader).get(id))
                .filter(shown -> shown != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is nowhere"))
                .text();
    }

    private static long sum(JsonNode matrix, String reader, String presence) {
        long words = 0;
        for (JsonNode row : matrix.get("blocks")) {
            JsonNode cell = row.get("audiences").get(reader);
            if (cell != null && cell.get("presence").asText().equals(presence)) {
                words += cell.get("words").asLong();
            }
        }
        return words;
    }

    @Test
    public void there_is_nothing_to_remark_on_in_what_is_shipped() throws Exception {
        assertEquals("[]", json(done("publication:check", "--json")).toString());
        assertEquals(
                "[]",
                json(done("publication:check", "--context", "exempelkommun", "--json"))
                        .toString());
    }

    @Test
    public void a_municipality_has_a_reader_of_its_own_in_every_format() throws Exception {
        List<String> readers = new ArrayList<>(READERS);
        readers.add(SUPPLIER);
        done(
                "publication:publish",
                INTRODUCTION,
                "--context",
                "exempelkommun",
                "--format",
                "docx,html,markdown,pdf",
                "--out",
                "kommunens");
        assertEquals(expected(readers, List.of("docx", "html", "md", "pdf")), names("kommunens"));
        String text = "Två filer hör ihop.";
        assertTrue(Files.readString(file("kommunens", SUPPLIER, "md")).contains(text));
        assertTrue(Files.readString(file("kommunens", SUPPLIER, "html")).contains(text));
        assertTrue(PublishedText.document(file("kommunens", SUPPLIER, "docx")).contains(text));
        for (String reader : READERS) {
            assertFalse(Files.readString(file("kommunens", reader, "md")).contains(text));
            assertTrue(Files.readString(file("kommunens", reader, "md")).contains("Exempelkommun"));
            assertFalse(Files.readString(file("ut", reader, "html")).contains("Exempelkommun"));
        }
        assertEquals("", Judges.html(file("kommunens", SUPPLIER, "html")));
        assertEquals("", Judges.pdf(file("kommunens", SUPPLIER, "pdf")));
    }

    @Test
    public void every_fault_is_told_with_its_place_and_what_to_do_and_nothing_is_published() throws Exception {
        String pack = faulty();
        Files.writeString(folder.resolve("felkommun.yaml"), pack);
        done("plugin:install", "felkommun.yaml");
        JsonNode findings = json(ended(3, "publication:check", "--context", "felkommun", "--json"));
        Map<String, String> told = new TreeMap<>();
        for (JsonNode finding : findings) {
            String code = finding.get("code").asText();
            assertEquals(
                    code, "OTP-INF/felkommun.yaml", finding.at("/location/file").asText());
            assertEquals(code, "felkommun 1.0.0", finding.at("/location/origin").asText());
            assertFalse(code, finding.get("remedy").asText().isBlank());
            assertFalse(code, finding.get("message").asText().isBlank());
            told.put(
                    code,
                    finding.get("severity").asText() + " "
                            + finding.at("/location/line").asInt() + " "
                            + finding.path("audience").asText());
        }
        assertEquals(
                Map.of(
                        "OTP-4601", "error " + line(pack, "fel-lank") + " ",
                        "OTP-4610", "warning " + line(pack, "fel-tung") + " medborgare",
                        "OTP-4611", "warning " + line(pack, "fel-text") + " medborgare",
                        "OTP-4616", "error " + line(pack, "fel-ersatt") + " ",
                        "OTP-4618", "warning " + line(pack, "fel-ingen") + " ",
                        "OTP-4619", "error " + line(pack, "fel-okand") + " ",
                        "OTP-4622", "warning " + line(pack, "fel-html") + " "),
                told);

        Otp.Result refused = ended(1, "publication:publish", "fel-text", "--context", "felkommun", "--out", "fel");
        assertTrue(refused.err(), refused.err().contains("OTP-4719"));
        assertFalse(Files.exists(folder.resolve("fel")));
    }

    private static int line(String pack, String id) {
        List<String> lines = pack.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith("- id: " + id)) {
                return i + 1;
            }
        }
        throw new AssertionError(id);
    }

    /** A pack with a fault of each of several kinds. */
    private static String faulty() {
        String heavy = "Kommunstyrelsens informationssäkerhetssamordnare sammanställer upphandlingsdokumentationens "
                + "ansvarsfördelning, verksamhetsbeskrivningar och förvaltningsövergripande uppföljningsrutiner. ";
        return """
                pack:
                  id: felkommun
                  title: Felkommun
                  publisher: felkommun
                  prefix: FEL
                  version: 1.0.0
                  date: 2026-12-01
                  layer: municipal
                  requires:
                    - {pack: kravmaster, version: "[4.0,5)"}
                publications:
                  - id: fel-text
                    title: Fel i text
                    audiences: [politiker, medborgare]
                    questions:
                      - {id: fel-fraga, for: [medborgare], text: "Vem svarar?"}
                    contents: [fel-amne]
                topics:
                  - id: fel-amne
                    title: Fel
                    blocks:
                      - id: fel-lank
                        text: Läs om [det som inte finns](requirement:OTP-DRI-999).
                      - id: fel-ingen
                        for: []
                        text: Det här läser ingen.
                      - id: fel-ersatt
                        replaces: fel-borta
                        text: Det här står i stället för något som inte finns.
                      - id: fel-okand
                        for: [journalist]
                        text: Det här är för någon som inte finns.
                      - id: fel-html
                        text: Det här är <b>uppmärkt.
                      - id: fel-tung
                        for: [medborgare]
                        text: %s
                """.formatted(heavy.repeat(12));
    }

    @Test
    public void two_readers_are_compared_block_by_block() throws Exception {
        JsonNode differences =
                json(done("publication:diff", INTRODUCTION, "--audience", "politiker", "medborgare", "--json"));
        Map<String, String> changes = new HashMap<>();
        differences.forEach(one -> changes.put(
                one.path("block")
                        .asText(one.get("passage").asText() + " "
                                + one.path("topic").asText()),
                one.get("change").asText()));
        assertEquals("removed", changes.get("intro-pol-start-text"));
        assertEquals("added", changes.get("intro-med-start-text"));
        assertEquals("changed", changes.get("intro-om-kontakt"));
        assertFalse("common", changes.containsKey("intro-vad-kort"));
        assertEquals("changed", changes.get("subtitle "));
        assertEquals("a heading that each reads in words of their own", "changed", changes.get("heading intro-krav"));
    }

    @Test
    public void an_edition_tells_whose_text_it_changes() throws Exception {
        edition("nykommun", "NYK", "1.0.0", "När vi möts", "Nämnden möts på onsdagar.");
        edition("nykommun", "NYK", "1.1.0", "När vi möts", "Nämnden möts på torsdagar.");
        JsonNode impact = json(
                done("publication:diff", INTRODUCTION, "--context", "nykommun", "--from", "nykommun@1.0.0", "--json"));
        assertEquals("[\"politiker\"]", impact.get("altered").toString());
        assertEquals(READERS.size() - 1, impact.get("unaltered").size());
        for (JsonNode reader : impact.get("audiences")) {
            boolean altered = reader.get("audience").asText().equals("politiker");
            assertEquals(
                    reader.toString(),
                    altered ? 1 : 0,
                    reader.path("differences").size());
        }
        JsonNode change = impact.at("/audiences/0/differences/0");
        assertEquals("changed", change.get("change").asText());
        assertEquals("nyk-mote-politiker", change.get("block").asText());
        assertEquals("Nämnden möts på onsdagar.", change.get("before").asText());
        assertEquals("Nämnden möts på torsdagar.", change.get("after").asText());
    }

    @Test
    public void an_edition_that_changes_a_heading_changes_it_for_all_who_read_it() throws Exception {
        edition("rubrikkommun", "RUB", "2.0.0", "När vi möts", "Nämnden möts på onsdagar.");
        edition("rubrikkommun", "RUB", "2.1.0", "Så möts vi", "Nämnden möts på onsdagar.");
        JsonNode impact = json(done(
                "publication:diff",
                INTRODUCTION,
                "--context",
                "rubrikkommun",
                "--from",
                "rubrikkommun@2.0.0",
                "--json"));
        assertEquals(READERS.size(), impact.get("altered").size());
        for (JsonNode reader : impact.get("audiences")) {
            JsonNode differences = reader.path("differences");
            assertEquals(reader.toString(), 1, differences.size());
            assertEquals("heading", differences.at("/0/passage").asText());
            assertEquals("Så möts vi", differences.at("/0/after").asText());
        }
    }

    private static void edition(String id, String prefix, String version, String title, String meeting)
            throws Exception {
        Files.writeString(folder.resolve(id + ".yaml"), """
                pack:
                  id: %s
                  title: Nykommun
                  publisher: %s
                  prefix: %s
                  version: %s
                  date: 2026-12-01
                  layer: municipal
                  requires:
                    - {pack: kravmaster, version: "[4.0,5)"}
                topics:
                  - id: nyk-mote
                    title: %s
                    blocks:
                      - id: nyk-mote-alla
                        text: Kommunen har öppet på vardagar.
                      - id: nyk-mote-politiker
                        for: [politiker]
                        text: %s
                publication-amendments:
                  - {publication: otp-introduktion, add: nyk-mote, before: intro-om, because: Invånarna frågar (KS § 1/2027).}
                """.formatted(id, id, prefix, version, title, meeting));
        done("plugin:install", id + ".yaml");
    }
}
