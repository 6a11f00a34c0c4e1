package se.sambruk.otp.award;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.award.ReadLetter.has;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.award.AwardDocumentKind;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.DocumentRequest;
import se.sambruk.otp.api.casefile.facts.Lot;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.testkit.SampleCase;

/** Where several are awarded: in a framework agreement, or in lots. */
public class SeveralWinnersTest extends AwardFixture {
    private static final Map<String, BidStanding> ALL = Map.of(
            "anbud-1", BidStanding.EVALUATED, "anbud-2", BidStanding.EVALUATED, "anbud-3", BidStanding.EVALUATED);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private static AwardDraft draft(int places, Map<String, List<String>> winners) {
        return new AwardDraft(
                new TreeMap<>(winners), places, List.of(), Optional.empty(), "", Optional.empty(), "", List.of());
    }

    private static NewEntry control(String tender, boolean passed) {
        return NewEntry.of(
                EntryKinds.CONTROL_DONE,
                Map.of("tender", tender, "subject", "supplier", "passed", passed, "basis", "LOU 4 kap. 12 §"));
    }

    private List<String> told(AwardDraft draft) {
        return awards.obstacles(ID, draft, viewer(ANNA)).stream()
                .map(problem -> problem.code() + " " + problem.message().in(java.util.Locale.ENGLISH))
                .toList();
    }

    private String said(AwardDocumentKind kind, String tender) throws Exception {
        DocumentRequest request = new DocumentRequest(
                List.of(kind),
                tender.isEmpty() ? List.of() : List.of(tender),
                List.of("html"),
                temporary.getRoot().toPath(),
                Optional.of(LocalDate.parse("2027-02-16")),
                Optional.of(true),
                Optional.of(LocalDate.parse("2027-02-20")));
        Path file = awards.write(ID, request, viewer(ANNA)).files().get(0).file();
        return ReadLetter.text(file);
    }

    @Test
    public void a_hindrance_is_told_of_that_winner_in_whose_control_it_was_found() {
        tendered();
        evaluated(ALL, true);
        record(ANNA, "Kontrollerad.", control("anbud-1", true));
        AwardDraft two = draft(2, Map.of());
        assertEquals(List.of("OTP-6457 The control before the award is missing for anbud-3."), told(two));
        record(ANNA, "Skatteskulder.", control("anbud-3", false));
        assertEquals(List.of("OTP-6497 The control shows a hindrance for anbud-3."), told(two));
        on("2027-02-15");
        fails("OTP-6497", () -> awards.award(ID, two, act(BO, "")));
        assertEquals("whoever is not awarded hinders nothing", List.of(), told(draft(1, Map.of())));
        record(ANNA, "Skatteskulder även här.", control("anbud-1", false));
        assertEquals(List.of("OTP-6497 The control shows a hindrance for anbud-1, anbud-3."), told(two));
    }

    @Test
    public void each_lots_winner_is_controlled() {
        open(SampleCase.facts()
                .lots(List.of(new Lot("A", "Drift"), new Lot("B", "Utbildning")))
                .build());
        readIn();
        evaluated(Optional.of("A"), ALL, true);
        evaluated(
                Optional.of("B"),
                Map.of(
                        "anbud-1",
                        BidStanding.WITHDRAWN,
                        "anbud-2",
                        BidStanding.EVALUATED,
                        "anbud-3",
                        BidStanding.WITHDRAWN),
                true);
        record(ANNA, "Kontrollerad.", control("anbud-1", true));
        record(ANNA, "Skatteskulder.", control("anbud-2", false));
        List<String> codes =
                awards.obstacles(ID, viewer(ANNA)).stream().map(Problem::code).toList();
        assertTrue(codes.toString(), codes.contains("OTP-6497"));
        fails("OTP-6613", () -> awards.award(ID, draft(1, Map.of("", List.of("anbud-1"))), act(BO, "")));
    }

    @Test
    public void winners_stand_as_the_evaluation_ranks_them_and_each_once() {
        awarded();
        assertEquals(
                List.of("anbud-1", "anbud-3"),
                AwardRecord.fold(cases.log(ID, viewer(ANNA)).orElseThrow())
                        .orElseThrow()
                        .lots()
                        .get(0)
                        .winners());
    }

