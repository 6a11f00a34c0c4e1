package se.sambruk.otp.itests;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.After;
import org.junit.BeforeClass;
import org.junit.Test;

/** A procurement officer's first day: from the shipped archive to an issued requirement annex. */
public class MainJobIT {

    private static final List<String> FILES = List.of(
            "arendesystem-2026-kravbilaga.docx",
            "arendesystem-2026-kravspecifikation.json",
            "arendesystem-2026-prisbilaga.xlsx",
            "arendesystem-2026-svarsbilaga.xlsx");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Otp otp;
    private static Path folder;
    private static Otp.Result issued;

    private static Path dropped;

    @BeforeClass
    public static void issue() throws Exception {
        otp = Otp.at(Distribution.newHome("main-job"));
        folder = Distribution.work().resolve("inköparens mapp");
        Distribution.delete(folder);
        Files.createDirectories(folder);
        dropped = Distribution.folder().resolve("deploy/felkommun.jar");
        issued = issue(otp, "ut");
    }

    @After
    public void remove() throws IOException {
        Files.deleteIfExists(dropped);
    }

    private static Otp.Result issue(Otp with, String out) throws Exception {
        return with.in(folder).run("procurement:issue", "examples/arendesystem.yaml", "--out", out);
    }

    @Test
    public void writes_annex_workbook_and_data_and_tells_what_was_adapted_and_why() throws Exception {
        assertEquals(issued.err(), 0, issued.exit());
        assertEquals(FILES, names(folder.resolve("ut")));
        assertTrue(issued.out(), issued.out().contains("OTP-DRI-003"));
        assertTrue(issued.out(), issued.out().contains("KS § 59/2026"));
    }

    @Test
    public void keeps_reasons_and_guidance_out_of_what_suppliers_get() throws Exception {
        String data = Files.readString(folder.resolve("ut").resolve(FILES.get(1)));
        assertFalse(data.contains("\"because\":"));
        assertFalse(data.contains("\"guidance\":"));
        assertFalse(data.contains("KS § 59/2026"));
        assertFalse(data.contains("amendments.yaml"));
    }

    @Test
    public void gives_the_same_bytes_again_and_in_another_home_with_the_same_keys() throws Exception {
        Otp.Result again = issue(otp, "igen");
        assertEquals(again.err(), 0, again.exit());
        Path home = Distribution.usedHome("main-job-elsewhere");
        // The answer workbook carries a seal by the installation's key, which moves with its backup.
        Distribution.copy(otp.home().resolve("keys"), home.resolve("keys"));
        Otp elsewhere = Otp.at(home).with("TZ", "Pacific/Auckland").with("LC_ALL", "C.UTF-8");
        Otp.Result other = issue(elsewhere, "annat hem");
        assertEquals(other.err(), 0, other.exit());
        for (String file : FILES) {
            byte[] first = Files.readAllBytes(folder.resolve("ut").resolve(file));
            assertArrayEquals(
                    file, first, Files.readAllBytes(folder.resolve("igen").resolve(file)));
            assertArrayEquals(
                    file, first, Files.readAllBytes(folder.resolve("annat hem").resolve(file)));
        }
        JsonNode known = json(otp.run("procurement:show", "arendesystem-2026", "--json"));
        assertEquals("issued once", 1, known.get("issued").size());
    }

    @Test
    public void tells_its_state_and_lists_every_requirement_as_data() throws Exception {
        Otp.Result told = otp.run("otp:status --json; requirement:list --json");
        assertEquals(told.err(), 0, told.exit());
        JsonNode status;
        JsonNode rows;
        try (MappingIterator<JsonNode> answers = JSON.readerFor(JsonNode.class).readValues(told.out())) {
            status = answers.next();
            rows = answers.next();
        }
        assertTrue(status.get("ready").asBoolean());
        assertFalse(status.get("version").asText().isEmpty());
        assertTrue(status.toString(), status.get("requirements").asInt() > 200);
        assertEquals(Set.of("exempelkommun", "kravmaster"), texts(status.get("packs"), "id"));
        assertEquals(
                Set.of(
                        "archimate",
                        "docx",
                        "html",
                        "json",
                        "markdown",
                        "matrix-xlsx",
                        "pdf",
                        "png",
                        "svg",
                        "xlsx",
                        "xlsx-price"),
                texts(status.get("formats"), "id"));
        assertEquals(status.get("requirements").asInt(), rows.size());
        for (JsonNode row : rows) {
            for (String key : List.of("id", "title", "kind", "category", "pack")) {
                assertFalse(row + " has " + key, row.path(key).asText().isEmpty());
            }
        }
    }

