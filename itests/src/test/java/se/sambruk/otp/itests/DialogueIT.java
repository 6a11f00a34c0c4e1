package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Between the notice and the deadline in the distribution: asked, answered, corrected to all; and a case whose deadline has passed. */
public class DialogueIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "arendesystem-2026";
    private static final String OFFICER = "anna.andersson";
    private static final String OUTSIDER = "ulf.utomstaende";
    private static final String REASON = "hemlighetsfullt skäl";
    private static final String REQUIREMENT = "OTP-DRI-003";

    private static Otp otp;
    private static Path folder;

    @BeforeClass
    public static void open() throws Exception {
        folder = Distribution.work().resolve("frågornas mapp");
        Distribution.delete(folder);
        Files.createDirectories(folder);
        otp = Otp.brief("dialogue").in(folder);
        Otp.Result started = otp.run("start");
        assertEquals(started.err() + otp.log(), 0, started.exit());
    }

    @AfterClass
    public static void stop() throws Exception {
        assertEquals(0, otp.run("stop").exit());
    }

    private static Otp.Result run(String actor, String... arguments) throws Exception {
        return otp.with("OTP_USER", actor).run(arguments);
    }

    private static Otp.Result went(String... arguments) throws Exception {
        Otp.Result result = run(OFFICER, arguments);
        assertTrue(
                String.join(" ", arguments) + "\n" + result.out() + result.err(),
                result.exit() == 0 || result.exit() == 3);
        return result;
    }

    private static void refused(String code, String... arguments) throws Exception {
        Otp.Result result = run(OFFICER, arguments);
        assertEquals(result.out() + result.err(), 1, result.exit());
        assertTrue(result.err(), result.err().startsWith(code));
    }

    private static JsonNode json(String... arguments) throws Exception {
        return JSON.readTree(went(arguments).out());
    }

    private static List<String> kinds() throws Exception {
        List<String> kinds = new ArrayList<>();
        json("procurement:log", ID, "--json")
                .forEach(entry -> kinds.add(entry.get("kind").asText()));
        return kinds;
    }

    @Test
    public void what_is_advertised_is_asked_about_and_corrected_to_all_until_the_deadline_and_never_after()
            throws Exception {
        went("procurement:create", "--profile", "examples/arendesystem.yaml");
        // Far ahead, so that it has not passed whenever this is run.
        went(
                "procurement:plan",
                ID,
                "--publication",
                "2020-01-01",
                "--questions",
                "2095-03-21 12:00",
                "--deadline",
                "2095-04-11 23:59",
                "--because",
                REASON);
        refused("OTP-6142", "procurement:issue", ID, "--out", "ut");
        assertFalse(Files.exists(folder.resolve("ut")));
        went("procurement:issue", ID, "--out", "ut", "--without-simulation", "--because", REASON);
        went("procurement:checklist", ID, "--tick", "publication", "--on", "2020-01-01", "--because", REASON);

        Files.writeString(folder.resolve("fråga.txt"), "Räknas servicefönster in?\n\nMvh Eva på Norra System AB");
        refused("OTP-6145", "procurement:question", ID, "--file", "fråga.txt");
        Files.writeString(folder.resolve("fråga.txt"), "Räknas servicefönster in?");
        went("procurement:question", ID, "--file", "fråga.txt", "--requirements", REQUIREMENT);
        assertEquals(
                "open",
                json("procurement:questions", ID, "--json")
                        .at("/questions/0/state")
                        .asText());

        went("procurement:set", ID, REQUIREMENT, "tillganglighet=99,5", "--because", REASON);
        refused("OTP-6130", "procurement:issue", ID, "--out", "ut");
        refused("OTP-6137", "procurement:supersede", ID, "--out", "rattelse", "--because", REASON);
        refused("OTP-6025", "procurement:supersede", ID, "--out", "rattelse", "--material", "yes", "--because", REASON);
        assertFalse(Files.exists(folder.resolve("rattelse")));
        JsonNode corrected = json(
                "procurement:supersede",
                ID,
                "--out",
                "rattelse",
                "--format",
                "docx,xlsx,json,html",
                "--material",
                "yes",
                "--time-enough",
                REASON,
                "--questions",
                "1",
                "--because",
                REASON,
                "--json");
        assertEquals(2, corrected.get("issue").asInt());
        assertEquals(REQUIREMENT, corrected.at("/changes/requirements/0/id").asText());
        List<String> kinds = kinds();
        assertEquals(
                List.of("specification.issued", "correction.published"), kinds.subList(kinds.size() - 2, kinds.size()));
        went("procurement:answer", ID, "1", "--text", "Nej. Se rättelse 1.", "--correction", "1");

        String html = Files.readString(folder.resolve("rattelse/" + ID + "-rattelse-1.html"));
        assertTrue(html, html.contains("99,8") && html.contains("99,5") && html.contains("1.0, rättelse 1"));
        assertEquals(
                "1.0, rättelse 1",
                JSON.readTree(folder.resolve("rattelse/" + ID + "-kravspecifikation.json")
                                .toFile())
                        .at("/document/version")
                        .asText());
        assertFalse(html.contains(REASON));
        JsonNode changes = JSON.readTree(
                folder.resolve("rattelse/" + ID + "-rattelse-1.json").toFile());
        assertEquals(corrected.get("changes"), changes);
        assertEquals(changes, json("procurement:changes", ID, "--json"));
        for (String file :
                List.of("kravbilaga.docx", "svarsbilaga.xlsx", "kravspecifikation.json", "rattelse-1.docx")) {
            assertTrue(file, Files.exists(folder.resolve("rattelse/" + ID + "-" + file)));
        }

        moreTime();
        went("procurement:questions", ID, "--out", "fos", "--format", "docx,html,markdown,json");
        String asked = Files.readString(folder.resolve("fos/" + ID + "-fragor-och-svar.md"));
        assertTrue(asked, asked.contains("Räknas servicefönster in?") && asked.contains("Nej. Se rättelse 1."));
        assertFalse(asked.contains(OFFICER) || asked.contains(REASON));
        assertTrue(went("procurement:show", ID).out().contains(REQUIREMENT));
        Otp.Result outsider = run(OUTSIDER, "procurement:answer", ID, "1", "--text", "Jo.");
        assertTrue(outsider.err(), outsider.err().startsWith("OTP-6032"));
        assertTrue(
                json("procurement:log", ID, "--verify", "--json").get("whole").asBoolean());
    }

    private static void moreTime() throws Exception {
        String[] moved = {
            "procurement:supersede",
            ID,
            "--out",
            "tid",
            "--format",
            "html",
            "--opening",
            "2095-04-12 09:00",
            "--because",
            REASON
        };
        refused("OTP-6027", moved);
        List<String> told = new ArrayList<>(List.of(moved));
        told.addAll(List.of("--to-suppliers", "Salen är upptagen."));
        went(told.toArray(String[]::new));
        String html = Files.readString(folder.resolve("tid/" + ID + "-rattelse-2.html"));
        assertTrue(html, html.contains("Salen är upptagen.") && html.contains("2095"));
        assertFalse(html.contains(REASON));
        assertFalse(Files.exists(folder.resolve("tid/" + ID + "-kravbilaga.html")));
    }

    @Test
    public void after_the_deadline_nothing_changes() throws Exception {
        String late = "sen-2026";
        String profile = Files.readString(Distribution.folder().resolve("examples/arendesystem.yaml"));
        Files.writeString(folder.resolve("sen.yaml"), profile.replace("id: " + ID, "id: " + late));
        went("procurement:create", "--profile", "sen.yaml");
        went("procurement:checklist", late, "--tick", "simulation", "--because", REASON);
        went("procurement:issue", late, "--out", "sen", "--format", "json");
        went("procurement:plan", late, "--publication", "2020-01-01", "--deadline", "2020-02-02 23:59");
        went("procurement:checklist", late, "--tick", "publication", "--on", "2020-01-01", "--because", REASON);
        went("procurement:set", late, REQUIREMENT, "tillganglighet=99,5", "--because", REASON);
        refused("OTP-6131", "procurement:issue", late, "--out", "sen");
        refused("OTP-6131", "procurement:supersede", late, "--out", "sen", "--material", "yes", "--because", REASON);
        refused("OTP-6155", "procurement:plan", late, "--deadline", "2095-01-01 23:59", "--because", REASON);
        refused("OTP-6155", "procurement:question", late, "--text", "Räknas helger in?");
    }
}
