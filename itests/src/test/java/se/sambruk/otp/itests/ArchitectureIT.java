package se.sambruk.otp.itests;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** An architect's work with the distribution: reading the reference architecture, exchanging it with other tools, and taking a landscape in. */
public class ArchitectureIT {

    private static final String PATTERN = "M-E-TJANST-ARENDE";
    private static final String LANDSCAPE = "V-EXK-LANDSKAP";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Otp otp;
    private static Path folder;

    @BeforeClass
    public static void start() throws Exception {
        folder = Distribution.work().resolve("arkitektens mapp");
        Distribution.delete(folder);
        Files.createDirectories(folder);
        otp = Otp.brief("architecture").in(folder);
        Otp.Result started = otp.run("start");
        assertEquals(started.err() + otp.log(), 0, started.exit());
    }

    @AfterClass
    public static void stop() throws Exception {
        assertEquals(0, otp.run("stop").exit());
    }

    private static Otp.Result done(String... arguments) throws Exception {
        Otp.Result result = otp.run(arguments);
        assertEquals(String.join(" ", arguments) + "\n" + result.out() + result.err(), 0, result.exit());
        return result;
    }

    private static JsonNode json(Otp.Result result) throws IOException {
        return JSON.readTree(result.out());
    }

    @Test
    public void the_reference_architecture_is_in_order_and_whole() throws Exception {
        done("architecture:check");
        Otp.Result coverage = done("architecture:coverage", "--json");
        assertFalse(json(coverage).get("orphans").asBoolean());
        assertTrue(json(coverage).get("requirements").size() > 100);
        assertEquals(
                11,
                json(done("architecture:list", "--kind", "patterns", "--json")).size());
    }

    @Test
    public void what_is_written_for_other_tools_is_read_again_as_it_was() throws Exception {
        done("architecture:export", "--out", "x.xml");
        Otp.Result preview = done("architecture:import", "x.xml", "--preview", "--json");
        assertEquals("one line", 1, preview.out().lines().count());
        JsonNode read = json(preview);
        for (String kind : List.of("elements", "relations", "views")) {
            JsonNode listed = json(done("architecture:list", "--kind", kind, "--json"));
            assertEquals(kind, listed.size(), read.get(kind).asInt());
        }
        assertEquals(preview.out(), 0, read.get("schemaErrors").size());
        assertEquals(preview.out(), 0, read.get("illegalRelations").size());
        assertEquals("what was only laid out is no difference", "{}", difference("kravmaster", "x.xml"));
    }

