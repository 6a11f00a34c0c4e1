package se.sambruk.otp.award;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.award.ReadLetter.has;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.award.AwardDocumentKind;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.CancelDraft;
import se.sambruk.otp.api.award.DocumentRequest;
import se.sambruk.otp.api.award.WrittenDocuments;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.problem.Problem;

/** What the documents tell, whom they tell it to, and what they keep to themselves. */
public class DocumentsTest extends AwardFixture {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private DocumentRequest request(List<AwardDocumentKind> kinds, List<String> tenders, String sent) {
        return new DocumentRequest(
                kinds,
                tenders,
                List.of("html"),
                temporary.getRoot().toPath(),
                Optional.ofNullable(sent).map(LocalDate::parse),
                Optional.empty(),
                Optional.of(LocalDate.parse("2027-02-20")));
    }

    private WrittenDocuments write(List<AwardDocumentKind> kinds, List<String> tenders, String sent) {
        return awards.write(ID, request(kinds, tenders, sent), viewer(ANNA));
    }

    /** What a document says, without its marks. */
    private String said(AwardDocumentKind kind, String tender, String sent) throws Exception {
        List<String> tenders = tender.isEmpty() ? List.of() : List.of(tender);
        Path file = write(List.of(kind), tenders, sent).files().get(0).file();
        return ReadLetter.text(file);
    }

    private void awarded() {
        ready();
        on("2027-02-15");
        awards.award(ID, AwardDraft.plain(), act(BO, ""));
    }

    @Test
    public void the_decision_tells_who_decided_what_by_which_right_and_why() throws Exception {
        awarded();
        String text = said(AwardDocumentKind.DECISION, "", "2027-02-15");
        has(
                text,
                "Provkommun tilldelar Björkdala Programvara AB (559111-2233) kontraktet",
                "fattat den 15 februari 2027 av Bo Berg, med stöd av kommunstyrelsens delegationsordning punkt 4.2",
                "bästa förhållandet mellan pris och kvalitet (16 kap. 1 § LOU)",
                "p − Σ(a) + Σ(t)",
                "825 000 kr",
                "Rask & Co Handelsbolag",
                "LOU 4 kap. 1 §",
                "blad Krav, cell F12",
                "Bevis i stället för egen försäkran",
                "till och med den 25 februari 2027");
        assertFalse(text, text.contains("Avvikelser"));
    }

    @Test
    public void the_second_is_told_its_place_beside_the_winner_with_reasons_and_the_standstill() throws Exception {
        awarded();
        String text = said(AwardDocumentKind.NOTICE, "anbud-2", "2027-02-16");
        has(
                text,
                "Nordsken IT AB (556222-3344)",
                "Ert anbud fick plats 2 av 2 utvärderade anbud.",
                "Jämförelsesumma: 825 000 kr för anbudet från Björkdala Programvara AB, och 1 034 567 kr för ert anbud. Skillnaden är 209 567 kr.",
                "150 000 av 200 000 kr",
                "Anbudet visar i avsnitt 4 att tre av fyra prov klaras.",
                "alla fyra klarade uppgifterna utan hjälp",
                "skickas elektroniskt den 16 februari 2027",
                "till och med den 26 februari 2027. Avtal får ingås tidigast den 27 februari 2027 (20 kap. 1 § LOU)",
                "12 kap. 13 § LOU");
        assertFalse("names no one but the recipient and the winner", text.contains("Rask"));
    }

    @Test
    public void the_standstill_is_longer_where_the_notice_is_not_electronic() throws Exception {
        awarded();
        DocumentRequest post = new DocumentRequest(
                List.of(AwardDocumentKind.NOTICE),
                List.of("anbud-2"),
                List.of("html"),
                temporary.getRoot().toPath(),
                Optional.of(LocalDate.parse("2027-02-16")),
                Optional.of(false),
                Optional.empty());
        Path file = awards.write(ID, post, viewer(ANNA)).files().get(0).file();
        has(Files.readString(file), "till och med den 3 mars 2027", "på annat sätt än elektroniskt");
    }

