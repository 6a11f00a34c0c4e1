package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
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
        otp = Otp.at(Distribution.newHome("plugins"));
        deploy = otp.home().resolve("deploy");
    }

    @After
    public void stop() throws Exception {
        otp.run("stop");
    }

    @Test
    public void settings_in_the_home_folder_are_in_force_from_the_first_moment_and_no_longer_than_their_file()
            throws Exception {
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

        // Written piece by piece under its own name: never seen in part.
        byte[] slow = jar("se.exempel.langsam", "1.0.0", Map.of(), "y".repeat(3000));
        try (OutputStream out = Files.newOutputStream(deploy.resolve("langsam.jar"))) {
            for (int at = 0; at < slow.length; at += 200) {
                out.write(Arrays.copyOfRange(slow, at, Math.min(slow.length, at + 200)));
                out.flush();
            }
        }
        await("langsam.jar", "active", "1.0.0");

        for (int i = 0; i < 50; i++) {
            put("m" + i + ".jar", jar("se.exempel.m" + i, "1.0.0", Map.of(), "m"));
        }
        for (int i = 0; i < 50; i++) {
            await("m" + i + ".jar", "active", "1.0.0");
        }
        for (int i = 0; i < 50; i++) {
            Files.delete(deploy.resolve("m" + i + ".jar"));
        }
        Files.delete(deploy.resolve("krav.yaml"));
        awaitGone("krav.yaml");
        awaitGone("m49.jar");
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
        Files.createDirectories(deploy);
        put("krav.yaml", pack("prov", "1.0.0").getBytes());
        put("kod.jar", jar("se.exempel.kod", "1.0.0", Map.of(), "ett"));
        assertTrue(
                "the very first command",
                succeed("requirement:list", "--pack", "prov").contains("PRV-ARE-001"));
        put("krav.yaml", pack("prov", "1.1.0").getBytes());
        put("kod.jar", jar("se.exempel.kod", "1.1.0", Map.of(), "två"));
        assertTrue(
                "changed while it was down",
                succeed("requirement:list", "--pack", "prov", "--no-format").contains("prov 1.1.0"));
        assertEquals("1.1.0", file("kod.jar").path("inUse").asText());
        put("krav.yaml", "pack: [".getBytes());
        JsonNode outdated = file("krav.yaml");
        assertEquals("outdated", outdated.path("state").asText());
        assertEquals("1.1.0", outdated.path("inUse").asText());
        assertEquals("otp:status tells of it", 3, otp.run("otp:status").exit());
        assertTrue(
                outdated.toString(),
                outdated.path("problems").path(0).path("code").asText().startsWith("OTP-1"));
        assertTrue(succeed("requirement:list", "--pack", "prov").contains("PRV-ARE-001"));

        Distribution.delete(otp.home().resolve("cache"));
        assertEquals("outdated", file("krav.yaml").path("state").asText());
        assertEquals("active", file("kod.jar").path("state").asText());
        assertTrue(succeed("requirement:list", "--pack", "prov").contains("PRV-ARE-001"));

        Files.delete(deploy.resolve("krav.yaml"));
        Files.delete(deploy.resolve("kod.jar"));
        assertFalse(succeed("requirement:list", "--pack", "prov").contains("PRV-ARE-001"));
        assertEquals(List.of(), files());
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

    private List<JsonNode> files() throws Exception {
        List<JsonNode> files = new ArrayList<>();
        new ObjectMapper()
                .readTree(succeed("plugin:list", "--json"))
                .path("files")
                .forEach(files::add);
        return files;
    }

    private JsonNode file(String name) throws Exception {
        return files().stream()
                .filter(file -> file.path("file").asText().endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    // The folder is looked at each second; a command takes a tenth of one.
    private JsonNode await(String name, String state, String inUse) throws Exception {
        long end = System.nanoTime() + LIMIT_NANOS;
        List<JsonNode> files;
        do {
            files = files();
            for (JsonNode file : files) {
                boolean reached = file.path("file").asText().endsWith("/" + name)
                        && file.path("state").asText().equals(state)
                        && (inUse == null || file.path("inUse").asText().equals(inUse));
                if (reached) {
                    return file;
                }
            }
        } while (System.nanoTime() < end);
        throw new AssertionError(name + " never became " + state + ": " + files);
    }

    private void awaitGone(String name) throws Exception {
        long end = System.nanoTime() + LIMIT_NANOS;
        while (files().stream().anyMatch(file -> file.path("file").asText().endsWith("/" + name))) {
            assertTrue(name + " is still there", System.nanoTime() < end);
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
            jar.putNextEntry(new java.util.zip.ZipEntry("text.txt"));
            jar.write(text.getBytes());
            jar.closeEntry();
        }
        return bytes.toByteArray();
    }
}
