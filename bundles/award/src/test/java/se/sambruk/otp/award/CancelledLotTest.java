package se.sambruk.otp.award;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.award.AwardDocumentKind;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.award.CancelDraft;
import se.sambruk.otp.api.award.DocumentRequest;
import se.sambruk.otp.api.casefile.facts.Lot;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.testkit.SampleCase;

/** One lot is cancelled with reasons, those who tendered for it are told, and the others go on to award. */
public class CancelledLotTest extends AwardFixture {
    private static final String WHY =
            "Priserna i anbudsområdet överstiger den beslutade budgeten med mer än en tredjedel, och omfattningen måste göras om.";
    private static final Map<String, BidStanding> ALL = Map.of(
            "anbud-1", BidStanding.EVALUATED, "anbud-2", BidStanding.EVALUATED, "anbud-3", BidStanding.EVALUATED);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private static CancelDraft lot(String id) {
        return new CancelDraft(Optional.empty(), "", Optional.empty(), Optional.of(id));
    }

    private void inLots() {
        open(SampleCase.facts()
                .lots(List.of(new Lot("A", "Drift"), new Lot("B", "Utbildning")))
                .build());
        readIn();
    }

    private List<String> missing() {
        return awards.obstacles(ID, viewer(ANNA)).stream().map(Problem::code).toList();
    }

    /** What documents say, by their files' names. */
    private Map<String, String> said(AwardDocumentKind... kinds) throws Exception {
        DocumentRequest request = new DocumentRequest(
                List.of(kinds),
                List.of(),
                List.of("html"),
                temporary.getRoot().toPath(),
                Optional.of(LocalDate.parse("2027-02-16")),
                Optional.of(true),
                Optional.empty());
        Map<String, String> said = new TreeMap<>();
        for (var file : awards.write(ID, request, viewer(ANNA)).files()) {
            said.put(
                    file.file().getFileName().toString(),
                    Files.readString(file.file())
                            .replaceAll("<[^>]*>|\u00ad", " ")
                            .replace('\u00a0', ' ')
                            .replaceAll("\\s+", " "));
        }
        return said;
    }

    private static void has(String text, String part) {
        assertTrue(part + " in " + text, text.contains(part));
    }

    @Test
    public void the_rest_goes_on_to_an_award_that_says_what_was_cancelled() throws Exception {
        inLots();
        evaluated(Optional.of("A"), ALL, true);
        controlled("anbud-1");
        on("2027-02-10");
        assertTrue(missing().toString(), missing().contains("OTP-6455"));
        awards.cancel(ID, lot("B"), act(BO, WHY));
        assertEquals("what is cancelled is not evaluated", List.of(), missing());
        on("2027-02-15");
        awards.award(ID, AwardDraft.plain(), act(BO, ""));
        assertEquals(
                List.of(List.of("anbud-1"), List.of()),
                AwardRecord.fold(cases.log(ID, viewer(ANNA)).orElseThrow()).orElseThrow().lots().stream()
                        .map(AwardedLot::winners)
                        .collect(Collectors.toList()));
        Map<String, String> said = said(AwardDocumentKind.DECISION, AwardDocumentKind.NOTICE, AwardDocumentKind.REPORT);
        for (String file : List.of("tilldelningsbeslut.html", "underrattelse-anbud-2.html", "rapport.html")) {
            has(
                    said.get(file),
                    "har avbrutit upphandlingen i anbudsområde B – Utbildning, genom beslut den 10 februari 2027");
            has(said.get(file), "överstiger den beslutade budgeten");
        }
    }

    @Test
    public void those_who_tendered_for_it_are_told_why_and_nothing_of_each_other() throws Exception {
        inLots();
        awards.cancel(ID, lot("B"), act(BO, WHY));
        Map<String, String> said = said();
        String notice = said.get("underrattelse-om-avbrytande-B.html");
        has(notice, "avbryter upphandlingen ”Ärendehanteringssystem som tjänst” i anbudsområde B – Utbildning");
        has(notice, "I övrigt fortsätter upphandlingen.");
        has(notice, "överstiger den beslutade budgeten");
        has(notice, "20 kap. 12 § LOU");
        for (String supplier : List.of("Björkdala", "Nordsken", "Rask")) {
            assertFalse(supplier, notice.contains(supplier));
        }
        String decision = said.get("beslut-att-avbryta-B.html");
        has(decision, "Underrättelsen går till dem som har lämnat anbud i anbudsområdet: Björkdala Programvara AB");
        has(decision, "Då hade 3 anbud kommit in i anbudsområdet.");
    }

    @Test
    public void absolute_secrecy_goes_on_and_an_outsider_learns_nothing() {
        inLots();
        var before = cases.log(ID, viewer(OUTSIDER)).orElseThrow().lines();
        awards.cancel(ID, lot("B"), act(BO, WHY));
        assertEquals(before, cases.log(ID, viewer(OUTSIDER)).orElseThrow().lines());
        assertTrue(cases.find(ID, viewer(ANNA)).orElseThrow().secrecyEnd().isEmpty());
    }

    @Test
    public void only_a_lot_that_goes_on_is_cancelled_and_never_the_last() {
        inLots();
        fails("OTP-6498", () -> awards.cancel(ID, lot("C"), act(BO, WHY)));
        fails("OTP-6454", () -> awards.cancel(ID, lot("B"), act(BO, " ")));
        fails("OTP-6450", () -> awards.cancel(ID, lot("B"), act(ANNA, WHY)));
        awards.cancel(ID, lot("B"), act(BO, WHY));
        fails("OTP-6609", () -> awards.cancel(ID, lot("B"), act(BO, WHY)));
        fails("OTP-6610", () -> awards.cancel(ID, lot("A"), act(BO, WHY)));
    }

    @Test
    public void nobody_is_awarded_in_it_until_the_cancellation_is_struck() {
        inLots();
        evaluated(Optional.of("A"), ALL, true);
        evaluated(Optional.of("B"), ALL, true);
        awards.cancel(ID, lot("B"), act(BO, WHY));
        controlled("anbud-1");
        on("2027-02-15");
        AwardDraft both = new AwardDraft(
                new TreeMap<>(Map.of("A", List.of("anbud-1"), "B", List.of("anbud-1"))),
                1,
                List.of(),
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                List.of());
        fails("OTP-6611", () -> awards.award(ID, both, act(BO, "")));
        String label = cases.log(ID, viewer(ANNA))
                .orElseThrow()
                .latest(EntryKinds.LOT_CANCELLED)
                .orElseThrow()
                .label();
        cases.strike(ID, label, act(ANNA, "Fel anbudsområde."));
        awards.award(ID, both, act(BO, ""));
        fails("OTP-6451", () -> awards.cancel(ID, lot("B"), act(BO, WHY)));
    }

    @Test
    public void what_has_no_lots_is_not_cancelled_in_one() {
        tendered();
        fails("OTP-6498", () -> awards.cancel(ID, lot("A"), act(BO, WHY)));
    }
}
