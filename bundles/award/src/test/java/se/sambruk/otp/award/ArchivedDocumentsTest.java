package se.sambruk.otp.award;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.award.ArchiveReceipt;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.masking.Masking;
import se.sambruk.otp.api.award.masking.MaskingRule;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;

/** An archive has the documents that the case has, also those that others compose; in a masked copy they are masked like the rest. */
public class ArchivedDocumentsTest extends AwardFixture {
    private static final String OSL = "OSL 31 kap. 16 §";
    private static final SourceLocation PLACE = new SourceLocation("", "maskning.yaml", 4, 1);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private ArchiveReceipt receipt;

    private SortedMap<String, String> archive(MaskingRule... rules) throws IOException {
        Optional<Masking> masking = rules.length == 0
                ? Optional.empty()
                : Optional.of(new Masking(
                        "Anna Andersson",
                        LocalDate.parse("2027-03-01"),
                        List.of(rules),
                        List.of(),
                        Optional.of(new Masking.Ground("Anbuden prövas för sig.", OSL))));
        receipt = archives.write(ID, masking, temporary.getRoot().toPath().resolve("akt.zip"), viewer(ANNA));
        SortedMap<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(receipt.file())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(
                        entry.getName(),
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                                .replace('\u00a0', ' ')
                                .replace("\u00ad", ""));
            }
        }
        return files;
    }

    private List<String> findings() {
        return receipt.findings().stream().map(Problem::code).toList();
    }

    private void awarded() {
        ready();
        on("2027-02-15");
        awards.award(ID, AwardDraft.plain(), act(BO, ""));
        notified("2027-02-15", true);
    }

    private LogLine evaluation() {
        return cases.log(ID, viewer(ANNA))
                .orElseThrow()
                .latest(EntryKinds.TENDERS_EVALUATED)
                .orElseThrow();
    }

    private String report() {
        return "dokument/utvarderingsrapport-" + evaluation().label() + ".html";
    }

    private static MaskingRule text(String text) {
        return new MaskingRule(Optional.of(text), Optional.empty(), Optional.empty(), "Affärshemlighet.", OSL, PLACE);
    }

    @Test
    public void the_evaluation_report_is_there_and_the_manifest_vouches_for_it() throws Exception {
        awarded();
        SortedMap<String, String> files = archive();
        String report = files.get(report());
        assertTrue(files.keySet().toString(), report != null);
        for (String said : List.of("Utvärderingsrapport", WINNER, "1 234 567", "tre av fyra prov klaras")) {
            assertTrue(said + " in " + report, report.contains(said));
        }
        assertTrue(files.get("manifest.sha256").contains(report()));
        assertTrue(files.get("index.html")
                .contains("Utvärderingsrapport, post " + evaluation().label()));
        assertEquals(List.of(), findings());
    }

    @Test
    public void contract_annex_and_follow_up_are_there_when_the_case_has_them() throws Exception {
        awarded();
        assertFalse(archive().containsKey("dokument/kontraktsbilaga.html"));
        on("2027-03-01");
        cases.tick(ID, StepTick.done("contract"), act(ANNA, ""));
        contracts.plan(ID, "PRV-DRI-001:operation", LocalDate.parse("2027-06-01"), act(ANNA, ""));
        SortedMap<String, String> files = archive();
        assertTrue(files.get("dokument/kontraktsbilaga.html").contains("Ingår i grundavtalet."));
        assertTrue(files.get("dokument/uppfoljning.html").contains("2027-06-01"));
    }

    @Test
    public void questions_and_answers_are_there_when_somebody_has_asked() throws Exception {
        open();
        assertFalse(archive().containsKey("underlag/fragor-och-svar.html"));
        store.append(
                ID,
                store.entries(ID).size(),
                List.of(NewEntry.of(
                        EntryKinds.QUESTION_RECEIVED,
                        Map.of("question", 1, "text", "Gäller kravet också helger?", "received", "2026-12-10T09:15"))),
                Optional.empty(),
                act(ANNA, ""));
        assertTrue(archive().get("underlag/fragor-och-svar.html").contains("Gäller kravet också helger?"));
    }

    @Test
    public void each_correction_is_there_as_it_was_sent() throws Exception {
        open();
        store.append(
                ID,
                store.entries(ID).size(),
                List.of(NewEntry.of(
                        EntryKinds.CORRECTION_PUBLISHED,
                        Map.of(
                                "number",
                                1,
                                "on",
                                "2026-12-14",
                                "material",
                                true,
                                "issue",
                                1,
                                "deadline-before",
                                "2027-01-15T23:59",
                                "deadline",
                                "2027-01-29T23:59",
                                "reason",
                                "Många frågor kom in sent."))),
                Optional.empty(),
                act(ANNA, ""));
        SortedMap<String, String> files = archive();
        String correction = files.get("underlag/rattelse-1.html");
        assertTrue(files.keySet().toString(), correction != null);
        assertTrue(correction, correction.contains("29 januari 2027"));
        assertTrue(correction, correction.contains("Många frågor kom in sent."));
        assertTrue(files.get("index.html").contains("Rättelse 1"));
    }

    @Test
    public void the_index_tells_whom_an_entry_is_about() throws Exception {
        awarded();
        String index = archive().get("index.html");
        for (String said : List.of(
                "Roll given (Eva Ek, Anbudsöppnare)",
                "Anbud inläst (anbud-2, Nordsken IT AB)",
                "Beslut om anbud (anbud-3, Anbudet förkastat)",
                "Underrättelse anbud-2, Nordsken IT AB (html)")) {
            assertTrue(said + " in " + index, index.contains(said));
        }
        String masked = archive(text(SECOND)).get("index.html");
        assertTrue(masked, masked.contains("Anbud inläst (anbud-2, [maskat 1: OSL 31 kap. 16 §])"));
        assertTrue(masked, masked.contains("Underrättelse anbud-2, [maskat 1: OSL 31 kap. 16 §] (html)"));
    }

    @Test
    public void what_is_left_out_of_the_log_is_left_out_of_what_is_made_of_the_log() throws Exception {
        awarded();
        String why = "Anbudet svarar Nej i cell F12";
        assertTrue(archive().get("dokument/rapport.html").contains(why));
        String decision = cases.log(ID, viewer(ANNA))
                .orElseThrow()
                .latest(EntryKinds.TENDER_DECIDED)
                .orElseThrow()
                .label();
        String received = cases.log(ID, viewer(ANNA)).orElseThrow().all(EntryKinds.TENDER_RECEIVED).stream()
                .filter(line -> "anbud-2".equals(line.entry().body().get("tender")))
                .findFirst()
                .orElseThrow()
                .label();
        SortedMap<String, String> files = archive(
                new MaskingRule(
                        Optional.empty(), Optional.of(decision), Optional.empty(), "Affärshemlighet.", OSL, PLACE),
                new MaskingRule(
                        Optional.empty(),
                        Optional.of(received),
                        Optional.of("supplier"),
                        "Namnet skyddas.",
                        OSL,
                        PLACE));
        files.forEach((path, text) -> {
            assertFalse(path, text.contains(why));
            assertFalse(path, text.contains(SECOND));
        });
        assertTrue("what the law says stays", files.get("dokument/rapport.html").contains("LOU 4 kap. 1 §"));
    }

    @Test
    public void the_report_is_masked_within_and_tells_no_digest_of_what_is_secret() throws Exception {
        awarded();
        String digest = (String) evaluation().entry().body().get("outcome");
        SortedMap<String, String> files = archive(text("1 234 567"), text("1 034 567"), text(SECOND));
        String report = files.get(report());
        assertTrue(report, report.contains("[maskat 1: OSL 31 kap. 16 §]"));
        assertTrue("what is not masked stays", report.contains(WINNER));
        files.forEach((path, text) -> {
            for (String secret : List.of("1 234 567", "1234567", "1 034 567", SECOND, digest.substring(0, 12))) {
                assertFalse(secret + " in " + path, text.contains(secret));
            }
        });
    }

    @Test
    public void a_report_of_an_entry_that_is_left_out_is_left_out_and_that_is_told() throws Exception {
        awarded();
        MaskingRule entry = new MaskingRule(
                Optional.empty(), Optional.of(evaluation().label()), Optional.empty(), "Kalkylerna.", OSL, PLACE);
        String report = archive(entry).get(report());
        assertFalse(report, report.contains("1 234 567"));
        assertTrue(report, report.contains("[maskat 1: OSL 31 kap. 16 §]"));
        assertTrue(findings().toString(), findings().contains("OTP-6607"));
    }

    @Test
    public void an_evaluation_that_does_not_keep_what_counted_has_no_report_and_that_is_told() throws Exception {
        awarded();
        Map<String, Object> body = new TreeMap<>(evaluation().entry().body());
        body.remove("counted");
        record(ANNA, "", NewEntry.of(EntryKinds.TENDERS_EVALUATED, body));
        archive();
        assertEquals(List.of("OTP-6606"), findings());
    }
}
