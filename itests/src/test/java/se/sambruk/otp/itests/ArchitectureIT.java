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
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** An architect's work with the distribution: reading the reference architecture, exchanging it with other tools, and taking a landscape in. */
public class ArchitectureIT {

    private static final String PATTERN = "M-E-TJANST-ARENDE";
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
        JsonNode diff = json(done("architecture:diff", "kravmaster", "x.xml", "--json"));
        Set<String> differing = new TreeSet<>();
        for (JsonNode change : diff.get("changes")) {
            for (JsonNode field : change.get("fields")) {
                String path = field.get("path").asText();
                differing.add(change.get("change").asText() + " "
                        + change.get("concept").asText() + " " + path.substring(path.lastIndexOf('.') + 1));
            }
        }
        assertEquals(
                "only what is drawn where is new", Set.of("changed view bendPoints", "changed view bounds"), differing);
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
