package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What lies in the drop folders is what is in use, while the platform runs and over its restarts, and its own bundles notice nothing. */
public class PluginsIT {

    private static final long LIMIT_NANOS = 60_000_000_000L;

    private Otp otp;
    private Path deploy;

    @Before
    public void prepare() throws Exception {
        in(Otp.brief("plugins"));
    }

    private void in(Otp one) {
        otp = one;
        deploy = one.home().resolve("deploy");
    }

    @After
    public void stop() throws Exception {
        otp.run("stop");
    }

    @Test
    public void settings_in_the_home_folder_are_in_force_from_the_first_moment_and_no_longer_than_their_file()
            throws Exception {
        in(Otp.at(Distribution.newHome("plugins-new")).withKnownClasses());
        put("krav.yaml", pack("prov", "1.0.0").getBytes());
        Path settings = otp.home().resolve("etc/se.sambruk.otp.plugins.cfg");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "plugin.trust=listed\n");
        assertTrue(succeed("plugin:list", "--no-format").contains("OTP-7040"));
        Files.delete(settings);
        assertTrue(succeed("requirement:list", "--pack", "prov").contains("PRV-ARE-001"));
    }

    @Test
    public void plugins_come_change_and_go_under_a_running_platform() throws Exception {
        assertEquals(0, otp.run("start").exit());
        Map<String, String> core = core();

        put("krav.yaml", pack("prov", "1.0.0").getBytes());
        await("krav.yaml", "active", "1.0.0");
        assertTrue(succeed("requirement:list", "--pack", "prov").contains("PRV-ARE-001"));

        put(
                "krav.yaml",
                pack("prov", "1.1.0")
                        .replace("kind: mandatory", "kind: obligatorisk")
                        .getBytes());
        JsonNode outdated = await("krav.yaml", "outdated", "1.0.0");
        assertEquals("prov", outdated.path("id").asText());
        assertEquals(
                "deploy/krav.yaml",
                outdated.path("problems").path(0).path("location").path("file").asText());
        assertTrue(
                "the earlier stays",
                succeed("requirement:list", "--pack", "prov").contains("PRV-ARE-001"));

        put("krav.yaml", pack("prov", "1.2.0").getBytes());
        await("krav.yaml", "active", "1.2.0");

        put("kod.jar", jar("se.exempel.kod", "1.0.0", Map.of(), "ett"));
        await("kod.jar", "active", "1.0.0");
        put("kod.jar", jar("se.exempel.kod", "1.0.0", Map.of(), "två"));
        await("kod.jar", "active", "1.0.0");
        put("karna.jar", jar("se.sambruk.otp.store", "9.0.0", Map.of(), "x"));
        assertEquals(
                "OTP-7030",
                await("karna.jar", "refused", null)
                        .path("problems")
                        .path(0)
                        .path("code")
                        .asText());
        put("fragment.jar", jar("se.exempel.f", "1.0.0", Map.of("Fragment-Host", "se.sambruk.otp.store"), "x"));
        assertEquals(
                "OTP-7031",
                await("fragment.jar", "refused", null)
                        .path("problems")
                        .path(0)
                        .path("code")
                        .asText());

        for (int i = 0; i < 50; i++) {
            put("m" + i + ".jar", jar("se.exempel.m" + i, "1.0.0", Map.of(), "m"));
        }
        await(
                "50 files to be in use",
                this::files,
                files -> files.stream()
                                .filter(file -> name(file).matches("m\\d+\\.jar") && is(file, "active", "1.0.0"))
                                .count()
                        == 50);
        assertTrue(bundles().out().contains("se.exempel.m49"));
        for (int i = 0; i < 50; i++) {
            Files.delete(deploy.resolve("m" + i + ".jar"));
        }
        Files.delete(deploy.resolve("krav.yaml"));
        // A file that is gone is no longer listed, while its bundle is still being taken away.
        await(
                "the bundles to be gone",
                this::bundles,
                listed -> listed.exit() == 0 && !listed.out().contains("se.exempel.m"));
        assertTrue(files().stream().noneMatch(file -> name(file).matches("m\\d+\\.jar|krav\\.yaml")));
        assertEquals(
                "[]",
                succeed("requirement:list", "--pack", "prov", "--json").strip().replace("\n", ""));

        // Past the folders, the same rules.
        Path file = Distribution.work().resolve("forbi.jar");
        Files.write(file, jar("se.exempel.forbi", "1.0.0", Map.of("Fragment-Host", "se.sambruk.otp.store"), "x"));
        otp.run("bundle:install", file.toUri().toString());
        JsonNode past = files().stream()
                .filter(each -> each.path("id").asText().equals("se.exempel.forbi"))
                .findFirst()
                .orElseThrow();
        assertEquals("OTP-7031", past.path("problems").path(0).path("code").asText());

        assertEquals("the platform's own bundles and components are what they were", core, core());
    }

    @Test
    public void everything_is_there_after_a_restart_and_when_the_cache_is_gone() throws Exception {
        in(Otp.at(Distribution.newHome("plugins-new")).withKnownClasses());
        put("krav.yaml", pack("prov", "1.0.0").getBytes());
        put("kod.jar", jar("se.exempel.kod", "1.0.0", Map.of(), "ett"));
        JsonNode status = new ObjectMapper().readTree(succeed("otp:status", "--json"));
        assertTrue(
                "a pack that was there already is there before the very first command: " + status,
                status.path("packs").toString().contains("\"prov\""));
        assertTrue("on the next", seen().requirements().contains("PRV-ARE-001"));
        put("krav.yaml", pack("prov", "1.1.0").getBytes());
        put("kod.jar", jar("se.exempel.kod", "1.1.0", Map.of(), "två"));
        Seen changed = seen();
        assertTrue("changed while it was down", changed.requirements().contains("prov 1.1.0"));
        assertEquals("1.1.0", changed.file("kod.jar").path("inUse").asText());
        put("krav.yaml", "pack: [".getBytes());
        Seen faulty = seen();
        JsonNode outdated = faulty.file("krav.yaml");
        assertEquals("outdated", outdated.path("state").asText());
        assertEquals("1.1.0", outdated.path("inUse").asText());
        assertEquals("otp:status tells of it", 3, otp.run("otp:status").exit());
        assertTrue(
                outdated.toString(),
                outdated.path("problems").path(0).path("code").asText().startsWith("OTP-1"));
        assertTrue(faulty.requirements().contains("PRV-ARE-001"));

        Distribution.delete(otp.home().resolve("cache"));
        Seen anew = seen();
        assertEquals("outdated", anew.file("krav.yaml").path("state").asText());
        assertEquals("active", anew.file("kod.jar").path("state").asText());
        assertTrue(anew.requirements().contains("PRV-ARE-001"));

        Files.delete(deploy.resolve("krav.yaml"));
        Files.delete(deploy.resolve("kod.jar"));
        Seen empty = seen();
        assertFalse(empty.requirements().contains("PRV-ARE-001"));
        assertEquals(List.of(), empty.files());
    }

    /** What one process shows: the pack's requirements, and what has become of the files. */
    private record Seen(String requirements, List<JsonNode> files) {
        JsonNode file(String name) {
            return PluginsIT.file(files, name);
        }
    }

    private Seen seen() throws Exception {
        String[] parts = succeed("requirement:list --pack prov --no-format; shell:echo filerna:; plugin:list --json")
                .split("filerna:\n");
        return new Seen(parts[0], files(parts[1]));
    }

    @Test
    public void the_console_installs_and_removes_and_leaves_everything_as_it_was_where_it_cannot() throws Exception {
        assertEquals(0, otp.run("start").exit());
        Path file = Distribution.work().resolve("lokalt.yaml");
        Files.writeString(file, pack("prov", "1.0.0"));
        assertEquals(0, otp.run("plugin:check", file.toString()).exit());
        assertEquals(List.of(), files());
        assertEquals(0, otp.run("plugin:install", file.toString()).exit());
        assertTrue(succeed("requirement:list", "--pack", "prov").contains("PRV-ARE-001"));
        Files.writeString(file, "pack: [");
        assertEquals(1, otp.run("plugin:install", file.toString()).exit());
        assertEquals("active", file("lokalt.yaml").path("state").asText());
        Path lame = Distribution.work().resolve("halt.jar");
        Files.write(lame, jar("se.exempel.halt", "1.0.0", Map.of("Import-Package", "finns.inte"), "x"));
        Otp.Result refused = otp.run("plugin:install", lame.toString());
        assertEquals(1, refused.exit());
        assertTrue(refused.err(), refused.err().contains("finns.inte"));
        assertFalse(Files.exists(deploy.resolve("halt.jar")));
        assertEquals(0, otp.run("plugin:remove", "prov").exit());
        assertEquals(List.of(), files());
        assertFalse(Files.exists(deploy.resolve("lokalt.yaml")));
    }

    @Test
    public void a_letterhead_that_nothing_can_be_written_on_does_not_take_the_place_of_one_that_works()
            throws Exception {
        assertEquals(0, otp.run("start").exit());
        byte[] letterhead = ownLetterhead();
        put("brev.zip", packed("1.0.0", letterhead));
        await("brev.zip", "active", "1.0.0");
        put("brev.zip", packed("1.1.0", with(letterhead, "word/embeddings/oleObject1.bin")));
        JsonNode kept = await("brev.zip", "outdated", "1.0.0");
        JsonNode problem = kept.path("problems").path(0);
        assertTrue(kept.toString(), problem.path("code").asText().startsWith("OTP-51"));
        assertTrue(
                kept.toString(), problem.path("location").path("file").asText().endsWith("brevpapper.docx"));
        put("brev.zip", packed("1.2.0", letterhead));
        await("brev.zip", "active", "1.2.0");
    }

    private static byte[] packed(String version, byte[] letterhead) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("pack.yaml"));
            zip.write(pack("prov", version)
                    .replace("  layer: municipal\n", "  layer: municipal\n  letterhead: templates/brevpapper.docx\n")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("templates/brevpapper.docx"));
            zip.write(letterhead);
        }
        return bytes.toByteArray();
    }

    private static byte[] with(byte[] docx, String part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write(1);
        }
        return bytes.toByteArray();
    }

    private static byte[] ownLetterhead() throws Exception {
        Path folder = Distribution.folder().resolve("system/se/sambruk/otp/se.sambruk.otp.exempelkommun");
        try (Stream<Path> files = Files.walk(folder)) {
            Path jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                return zip.getInputStream(zip.getEntry("OTP-INF/templates/brevpapper.docx"))
                        .readAllBytes();
            }
        }
    }

    /** Each of the platform's own bundles with when it got its bytes, and each component's number, which changes when it is made anew. */
    private Map<String, String> core() throws Exception {
        Map<String, String> core = new TreeMap<>();
        for (String line :
                succeed("bundle:list", "-t", "0", "-l", "--no-format").split("\n")) {
            if (line.contains("\tmvn:") || line.contains("\treference:")) {
                String id = line.split("\t")[0].strip();
                core.put(line.strip().replaceAll("\\s+", " "), info(id));
            }
        }
        assertTrue(core.size() > 40);
        List<String> components = succeed("service:list")
                .lines()
                .filter(line -> line.contains("component.id"))
                .map(String::strip)
                .sorted()
                .toList();
        assertTrue(components.size() > 5);
        core.put("components", components.toString());
        return core;
    }

    private String info(String id) throws IOException {
        try (Stream<Path> files = Files.find(
                otp.home().resolve("cache/karaf"),
                4,
                (file, attributes) -> file.endsWith("bundle" + id + "/bundle.info"))) {
            Path file = files.findFirst().orElseThrow();
            return Files.readString(file) + Files.getLastModifiedTime(file);
        }
    }

    private String succeed(String... command) throws Exception {
        Otp.Result result = otp.run(command);
        assertEquals(result.err(), 0, result.exit());
        return result.out();
    }

    private Otp.Result bundles() throws Exception {
        return otp.run("bundle:list", "-t", "0", "-s", "--no-format");
    }

    private List<JsonNode> files() throws Exception {
        return files(succeed("plugin:list", "--json"));
    }

    private static List<JsonNode> files(String listed) throws IOException {
        List<JsonNode> files = new ArrayList<>();
        new ObjectMapper().readTree(listed).path("files").forEach(files::add);
        return files;
    }

    private static String name(JsonNode file) {
        String path = file.path("file").asText();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean is(JsonNode file, String state, String inUse) {
        return file.path("state").asText().equals(state)
                && (inUse == null || file.path("inUse").asText().equals(inUse));
    }

    private JsonNode file(String name) throws Exception {
        return file(files(), name);
    }

    private static JsonNode file(List<JsonNode> files, String name) {
        return files.stream()
                .filter(file -> name(file).equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    private JsonNode await(String name, String state, String inUse) throws Exception {
        Predicate<JsonNode> reached = file -> name(file).equals(name) && is(file, state, inUse);
        return await(name + " to become " + state, this::files, files -> files.stream()
                        .anyMatch(reached))
                .stream()
                .filter(reached)
                .findFirst()
                .orElseThrow();
    }

    /** Asks again whenever the platform has written in its log, as it does of each file that it has dealt with. */
    private <T> T await(String what, Callable<T> question, Predicate<T> reached) throws Exception {
        long end = System.nanoTime() + LIMIT_NANOS;
        try (WatchService watch = deploy.getFileSystem().newWatchService()) {
            WatchKey log = otp.home().resolve("log").register(watch, StandardWatchEventKinds.ENTRY_MODIFY);
            T answer = question.call();
            while (!reached.test(answer)) {
                assertTrue("waited for " + what + ": " + answer, System.nanoTime() < end);
                // A second is how often the folder is looked at: what is told before it counts is asked for again then.
                watch.poll(1, TimeUnit.SECONDS);
                log.pollEvents();
                log.reset();
                answer = question.call();
            }
            return answer;
        }
    }

    private void put(String name, byte[] bytes) throws IOException {
        Files.createDirectories(deploy);
        Path hidden = deploy.resolve("." + name + ".tmp");
        Files.write(hidden, bytes);
        Files.move(hidden, deploy.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pack(String id, String version) {
        return """
                pack:
                  id: %s
                  title: Provkommuns lokala krav
                  publisher: prov
                  prefix: PRV
                  version: %s
                  date: 2026-11-23
                  layer: municipal
                  requires:
                    - {pack: kravmaster, version: "[4.0,5)"}
                requirements:
                  - id: PRV-ARE-001
                    title: Export till e-arkiv
                    kind: mandatory
                    fulfilled: delivery
                    category: ARE
                    text: Systemet ska kunna exportera avslutade ärenden till kommunens e-arkiv.
                    rationale: Utan export måste handlingar flyttas för hand.
                    guidance: Används vid anskaffning av ärendehanteringssystem.
                    verification:
                      - {phase: implementation, method: Prov med tio ärenden.}
                """.formatted(id, version);
    }

    private static byte[] jar(String name, String version, Map<String, String> headers, String text)
            throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", name);
        attributes.putValue("Bundle-Version", version);
        headers.forEach(attributes::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("text.txt"));
            jar.write(text.getBytes());
            jar.closeEntry();
        }
        return bytes.toByteArray();
    }
}