    @Test
    public void tells_where_every_value_came_from() throws Exception {
        Otp.Result shown = otp.run("requirement:show", "OTP-DRI-003", "--procurement", "arendesystem-2026");
        assertEquals(shown.err(), 0, shown.exit());
        for (String part : List.of(
                "kravmaster 4.0.0",
                "dri.yaml",
                "exempelkommun 1.2.0",
                "amendments.yaml",
                "98,0 → 99,5",
                "set.OTP-DRI-003.tillganglighet")) {
            assertTrue(part + " in " + shown.out(), shown.out().contains(part));
        }
    }

    @Test
    public void writes_an_issue_again_from_the_store_when_the_cache_has_been_wiped() throws Exception {
        Distribution.delete(otp.home().resolve("cache"));
        Path file = folder.resolve("en gång till.docx");
        Otp.Result result = otp.run("export:run", "arendesystem-2026", "--format", "docx", "--out", file.toString());
        assertEquals(result.err(), 0, result.exit());
        assertArrayEquals(Files.readAllBytes(folder.resolve("ut").resolve(FILES.get(0))), Files.readAllBytes(file));
    }

    @Test
    public void writes_an_issue_as_pdf() throws Exception {
        Path file = folder.resolve("bilaga.pdf");
        Otp.Result result = otp.run("export:run", "arendesystem-2026", "--format", "pdf", "--out", file.toString());
        assertEquals(result.err(), 0, result.exit());
        String written = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(written.startsWith("%PDF-1.7"));
        assertTrue(written, written.contains("<pdfuaid:part>1</pdfuaid:part>"));
    }

    @Test
    public void refuses_a_profile_whole_and_leaves_nothing_behind() throws Exception {
        String profile = Files.readString(Distribution.folder().resolve("examples/arendesystem.yaml"));
        Path faulty = folder.resolve("fel.yaml");
        Files.writeString(
                faulty, profile.replace("deselect:", "deselct:").replace("value: \"99,8\"", "value: \"100\""));
        Otp.Result result = otp.in(folder).run("procurement:issue", "fel.yaml", "--out", "fel");
        assertEquals(1, result.exit());
        assertEquals("", result.out());
        assertTrue(result.err(), result.err().contains("fel.yaml, rad "));
        assertTrue(result.err(), result.err().contains("Gör så här: "));
        assertFalse(Files.exists(folder.resolve("fel")));
    }

    @Test
    public void refuses_a_faulty_pack_with_file_line_and_remedy_while_the_rest_works_on() throws Exception {
        Otp with = Otp.at(Distribution.usedHome("faulty-pack"));
        pack(dropped, "felkommun", "requirements:\n  - id: FEL-INT-001\n    titel: Fel nyckel\n");
        Otp.Result told = with.run("otp:status", "--json");
        assertEquals("a refused pack is a finding", 3, told.exit());
        JsonNode status = JSON.readTree(told.out());
        assertEquals(1, status.get("files").get("refused").asInt());
        assertTrue(status.get("ready").asBoolean());
        assertTrue(status.toString(), status.get("requirements").asInt() > 200);
        Otp.Result list = with.run("plugin:list");
        assertTrue(list.out(), list.out().contains("felkommun"));
        assertTrue(list.out(), list.out().contains("OTP-INF/krav.yaml, rad 2"));
        assertTrue(list.out(), list.out().contains("”title”"));
        assertEquals(0, issue(with, "trots allt").exit());
    }

    private static void pack(Path jar, String id, String requirements) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            put(out, "META-INF/MANIFEST.MF", """
                    Manifest-Version: 1.0
                    Bundle-ManifestVersion: 2
                    Bundle-SymbolicName: %s
                    Bundle-Version: 1.0.0
                    Require-Capability: osgi.extender;filter:="(osgi.extender=otp.content)"
                    """.formatted(id));
            put(out, "OTP-INF/pack.yaml", """
                    pack:
                      id: %s
                      title: Felkommun
                      publisher: %s
                      prefix: FEL
                      version: 1.0.0
                      date: 2026-11-23
                      layer: municipal
                    """.formatted(id, id));
            put(out, "OTP-INF/krav.yaml", requirements);
        }
    }

    private static void put(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    private static JsonNode json(Otp.Result result) throws IOException {
        assertEquals(result.err(), 0, result.exit());
        return JSON.readTree(result.out());
    }

    private static Set<String> texts(JsonNode rows, String key) {
        Set<String> texts = new TreeSet<>();
        rows.forEach(row -> texts.add(row.get(key).asText()));
        return texts;
    }

    private static List<String> names(Path in) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