    @Test
    public void whoever_was_rejected_is_told_why_by_which_law_and_where_it_stands() throws Exception {
        awarded();
        String text = said(AwardDocumentKind.NOTICE, "anbud-3", "2027-02-16");
        has(
                text,
                "Ert anbud har förkastats",
                "Anbudet svarar Nej i cell F12",
                "LOU 4 kap. 1 §",
                "Björkdala Programvara AB");
        assertFalse(text, text.contains("Nordsken"));
        assertFalse("no result of another who was not awarded", text.contains("1 034 567"));
    }

    @Test
    public void relative_advantages_are_what_the_winner_has_before_and_the_rest_is_told_too() throws Exception {
        awarded();
        on("2027-02-20");
        String text = said(AwardDocumentKind.ADVANTAGES, "anbud-2", null);
        int before = text.indexOf("relativa fördelar:");
        int rest = text.indexOf("inte fått mer än ert");
        assertTrue(text, before > 0 && rest > before);
        assertTrue("what the winner was better at", text.substring(before, rest).contains("PRV-UTV-001"));
        assertTrue("what it was not", text.substring(rest).contains("PRV-UTV-002"));
        has(text, "2027-02-20", "2027-03-07", "Kontraktet har tilldelats Björkdala Programvara AB");
    }

    @Test
    public void whoever_was_rejected_and_asks_is_told_the_reasons_and_no_advantages() throws Exception {
        awarded();
        on("2027-02-20");
        String text = said(AwardDocumentKind.ADVANTAGES, "anbud-3", null);
        has(text, "Anbudet svarar Nej i cell F12");
        assertFalse(text, text.contains("Tre av fyra") || text.contains("relativa fördelar:"));
    }

    @Test
    public void the_report_has_all_that_the_law_lists_and_names_the_law_that_holds() throws Exception {
        awarded();
        notified("2027-02-15", true);
        String text = said(AwardDocumentKind.REPORT, "", null);
        has(
                text,
                "Individuell rapport",
                "12 kap. 15–16 §§ LOU",
                "4 500 000 kr utan mervärdesskatt, uppskattat den 2 november 2026",
                "Systemet är en helhet.",
                "Anbuden öppnades den 18 januari 2027 av Anna Andersson och Eva Ek.",
                "Förkastat",
                "Ingen anbudsgivare har ombetts att förklara ett lågt pris.",
                "Inget jäv",
                "delegationsordning punkt 4.2",
                "underrättades den 15 februari 2027");
    }

    @Test
    public void a_conflict_that_was_declared_stays_in_the_control_log_when_the_person_declares_anew() throws Exception {
        tendered();
        cases.declare(
                ID,
                new ConflictDeclaration(EVA, true, SECOND, LocalDate.parse("2027-01-18"), "lämnar rummet"),
                act(EVA, ""));
        cases.assess(ID, EVA, false, act(ANNA, "hennes bror arbetar där"));
        cases.declare(ID, new ConflictDeclaration(EVA, false, "", LocalDate.parse("2027-01-18"), ""), act(EVA, ""));
        String text = said(AwardDocumentKind.CONTROLS, "", null);
        int first = text.indexOf("lämnar rummet");
        int assessed = text.indexOf("hennes bror arbetar där");
        int last = text.lastIndexOf("Inget jäv");
        assertTrue(text, first > 0 && first < assessed && assessed < last);
        assertEquals("told once", assessed, text.lastIndexOf("hennes bror arbetar där"));
        assertTrue("whom it concerned", text.substring(0, first).contains(SECOND));
    }

    @Test
    public void the_control_log_has_what_was_asked_answered_and_how_others_were_treated() throws Exception {
        tendered();
        rejected();
        record(
                ANNA,
                "",
                NewEntry.of(
                        EntryKinds.CLARIFICATION_REQUESTED,
                        Map.of(
                                "tenders", List.of("anbud-2"),
                                "manner", "low-price",
                                "question", "Hur har priset för drift räknats fram?",
                                "equality", "Bara detta anbud ligger under gränsen.",
                                "basis", "LOU 16 kap. 7 §")));
        String text = said(AwardDocumentKind.CONTROLS, "", null);
        has(
                text,
                "Hur har priset för drift räknats fram?",
                "Bara detta anbud ligger under gränsen.",
                "Inget svar är antecknat.",
                "Inga kontroller är antecknade",
                "4 kap. 10 och 12 §§");
    }