    private void awarded() {
        tendered();
        evaluated(ALL, true);
        controlled("anbud-1");
        controlled("anbud-3");
        on("2027-02-15");
        awards.award(ID, draft(1, Map.of("", List.of("anbud-3", "anbud-1", "anbud-3"))), act(BO, ""));
    }

    @Test
    public void documents_name_all_who_are_awarded_and_compare_with_the_nearest() throws Exception {
        awarded();
        String first = WINNER;
        String second = REJECTED;
        has(
                said(AwardDocumentKind.DECISION, ""),
                "Anbuden från " + first + " och " + second + " kommer först i utvärderingen.");
        String notice = said(AwardDocumentKind.NOTICE, "anbud-2");
        has(notice, "Flera tilldelas kontrakt.");
        has(notice, "900 000 kr för anbudet från " + second + ", och ");
        has(said(AwardDocumentKind.NOTICE, "anbud-3"), "ni är en av dem som tilldelas kontrakt");
        on("2027-02-20");
        String answer = said(AwardDocumentKind.ADVANTAGES, "anbud-2");
        has(answer, "Ert anbud jämfört med anbudet från " + first);
        has(answer, "Ert anbud jämfört med anbudet från " + second);
        assertFalse(answer, answer.contains("Kontraktet har tilldelats"));
    }

    private void annex(Optional<String> lot) {
        contracts.annex(
                ID, lot, Optional.empty(), List.of("html"), temporary.getRoot().toPath(), viewer(ANNA));
    }

    @Test
    public void the_contract_of_each_lot_is_followed_up_by_itself() throws Exception {
        open(SampleCase.facts()
                .lots(List.of(new Lot("A", "Drift"), new Lot("B", "Utbildning"), new Lot("C", "Stöd")))
                .build());
        readIn();
        for (String lot : List.of("A", "B", "C")) {
            evaluated(Optional.of(lot), ALL, true);
        }
        record(ANNA, "Inget att anmärka.", control("anbud-1", true));
        on("2027-02-15");
        awards.award(
                ID,
                new AwardDraft(
                        new TreeMap<>(),
                        1,
                        List.of("C"),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        "Behovet i området har fallit bort.",
                        List.of()),
                act(BO, ""));
        notified("2027-02-15", true);
        on("2027-03-01");
        for (var wanted : Map.of("OTP-6614", "C", "OTP-6498", "D").entrySet()) {
            fails(wanted.getKey(), () -> annex(Optional.of(wanted.getValue())));
        }
        fails("OTP-6615", () -> annex(Optional.empty()));
        String operation = "PRV-DRI-001:operation";
        fails("OTP-6488", () -> contracts.plan(ID, operation, LocalDate.parse("2027-06-01"), act(ANNA, "")));
        contracts.plan(ID, operation + "@A", LocalDate.parse("2027-06-01"), act(ANNA, ""));
        assertEquals(
                List.of(operation + "@A 2027-06-01", operation + "@B -"),
                contracts.followUp(ID, viewer(ANNA)).stream()
                        .filter(item -> item.requirement().value().equals("PRV-DRI-001"))
                        .map(item -> item.id() + " "
                                + item.due().map(LocalDate::toString).orElse("-"))
                        .toList());
    }

    @Test
    public void what_was_planned_for_all_lots_as_one_is_not_lost() {
        open(SampleCase.facts()
                .lots(List.of(new Lot("A", "Drift"), new Lot("B", "Utbildning")))
                .build());
        store.append(
                ID,
                store.entries(ID).size(),
                List.of(NewEntry.of(
                        EntryKinds.FOLLOWUP_PLANNED, Map.of("item", "PRV-DRI-001:operation", "due", "2027-06-01"))),
                Optional.empty(),
                act(ANNA, ""));
        assertEquals(
                List.of("PRV-DRI-001:operation@A", "PRV-DRI-001:operation@B", "PRV-DRI-001:operation"),
                contracts.followUp(ID, viewer(ANNA)).stream()
                        .map(item -> item.id())
                        .filter(id -> id.startsWith("PRV-DRI-001"))
                        .toList());
    }
}
