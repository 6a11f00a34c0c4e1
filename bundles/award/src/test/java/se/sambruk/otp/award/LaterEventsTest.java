package se.sambruk.otp.award;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
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
import se.sambruk.otp.api.award.AwardDocumentKind;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.AwardObstacle;
import se.sambruk.otp.api.award.CancelDraft;
import se.sambruk.otp.api.award.DocumentRequest;
import se.sambruk.otp.api.award.WrittenDocuments;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.facts.Lot;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.testkit.SampleCase;

/** What is decided is told as it was when it was decided, whatever comes after; and nothing that was decided is lost by it. */
public class LaterEventsTest extends AwardFixture {
    private static final String WHY = "Behovet har fallit bort sedan verksamheten gick över till regionen.";
    private static final String OWN =
            "Utvärderingen gjordes på papper av en grupp om tre, och deras protokoll är bilagt detta beslut.";
    private static final Map<String, BidStanding> BOTH =
            Map.of("anbud-1", BidStanding.EVALUATED, "anbud-2", BidStanding.EVALUATED);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private List<String> findings = List.of();

    private static CancelDraft cancel(String lot) {
        return new CancelDraft(Optional.empty(), "", Optional.empty(), Optional.of(lot));
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>|\u00ad", " ").replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    /** What documents say, by their files' names. */
    private SortedMap<String, String> said(List<String> tenders, AwardDocumentKind... kinds) throws Exception {
        WrittenDocuments written = awards.write(
                ID,
                new DocumentRequest(
                        List.of(kinds),
                        tenders,
                        List.of("html"),
                        temporary.getRoot().toPath(),
                        Optional.of(LocalDate.parse("2027-02-16")),
                        Optional.of(true),
                        Optional.empty()),
                viewer(ANNA));
        findings = written.findings().stream().map(Problem::code).toList();
        SortedMap<String, String> said = new TreeMap<>();
        for (var file : written.files()) {
            said.put(file.file().getFileName().toString(), plain(Files.readString(file.file())));
        }
        return said;
    }

    private SortedMap<String, String> archive() throws Exception {
        var receipt = archives.write(
                ID, Optional.empty(), temporary.getRoot().toPath().resolve("akt.zip"), viewer(ANNA));
        SortedMap<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(receipt.file())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), plain(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return files;
    }

    private static void has(String text, String part) {
        assertTrue(part + " in " + text, text.contains(part));
    }

    private void inLots() {
        open(SampleCase.facts()
                .lots(List.of(new Lot("A", "Drift"), new Lot("B", "Utbildning")))
                .build());
        readIn();
    }

    /** With what counts as missing, and the decision maker's own reasons. */
    private void awardedWithout(AwardObstacle missing, String reasons) {
        awards.award(
                ID,
                new AwardDraft(
                        new TreeMap<>(Map.of("", List.of("anbud-1"))),
                        1,
                        List.of(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        reasons,
                        List.of(missing)),
                act(BO, "Det gick inte att vänta."));
    }

    @Test
    public void an_evaluation_that_comes_after_the_award_is_no_reason_for_it() throws Exception {
        tendered();
        rejected();
        controlled("anbud-1");
        on("2027-01-25");
        awardedWithout(AwardObstacle.EVALUATION, OWN);
        evaluated();
        String notice = said(List.of("anbud-2"), AwardDocumentKind.NOTICE).get("underrattelse-anbud-2.html");
        has(notice, OWN);
        has(notice, "Ärendet har ingen utvärdering att redovisa här.");
        assertFalse(notice, notice.contains("klarade uppgifterna utan hjälp"));
    }

    @Test
    public void a_supplier_whose_tender_the_evaluation_does_not_have_is_told_so() throws Exception {
        tendered();
        evaluated(BOTH, true);
        controlled("anbud-1");
        on("2027-02-15");
        awardedWithout(AwardObstacle.EVALUATION, "");
        Map<String, String> said = said(List.of("anbud-3"), AwardDocumentKind.NOTICE, AwardDocumentKind.ADVANTAGES);
        for (String file : List.of("underrattelse-anbud-3.html", "upplysningar-anbud-3.html")) {
            has(said.get(file), "Ert anbud är inte med i den utvärdering som beslutet vilar på.");
            assertFalse(said.get(file), said.get(file).contains("plats 0"));
        }
        assertEquals(List.of("OTP-6466"), findings);
    }

    @Test
    public void the_decision_to_cancel_a_lot_tells_nothing_of_what_came_after() throws Exception {
        inLots();
        awards.cancel(ID, cancel("B"), act(BO, WHY));
        evaluated(Optional.of("A"), BOTH, true);
        controlled("anbud-1");
        on("2027-02-15");
        awards.award(
                ID,
                new AwardDraft(
                        new TreeMap<>(Map.of("A", List.of("anbud-1"))),
                        1,
                        List.of(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        "",
                        List.of(AwardObstacle.EVALUATION)),
                act(BO, "Anbud 3 gäller inte det området."));
        notified("2027-02-15", true);
        on("2027-03-01");
        cases.tick(ID, StepTick.done("contract"), act(ANNA, ""));
        String decision = archive().get("dokument/beslut-att-avbryta-B.html");
        has(decision, "Anbuden öppnades den 18 januari 2027.");
        assertFalse(decision, decision.contains("Tilldelning beslutades"));
        assertFalse(decision, decision.contains("Avtal har inte ingåtts"));
    }

    @Test
    public void one_made_before_the_opening_counts_no_tenders() throws Exception {
        open(SampleCase.facts()
                .lots(List.of(new Lot("A", "Drift"), new Lot("B", "Utbildning")))
                .build());
        on("2027-01-10");
        awards.cancel(ID, cancel("B"), act(BO, WHY));
        readIn();
        has(archive().get("dokument/beslut-att-avbryta-B.html"), "Inga anbud har öppnats.");
    }

    @Test
    public void an_archive_of_what_was_cancelled_keeps_what_was_decided_before() throws Exception {
        ready();
        on("2027-02-15");
        awards.award(ID, AwardDraft.plain(), act(BO, ""));
        notified("2027-02-15", true);
        awards.cancel(ID, new CancelDraft(Optional.empty(), "", Optional.empty()), act(BO, WHY));
        SortedMap<String, String> files = archive();
        has(files.get("dokument/beslut-att-avbryta.html"), "Tilldelning beslutades den 15 februari 2027.");
        has(files.get("dokument/tilldelningsbeslut.html"), WINNER);
        has(files.get("dokument/underrattelse-anbud-2.html"), "Ert anbud fick plats 2");
        assertEquals(
                "asked for, there is what is to be sent now",
                List.of(
                        "beslut-att-avbryta.html",
                        "kontrollogg.html",
                        "rapport.html",
                        "underrattelse-om-avbrytande.html"),
                List.copyOf(said(List.of()).keySet()));
    }

    @Test
    public void a_lot_that_was_cancelled_before_all_of_it_has_its_own_decision_still() throws Exception {
        inLots();
        awards.cancel(
                ID, cancel("B"), act(BO, "Ett av områdena saknar pengar i årets budget, och måste därför vänta."));
        awards.cancel(ID, new CancelDraft(Optional.empty(), "", Optional.empty()), act(BO, WHY));
        SortedMap<String, String> files = archive();
        has(files.get("dokument/beslut-att-avbryta.html"), WHY);
        has(files.get("dokument/beslut-att-avbryta-B.html"), "saknar pengar i årets budget");
        has(files.get("dokument/underrattelse-om-avbrytande-B.html"), "saknar pengar i årets budget");
    }

    @Test
    public void the_report_tells_of_each_lot_that_was_cancelled() throws Exception {
        inLots();
        awards.cancel(ID, cancel("B"), act(BO, WHY));
        awards.cancel(
                ID,
                new CancelDraft(Optional.empty(), "", Optional.empty()),
                act(BO, "Även det andra området saknar nu pengar i budgeten för året."));
        String report = said(List.of(), AwardDocumentKind.REPORT).get("rapport.html");
        has(report, "Anbudsområde avbrutet: B – Utbildning");
        has(report, WHY);
        assertFalse(report, report.contains("inte underrättade än"));
    }
}