    @Test
    public void reasons_that_a_supplier_would_miss_are_told_of() {
        tendered();
        rejected("Nej på kravet.");
        evaluated(
                Map.of(
                        "anbud-1",
                        BidStanding.EVALUATED,
                        "anbud-2",
                        BidStanding.EVALUATED,
                        "anbud-3",
                        BidStanding.REJECTED),
                false);
        controlled("anbud-1");
        on("2027-02-15");
        awards.award(ID, AwardDraft.plain(), act(BO, ""));
        assertEquals(List.of("OTP-6465", "OTP-6464"), thin());
    }

    private List<String> thin() {
        return write(List.of(AwardDocumentKind.NOTICE), List.of(), "2027-02-16").findings().stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    public void full_reasons_are_not_told_of() {
        awarded();
        assertEquals(List.of(), thin());
    }

    @Test
    public void a_cancellation_tells_suppliers_why_and_nothing_of_each_other() throws Exception {
        tendered();
        awards.cancel(
                ID,
                new CancelDraft(Optional.empty(), "", Optional.empty()),
                act(
                        BO,
                        "Kravet om drift i egen hall har visat sig strida mot kommunens nya säkerhetspolicy.\n\nDet går inte att rätta efter anbudstiden."));
        String notice = said(AwardDocumentKind.CANCELLATION_NOTICE, "", null);
        has(
                notice,
                "Provkommun avbryter upphandlingen",
                "strida mot kommunens nya säkerhetspolicy",
                "20 kap. LOU",
                "Bo Berg");
        for (String supplier : List.of("Björkdala", "Nordsken", "Rask", "Tre anbud", "3 anbud")) {
            assertFalse(supplier, notice.contains(supplier));
        }
        has(
                said(AwardDocumentKind.CANCELLATION, "", null),
                "Då hade 3 anbud kommit in.",
                "12 kap. 12 §",
                "31 kap. 16 §");
        fails("OTP-6468", () -> write(List.of(AwardDocumentKind.NOTICE), List.of(), null));
    }

    @Test
    public void nothing_is_written_for_whoever_may_not_see_it_or_before_there_is_anything() {
        tendered();
        fails("OTP-6468", () -> write(List.of(AwardDocumentKind.DECISION), List.of(), null));
        fails("OTP-6470", () -> awards.write(ID, request(List.of(), List.of(), null), viewer(OUTSIDER)));
        assertEquals(0, temporary.getRoot().list().length);
    }

    @Test
    public void advantages_are_for_whoever_asked_and_a_tender_must_be_there() {
        awarded();
        on("2027-02-20");
        fails("OTP-6469", () -> write(List.of(AwardDocumentKind.ADVANTAGES), List.of(), null));
        fails("OTP-6460", () -> write(List.of(AwardDocumentKind.NOTICE), List.of("anbud-9"), null));
    }

    @Test
    public void what_was_missing_stands_in_the_decision_with_the_reason() throws Exception {
        tendered();
        rejected();
        evaluated();
        on("2027-02-15");
        AwardDraft despite = new AwardDraft(
                new TreeMap<>(),
                1,
                List.of(),
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                List.of(se.sambruk.otp.api.award.AwardObstacle.CONTROL));
        awards.award(ID, despite, act(BO, "Intygen finns hos inköpscentralen."));
        has(
                said(AwardDocumentKind.DECISION, "", "2027-02-15"),
                "Avvikelser",
                "Kontrollen av den som tilldelas kontraktet.",
                "Intygen finns hos inköpscentralen.");
    }

    @Test
    public void every_key_that_the_documents_use_has_a_text() throws Exception {
        awarded();
        notified("2027-02-15", true);
        List<String> names = new ArrayList<>();
        write(List.of(), List.of(), null)
                .files()
                .forEach(file -> names.add(file.file().getFileName().toString()));
        assertEquals(
                List.of(
                        "tilldelningsbeslut.html",
                        "underrattelse-anbud-1.html",
                        "underrattelse-anbud-2.html",
                        "underrattelse-anbud-3.html",
                        "rapport.html",
                        "kontrollogg.html"),
                names);
    }
}