    @Test
    public void a_pattern_is_drawn() throws Exception {
        done("architecture:view", PATTERN, "--out", "monster.svg");
        String svg = Files.readString(folder.resolve("monster.svg"));
        assertTrue(svg.substring(0, 100), svg.contains("<svg"));
        assertTrue(svg.contains("<desc"));
        done("architecture:view", PATTERN, "--out", "monster.png");
        byte[] png = Files.readAllBytes(folder.resolve("monster.png"));
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, Arrays.copyOf(png, 8));
        assertFalse(done("architecture:view", PATTERN).out().isBlank());
    }

    @Test
    public void the_architecture_is_a_document_and_the_trace_a_matrix() throws Exception {
        done("architecture:export", "--out", "arkitektur.docx");
        try (ZipFile zip = new ZipFile(folder.resolve("arkitektur.docx").toFile())) {
            String text = new String(
                    zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(text.contains("Öppna gränssnitt"));
            assertTrue(
                    "figures",
                    zip.stream()
                                    .filter(entry -> entry.getName().startsWith("word/media/"))
                                    .count()
                            >= 11);
        }
        done("architecture:coverage", "--out", "sparbarhet.html");
        String html = Files.readString(folder.resolve("sparbarhet.html"));
        assertTrue(html.contains("<table"));
        assertTrue(html.contains("OTP-DRI-003"));
        done("architecture:coverage", "--matrix", "heat", "--out", "varmekarta.xlsx");
        try (ZipFile zip = new ZipFile(folder.resolve("varmekarta.xlsx").toFile())) {
            assertTrue(zip.getEntry("xl/workbook.xml") != null);
        }
    }

    @Test
    public void a_municipality_s_landscape_is_held_against_the_reference() throws Exception {
        Otp.Result result = otp.run("architecture:conform", "--pack", "exempelkommun", "--json");
        assertEquals(result.err(), 3, result.exit());
        JsonNode report = json(result);
        assertFalse(report.get("conforming").asBoolean());
        assertEquals(
                json(done("architecture:list", "--kind", "principles", "--json"))
                        .size(),
                report.get("principles").size());
        assertEquals(11, report.get("patterns").size());
        assertEquals("it has chosen to be without one", "not-shown", outcome(report, "K-ARENDEKNUTPUNKT"));
        assertEquals("followed", outcome(report, "K-ARKIV"));
    }

    private static String outcome(JsonNode report, String block) {
        for (JsonNode verdict : report.get("buildingBlocks")) {
            if (verdict.get("id").asText().equals(block)) {
                return verdict.get("outcome").asText();
            }
        }
        throw new AssertionError("no building block " + block);
    }

    @Test
    public void a_landscape_is_taken_in_and_taken_in_again() throws Exception {
        Files.writeString(folder.resolve("landskap.xml"), landscape("Ärendesystemet"));
        JsonNode first = take("--publisher", "nykommun", "--prefix", "NYK");
        assertEquals(2, first.get("elements").asInt());
        assertEquals(1, first.get("relations").asInt());
        assertEquals(3, first.get("own").asInt());
        JsonNode shown = json(done("architecture:show", "K-NYK-ARENDE", "--context", "landskap", "--json"));
        assertEquals("Ärendesystemet", shown.at("/concept/name/sv").asText());

        Files.writeString(folder.resolve("landskap.xml"), landscape("Ärendenavet"));
        JsonNode second = take();
        assertEquals(1, second.get("changes").asInt());
        String before = first.at("/pack/version").asText();
        String after = second.at("/pack/version").asText();
        assertTrue(before + " then " + after, before.compareTo(after) < 0);
        Otp.Result people = done("architecture:show", "K-NYK-ARENDE", "--context", "landskap");
        assertTrue(people.out(), people.out().startsWith("K-NYK-ARENDE Ärendenavet\n"));
        assertTrue(people.out(), people.out().contains("landskap " + after));

        assertEquals("nothing new", 0, take().get("changes").asInt());
    }

    @Test
    public void a_pattern_and_a_drawing_are_changed_in_another_tool_and_nothing_else_of_the_pack_is_lost()
            throws Exception {
        String requirements =
                done("requirement:list", "--pack", "exempelkommun").out();
        done("architecture:export", "--context", "exempelkommun", "--out", "uttagen.xml");
        Exchanged model = Exchanged.read(folder.resolve("uttagen.xml"));
        String problem = text(shown(PATTERN), "problem");
        model.replaceValue(PATTERN, problem, "Handläggaren skriver av ansökan.");
        model.moveFirstBox(LANDSCAPE, 40);
        model.write(folder.resolve("ritad.xml"));

        JsonNode first = back("ritad.xml", "uttagen.xml", "KS § 1/2027");
        assertEquals(first.toString(), "[]", first.get("notTaken").toString());
        assertEquals(3, first.get("amended").asInt());
        assertEquals("1.2", first.at("/pack/edition").asText());
        assertEquals("Handläggaren skriver av ansökan.", text(shown(PATTERN), "problem"));
        assertNothingIsLost(first.at("/pack/version").asText(), requirements);
        assertEquals("the landscape is as it was drawn", "{}", difference("exempelkommun", "ritad.xml"));

        model.replaceValue(PATTERN, "Handläggaren skriver av ansökan.", "Ansökan skrivs av.");
        model.write(folder.resolve("ritad-igen.xml"));
        JsonNode second = back("ritad-igen.xml", "ritad.xml", "KS § 2/2027");
        assertEquals("Ansökan skrivs av.", text(shown(PATTERN), "problem"));
        assertNothingIsLost(second.at("/pack/version").asText(), requirements);
        assertTrue(done("architecture:show", PATTERN, "--context", "exempelkommun")
                .out()
                .contains("KS § 2/2027"));

        String version = second.at("/pack/version").asText();
        assertEquals(
                "nothing new",
                version,
                back("ritad-igen.xml", "ritad-igen.xml", "KS § 3/2027")
                        .at("/pack/version")
                        .asText());
        done("plugin:remove", "exempelkommun");
        assertEquals("as it came", problem, text(shown(PATTERN), "problem"));
    }

    private static String difference(String pack, String file) throws Exception {
        return done("architecture:diff", pack, file, "--json").out().strip();
    }

    private static JsonNode back(String file, String base, String because) throws Exception {
        return json(done(
                "architecture:import",
                file,
                "--pack",
                "exempelkommun",
                "--publisher",
                "exempelkommun",
                "--base",
                base,
                "--because",
                because,
                "--json"));
    }

    private static JsonNode shown(String id) throws Exception {
        return json(done("architecture:show", id, "--context", "exempelkommun", "--json"));
    }

    /** What a concept says of a facet. */
    private static String text(JsonNode shown, String facet) {
        for (JsonNode property : shown.at("/concept/properties")) {
            if (property.get("key").asText().equals(facet)) {
                return property.get("value").asText();
            }
        }
        throw new AssertionError(facet + " in " + shown);
    }

    /** The pack as it is in use by now, held against what the distribution has. */
    private static void assertNothingIsLost(String version, String requirements) throws Exception {
        assertEquals(
                requirements,
                done("requirement:list", "--pack", "exempelkommun")
                        .out()
                        .replace("exempelkommun " + version, "exempelkommun 1.2.0"));
        String amended = done("architecture:show", "K-MINA-SIDOR", "--context", "exempelkommun")
                .out();
        assertTrue(amended, amended.contains("KS § 91/2026"));
        assertTrue(amended, amended.contains("exempelkommun " + version));
        assertFalse(amended, amended.contains("/2027"));
        assertEquals(
                "left out still",
                1,
                otp.run("architecture:show", "B-TJANSTEPLATTFORM", "--context", "exempelkommun")
                        .exit());
        try (ZipFile zip = new ZipFile(installed().toFile())) {
            JsonNode manifest = json(zip, "pack.json").get("pack");
            assertEquals(version, manifest.get("version").asText());
            assertEquals("1.2", manifest.get("edition").asText());
            assertEquals("templates/brevpapper.docx", manifest.get("letterhead").asText());
            assertTrue(zip.getEntry("OTP-INF/templates/brevpapper.docx").getSize() > 1000);
            assertTrue(json(zip, "parameter-sets.json").get("parameter-sets").size() > 0);
            assertTrue(json(zip, "glossary.json").get("glossary").size() > 0);
            assertTrue(json(zip, "references.json").get("references").size() > 0);
            int reasons = 0;
            for (JsonNode amendment : json(zip, "amendments.json").get("amendments")) {
                reasons += amendment.get("because").asText().isBlank() ? 0 : 1;
            }
            assertTrue(reasons > 5);
            assertEquals(
                    4,
                    json(zip, "architecture.json")
                            .get("architecture-suppressions")
                            .size());
        }
    }

    private static JsonNode json(ZipFile zip, String name) throws IOException {
        return JSON.readTree(zip.getInputStream(zip.getEntry("OTP-INF/" + name)));
    }

    private static Path installed() throws IOException {
        try (Stream<Path> files = Files.list(otp.home().resolve("deploy"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("exempelkommun"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static JsonNode take(String... more) throws Exception {
        List<String> words =
                new ArrayList<>(List.of("architecture:import", "landskap.xml", "--pack", "landskap", "--json"));
        words.addAll(List.of(more));
        Otp.Result result = done(words.toArray(String[]::new));
        assertEquals("one line", 1, result.out().lines().count());
        return json(result);
    }

    /** Two systems as another tool writes them. */
    private static String landscape(String name) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    identifier="landskap">
                  <name xml:lang="sv">Nykommuns landskap</name>
                  <elements>
                    <element identifier="K-NYK-ARENDE" xsi:type="ApplicationComponent"><name xml:lang="sv">%s</name></element>
                    <element identifier="K-NYK-ARKIV" xsi:type="ApplicationComponent"><name xml:lang="sv">E-arkivet</name></element>
                  </elements>
                  <relationships>
                    <relationship identifier="ARENDE-ARKIV" source="K-NYK-ARENDE" target="K-NYK-ARKIV" xsi:type="Flow"/>
                  </relationships>
                </model>
                """.formatted(name);
    }
}
