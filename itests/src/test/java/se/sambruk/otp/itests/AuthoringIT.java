package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;

/** What {@code plugin:create} writes works: outside our own build, from the distribution alone. */
public class AuthoringIT {
    private static Path builds;

    private Path work;
    private Otp otp;

    @BeforeClass
    public static void emptyRepository() throws Exception {
        builds = Distribution.work().resolve("authoring-m2");
        Distribution.delete(builds);
    }

    @Before
    public void prepare() throws Exception {
        work = Distribution.work().resolve("authoring");
        Distribution.delete(work);
        Files.createDirectories(work);
        otp = Otp.brief("authoring").in(work);
    }

    @After
    public void stop() throws Exception {
        if (Files.exists(otp.home().resolve("run/instance"))) {
            done(otp.run("stop"));
        }
    }

    @Test
    public void a_generated_format_is_built_from_the_published_artifacts_and_used() throws Exception {
        done(otp.run("plugin:create", "--kind", "format", "--id", "checklista", "--publisher", "provkommun", "format"));
        Path project = work.resolve("format");
        build(project);

        Path jar = project.resolve("target/provkommun.checklista-1.0.0.jar");
        try (JarFile built = new JarFile(jar.toFile())) {
            String imports = built.getManifest().getMainAttributes().getValue("Import-Package");
            assertTrue(imports, imports.contains("se.sambruk.otp.api.export;version=\"[1."));
            assertFalse("an import without a range: " + imports, imports.matches(".*api\\.[a-z]+(,.*|$)"));
        }
        assertEquals(20, ran(project, "FormatTest"));

        drop(jar);
        String formats = done(otp.run("export:formats", "--no-format"));
        assertTrue(formats, formats.matches("(?s).*checklista\t1\\.0\\.0.*"));
        Otp.Result issued =
                otp.run("procurement:issue", "examples/arendesystem.yaml", "--format", "json", "--out", "ut");
        assertTrue(issued.err(), issued.exit() == 0 || issued.exit() == 3);
        done(otp.run("export:run", "arendesystem-2026", "--format", "checklista", "--out", "checklista.txt"));
        List<String> lines = Files.readAllLines(work.resolve("checklista.txt"));
        long boxes = lines.stream().filter(line -> line.startsWith("[ ] ")).count();
        assertTrue("requirements: " + boxes, boxes > 30);
        assertEquals("=== Krav: " + boxes + " ===", lines.get(lines.size() - 1));
    }

    @Test
    public void a_local_requirement_reaches_the_annex_without_java() throws Exception {
        done(otp.run("plugin:create", "--kind", "content", "--id", "provkommun", "--publisher", "provkommun", "egna"));
        String packed = done(otp.run("plugin:pack", "egna", "--out", "provkommun.jar", "--json"));
        assertTrue(packed, packed.contains("\"problems\": []"));
        assertTrue(Files.exists(work.resolve("egna/OTP-INF/amendments.lock.json")));

        String planned = done(otp.run("plugin:check", "provkommun.jar"));
        assertTrue(planned, planned.contains("PRO-DRI-001"));
        assertTrue(planned, planned.contains("OTP-DRI-001"));
        drop(work.resolve("provkommun.jar"));
        done(otp.run("procurement:issue", "egna/prova.yaml", "--format", "json", "--out", "ut", "--preview"));
        try (Stream<Path> files = Files.list(work.resolve("ut"))) {
            String annex = Files.readString(files.findFirst().orElseThrow());
            assertTrue(annex.contains("PRO-DRI-001"));
            // Amended from five minutes to two.
            assertTrue(annex.contains("\"intervall\": \"2\""));
        }
    }

    @Test
    public void an_empty_workbook_is_taken_in_as_it_is() throws Exception {
        done(otp.run("plugin:create", "--kind", "excel", "--id", "provbok", "--publisher", "provkommun", "bok"));
        drop(work.resolve("bok/provbok.xlsx"));
        String plugins = done(otp.run("plugin:list", "--no-format"));
        assertTrue(plugins, plugins.matches("(?s).*provbok\t1\\.0\\.0\tactive.*"));
    }

    @Test
    public void a_pack_is_measured_for_its_editors() throws Exception {
        done(otp.run("start"));
        Otp.Result measured = otp.run("requirement:quality", "--pack", "kravmaster", "--category", "DRI", "--json");
        assertTrue(measured.err(), measured.exit() == 0 || measured.exit() == 3);
        JsonNode report = new ObjectMapper().readTree(measured.out());
        int requirements = report.path("counts").path("requirements").asInt();
        assertTrue(measured.out(), requirements > 0);
        assertEquals(requirements, report.path("measures").path("requirements").size());
        assertTrue(
                measured.out(),
                report.path("measures").path("all").path("words").asInt() > 100 * requirements / 2);
        Otp.Result none = otp.run("requirement:quality", "--pack", "kravmastern");
        assertEquals(1, none.exit());
        assertTrue(none.err(), none.err().contains("Menade du kravmaster?"));
        Otp.Result nowhere = otp.run("requirement:quality", "--category", "DRX", "--json");
        assertEquals(1, nowhere.exit());
        assertTrue(nowhere.err(), nowhere.err().contains("OTP-7904"));
    }

