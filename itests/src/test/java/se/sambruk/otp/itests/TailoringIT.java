package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** An officer tailors the library in the distribution: in the case and in a file, and what suppliers get of it. */
public class TailoringIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "arendesystem-2026";
    private static final String OFFICER = "anna.andersson";
    private static final String REASON = "hemlighetsfullt skäl";

    private static Otp otp;
    private static Path folder;

    @BeforeClass
    public static void open() throws Exception {
        folder = Distribution.work().resolve("anpassarens mapp");
        Distribution.delete(folder);
        Files.createDirectories(folder);
        otp = Otp.brief("tailoring").in(folder);
        Otp.Result started = otp.run("start");
        assertEquals(started.err() + otp.log(), 0, started.exit());
        went(run(OFFICER, "procurement:create", "--profile", "examples/arendesystem.yaml"));
    }

    @AfterClass
    public static void stop() throws Exception {
        assertEquals(0, otp.run("stop").exit());
    }

    private static Otp.Result run(String actor, String... arguments) throws Exception {
        return otp.with("OTP_USER", actor).run(arguments);
    }

    /** Done, perhaps with something to look at. */
    private static Otp.Result went(Otp.Result result) {
        assertTrue(result.out() + result.err(), result.exit() == 0 || result.exit() == 3);
        return result;
    }

    private static JsonNode json(String... arguments) throws Exception {
        return JSON.readTree(went(run(OFFICER, arguments)).out());
    }

    @Test
    public void what_is_tailored_in_the_case_is_what_suppliers_get_but_not_why() throws Exception {
        JsonNode out =
                json("procurement:select", ID, "--ids", "OTP-SAK-001", "--leave-out", "--because", REASON, "--json");
        assertEquals(1, out.get("out").size());
        json("procurement:set", ID, "OTP-DRI-003", "tillganglighet=99,9", "--because", REASON, "--json");
        json("procurement:amend", ID, "OTP-DRI-003", "--set", "title=Nåbar dygnet runt", "--because", REASON, "--json");
        JsonNode history = json("procurement:profile", ID, "--history", "--json");
        assertEquals(4, history.size());
        assertEquals(REASON, history.get(3).get("because").asText());

        went(run(OFFICER, "procurement:checklist", ID, "--tick", "simulation", "--because", REASON));
        went(run(OFFICER, "procurement:issue", ID, "--out", "ut", "--format", "docx,xlsx,json"));
        List<String> written = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("ut"))) {
            for (Path file : files.toList()) {
                String text = text(file);
                assertFalse(file.toString(), text.contains(REASON));
                assertTrue(file.toString(), text.contains("Nåbar dygnet runt"));
                written.add(file.getFileName().toString());
            }
        }
        assertEquals(written.toString(), 3, written.size());
    }

    @Test
    public void the_same_is_done_in_a_file_whose_comments_stand() throws Exception {
        Path file = folder.resolve("egen.yaml");
        went(run(OFFICER, "procurement:profile", ID, "--revision", "1", "--out", "egen.yaml"));
        List<String> comments = comments(file);
        assertFalse(comments.isEmpty());
        JsonNode changed = json(
                "procurement:set", "egen.yaml", "OTP-DRI-003", "tillganglighet=99,9", "--because", REASON, "--json");
        assertEquals(1, changed.get("changes").get("values").size());
        assertEquals(comments, comments(file));
    }

    private static List<String> comments(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.strip().startsWith("#"))
                .toList();
    }

    /** All that a file says; of an Office file, what is in its parts. */
    private static String text(Path file) throws IOException {
        if (!file.toString().endsWith(".docx") && !file.toString().endsWith(".xlsx")) {
            return Files.readString(file);
        }
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
