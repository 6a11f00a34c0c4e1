package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Four plugins that do not work, each explained so that somebody can act on it, word for word in both languages. */
public class ExplainIT {
    private Otp otp;

    @Before
    public void drop() throws Exception {
        otp = Otp.brief("explain");
        Path deploy = Files.createDirectories(otp.home().resolve("deploy"));
        Files.write(
                deploy.resolve("rapport.jar"),
                bundle("se.exempel.rapport", Map.of("Import-Package", "org.exempel.pdf;version=\"[2.1,3)\"")));
        Files.write(
                deploy.resolve("framtid.jar"),
                bundle(
                        "se.exempel.framtid",
                        Map.of("Import-Package", "se.sambruk.otp.api.export;version=\"[1.900,2)\"")));
        Files.writeString(deploy.resolve("krav.yaml"), """
                pack:
                  id: prov
                  title: Provkommuns lokala krav
                  publisher: prov
                  prefix: PRV
                  version: 1.0.0
                  date: 2026-11-23
                  layer: municipal
                  requires:
                    - {pack: kravmaster, version: "[4.0,5)"}
                requirements:
                  - id: PRV-ARE-001
                    title: Export till e-arkiv
                    kind: obligatorisk
                    fulfilled: delivery
                    category: ARE
                    text: Systemet ska kunna exportera avslutade ärenden.
                    rationale: Utan export måste handlingar flyttas för hand.
                    guidance: Används vid anskaffning av ärendehanteringssystem.
                    verification:
                      - {phase: implementation, method: Prov med tio ärenden.}
                """);
        Files.write(deploy.resolve("ostadig.jar"), LoadJars.unsteady());
        assertEquals(0, otp.run("start").exit());
    }

    @After
    public void stop() throws Exception {
        otp.run("stop");
    }

    @Test
    public void each_is_explained_in_both_languages_and_again_after_a_restart() throws Exception {
        explained();
        assertEquals(0, otp.run("stop").exit());
        assertEquals(0, otp.run("start").exit());
        explained();
    }

    private void explained() throws Exception {
        String api = apiVersion();
        says(
                "se.exempel.rapport",
                "failed",
                "OTP-7080",
                "se.exempel.rapport behöver paketet org.exempel.pdf (version 2.1 eller senare, före 3.0), som ingen modul här"
                        + " har.",
                "Lägg till modulen som har paketet, eller be utgivaren bygga in det.",
                "se.exempel.rapport needs the package org.exempel.pdf (version 2.1 or later, before 3.0), which no bundle here"
                        + " has.",
                "Add the bundle that has the package, or ask the publisher to build it in.");
        says(
                "se.exempel.framtid",
                "failed",
                "OTP-7082",
                "se.exempel.framtid är gjord för en nyare plattform: den behöver export-API 1.900, men den här plattformen"
                        + " har " + api + ".",
                "Uppgradera plattformen, eller be utgivaren om en version som är byggd mot export-API " + api + ".",
                "se.exempel.framtid is made for a newer platform: it needs export API 1.900, but this platform has "
                        + api + ".",
                "Upgrade the platform, or ask the publisher for a version built against export API " + api + ".");
        says(
                "krav.yaml",
                "refused",
                "OTP-1108",
                "”obligatorisk” är inget av de värden som PRV-ARE-001 › kind kan ha.",
                "Välj ett av: mandatory, evaluated, contract, qualification, information.",
                "“obligatorisk” is none of the values that PRV-ARE-001 › kind can have.",
                "Choose one of: mandatory, evaluated, contract, qualification, information.");
        says(
                "se.exempel.ostadig",
                "refused",
                "OTP-5068",
                "Formatet ostadig 1.0.0 från se.exempel.ostadig 1.0.0 togs inte i bruk: det skrev provspecifikationen två"
                        + " gånger och filerna blev olika.",
                "Felet finns i formatet: samma innehåll ska ge samma fil, utan klockslag, slumptal eller ordning som växlar."
                        + " Meddela den som ger ut det.",
                "The format ostadig 1.0.0 from se.exempel.ostadig 1.0.0 was not taken into use: it wrote the sample"
                        + " specification twice, and the files differ.",
                "The fault is in the format: the same content gives the same file, without times, random numbers or an order"
                        + " that varies. Tell whoever publishes it.");
        JsonNode place = explain("sv", "krav.yaml").path("causes").path(0).path("location");
        assertEquals("deploy/krav.yaml", place.path("file").asText());
        assertEquals(14, place.path("line").asInt());
        String diagnosis = otp.run("bundle:diag").out();
        assertTrue(diagnosis, diagnosis.contains("se.exempel.rapport behöver paketet org.exempel.pdf"));
    }

    private void says(String plugin, String state, String code, String... texts) throws Exception {
        JsonNode swedish = explain("sv", plugin);
        JsonNode english = explain("en", plugin);
        assertEquals(swedish.toString(), state, swedish.path("state").asText());
        JsonNode cause = swedish.path("causes").path(0);
        JsonNode same = english.path("causes").path(0);
        assertEquals(
                swedish.toString(),
                List.of(code, texts[0], texts[1], texts[2], texts[3]),
                List.of(
                        cause.path("code").asText(),
                        cause.path("message").asText(),
                        cause.path("remedy").asText(),
                        same.path("message").asText(),
                        same.path("remedy").asText()));
    }

    private JsonNode explain(String language, String plugin) throws Exception {
        Otp.Result result = otp.with("OTP_LANG", language).run("plugin:explain", plugin, "--json");
        assertEquals(result.err(), 3, result.exit());
        return new ObjectMapper().readTree(result.out());
    }

    // Whatever it is now: the sentence tells it.
    private static String apiVersion() throws Exception {
        Path folder = Distribution.folder().resolve("system/se/sambruk/otp/se.sambruk.otp.api");
        try (Stream<Path> files = Files.walk(folder)) {
            Path jar = files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            try (JarFile api = new JarFile(jar.toFile())) {
                String exports = api.getManifest().getMainAttributes().getValue("Export-Package");
                Matcher version = Pattern.compile("se\\.sambruk\\.otp\\.api\\.export;.*?version=\"(\\d+\\.\\d+)\\.0\"")
                        .matcher(exports);
                assertTrue(exports, version.find());
                return version.group(1);
            }
        }
    }

    private static byte[] bundle(String name, Map<String, String> headers) throws Exception {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", name);
        attributes.putValue("Bundle-Version", "1.0.0");
        headers.forEach(attributes::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return bytes.toByteArray();
    }
}