    @Test
    public void a_generated_rule_is_built_from_the_published_artifacts_and_its_findings_are_seen() throws Exception {
        done(otp.run("plugin:create", "--kind", "rule", "--id", "ordval", "--publisher", "provkommun", "regel"));
        Path project = work.resolve("regel");
        build(project);
        Path jar = project.resolve("target/provkommun.ordval-1.0.0.jar");
        try (JarFile built = new JarFile(jar.toFile())) {
            String imports = built.getManifest().getMainAttributes().getValue("Import-Package");
            assertTrue(imports, imports.contains("se.sambruk.otp.api.quality;version=\"[1."));
            assertFalse("an import without a range: " + imports, imports.matches(".*api\\.[a-z]+(,.*|$)"));
        }
        assertEquals(15, ran(project, "RuleTest"));

        // By one process, and used by another.
        done(otp.run("plugin:install", jar.toString()));
        done(otp.run("start"));
        String rules = done(otp.run("requirement:rules", "--no-format"));
        assertTrue(rules, rules.startsWith("PRO-ORDVAL\t1.0.0\tactive\t0\t"));
        assertTrue("beside those of the platform: " + rules, rules.contains("\nR01\t1.0.0\tactive\t0\t"));

        Otp.Result checked = otp.run("requirement:lint", "--file", "regel/prova.yaml", "--json");
        assertEquals(checked.err(), 3, checked.exit());
        List<JsonNode> findings = new ArrayList<>();
        new ObjectMapper().readTree(checked.out()).forEach(finding -> {
            if (finding.path("rule").asText().equals("PRO-ORDVAL")) {
                findings.add(finding);
            }
        });
        assertEquals(checked.out(), 2, findings.size());
        JsonNode first = findings.get(0);
        assertEquals("PRO-ORDVAL", first.path("rule").asText());
        assertEquals("information", first.path("severity").asText());
        assertEquals("PROV-1", first.path("requirement").asText());
        assertEquals("text", first.path("field").asText());
        String text = "Kommunen ska kunna nyttja tjänsten dygnet runt.";
        assertEquals(
                "nyttja",
                text.substring(first.path("start").asInt(), first.path("end").asInt()));
        assertEquals("SPRAKLAGEN 11 §", first.path("basis").asText());
        assertEquals("använda", first.path("fix").path("replacement").asText());
        assertEquals("it is issued", "warning", findings.get(1).path("severity").asText());

        Otp.Result library = otp.run("requirement:lint", "--json");
        assertTrue(library.err(), library.exit() == 0 || library.exit() == 3);
        assertEquals("", library.err());

        done(otp.run("plugin:remove", "provkommun.ordval"));
        String left = done(otp.run("requirement:rules", "--no-format"));
        assertFalse(left, left.contains("PRO-ORDVAL"));
    }

    @Test
    public void a_generated_model_is_built_from_the_published_artifacts_and_taken_into_use() throws Exception {
        done(otp.run(
                "plugin:create", "--kind", "model", "--id", "procentavdrag", "--publisher", "provkommun", "modell"));
        Path project = work.resolve("modell");
        build(project);
        Path jar = project.resolve("target/provkommun.procentavdrag-1.0.0.jar");
        assertEquals(17, ran(project, "ModelTest"));
        // Its trial has gone well, or it would not be in use.
        done(otp.run("plugin:install", jar.toString()));
        String plugins = done(otp.run("plugin:list", "--no-format"));
        assertTrue(plugins, plugins.matches("(?s).*provkommun\\.procentavdrag\t1\\.0\\.0\tactive.*"));
    }

    private static String done(Otp.Result result) {
        assertEquals(result.out() + result.err(), 0, result.exit());
        return result.out();
    }

    private void drop(Path file) throws IOException {
        Path folder = Files.createDirectories(otp.home().resolve("deploy"));
        Files.copy(file, folder.resolve(file.getFileName()));
    }

    /**
     * With a local repository that only these builds have, so that nothing of ours but what the distribution has can be found, and nothing
     * of ours stays in the machine's. What is third-party is taken from what the machine has already; Maven Central is asked only for the
     * rest.
     */
    private void build(Path project) throws Exception {
        Path settings = work.resolve("settings.xml");
        String known =
                Path.of(System.getProperty("otp.maven.repository")).toUri().toString();
        String repository = "<id>machine</id><url>" + known + "</url>";
        Files.writeString(
                settings,
                "<settings><activeProfiles><activeProfile>machine</activeProfile></activeProfiles><profiles><profile><id>machine</id>"
                        + "<repositories><repository>" + repository + "</repository></repositories>"
                        + "<pluginRepositories><pluginRepository>" + repository
                        + "</pluginRepository></pluginRepositories>"
                        + "</profile></profiles></settings>");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("otp.maven.home"), "bin", "mvn").toString(),
                "-B",
                "-q",
                "-Dstyle.color=never",
                "-s",
                settings.toString(),
                "-Dmaven.repo.local=" + builds,
                "package"));
        if (System.getProperty("otp.maven.mode").equals("offline=true")) {
            command.add("-o");
        }
        Path said = work.resolve("maven.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        // What the Maven that runs these tests has told its scripts is not meant for another project.
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") && !name.equals("MAVEN_OPTS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        int exit = builder.start().waitFor();
        assertEquals(Files.readString(said), 0, exit);
    }

    /** How many tests of a class were run. */
    private static long ran(Path project, String test) throws IOException {
        try (Stream<Path> reports = Files.list(project.resolve("target/surefire-reports"))) {
            String report = Files.readString(
                    reports.filter(file -> file.getFileName().toString().endsWith(test + ".xml"))
                            .findFirst()
                            .orElseThrow());
            return report.lines().filter(line -> line.contains("<testcase ")).count();
        }
    }
}
