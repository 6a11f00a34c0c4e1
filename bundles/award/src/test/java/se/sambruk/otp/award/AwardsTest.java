package se.sambruk.otp.award;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Test;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.AwardObstacle;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.CancelDraft;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.problem.Problem;

/** Who may decide an award or a cancellation, what stops it, and what the log then says to whom. */
public class AwardsTest extends AwardFixture {
    private static AwardDraft despite(List<AwardObstacle> missing, Map<String, List<String>> winners) {
        return new AwardDraft(
                new TreeMap<>(winners), 1, List.of(), Optional.empty(), "", Optional.empty(), "", missing);
    }

    private static final AwardDraft PLAIN = AwardDraft.plain();
    private static final CancelDraft CANCEL = new CancelDraft(Optional.empty(), "", Optional.empty());

    private List<String> obstacles() {
        return awards.obstacles(ID, viewer(ANNA)).stream().map(Problem::code).toList();
    }

    @Test
    public void the_first_in_the_evaluation_is_awarded_by_whoever_decides_and_by_what_right() {
        ready();
        assertEquals(List.of(), obstacles());
        on("2027-02-15");
        CaseChange change = awards.award(ID, PLAIN, act(BO, ""));
        assertEquals(List.of(), change.findings());
        assertEquals("what is decided is not decided again", List.of("OTP-6451"), obstacles());
        AwardRecord award = AwardRecord.fold(change.now().log()).orElseThrow();
        assertEquals(List.of("anbud-1"), award.lots().get(0).winners());
        assertEquals(List.of("anbud-1", "anbud-2"), award.lots().get(0).ranking());
        assertEquals(BO, award.by());
        assertEquals("kommunstyrelsens delegationsordning punkt 4.2", award.delegation());
        assertTrue(change.now().secrecyEnd().isPresent());
    }

    @Test
    public void an_outsider_learns_that_it_was_decided_and_nothing_of_whom() {
        ready();
        on("2027-02-15");
        fails("OTP-6470", () -> awards.award(ID, PLAIN, act(OUTSIDER, "")));
        awards.award(ID, PLAIN, act(BO, ""));
        var seen = cases.log(ID, viewer(OUTSIDER)).orElseThrow();
        assertTrue(seen.latest(EntryKinds.AWARD_DECIDED).isPresent());
        assertTrue(seen.latest(EntryKinds.AWARD_REASONED).isEmpty());
        assertFalse(seen.latest(EntryKinds.AWARD_DECIDED)
                .orElseThrow()
                .entry()
                .tree()
                .toString()
                .contains("anbud-"));
        fails("OTP-6470", () -> awards.obstacles(ID, viewer(OUTSIDER)));
    }

    @Test
    public void nobody_decides_without_the_role_and_an_officer_writes_down_what_another_decided() {
        ready();
        on("2027-02-15");
        fails("OTP-6450", () -> awards.award(ID, PLAIN, act(ANNA, "")));
        fails("OTP-6602", () -> awards.award(ID, PLAIN, act(EVA, "")));
        AwardDraft by = new AwardDraft(
                new TreeMap<>(),
                1,
                List.of(),
                Optional.of(BO),
                "",
                Optional.of(LocalDate.parse("2027-02-14")),
                "",
                List.of());
        CaseChange change = awards.award(ID, by, act(ANNA, ""));
        assertEquals(BO, AwardRecord.fold(change.now().log()).orElseThrow().by());
    }

    @Test
    public void each_thing_that_is_missing_stops_it_by_name() {
        open();
        on("2027-01-20");
        assertEquals(
                List.of("OTP-6455", "OTP-6458"),
                obstacles().stream().filter(code -> !code.equals("OTP-6457")).toList());
        fails("OTP-6601", () -> awards.award(ID, PLAIN, act(BO, "")));
    }

    @Test
    public void a_winner_without_control_stops_it_unless_it_is_said_why() {
        tendered();
        rejected();
        evaluated();
        assertEquals(List.of("OTP-6457"), obstacles());
        on("2027-02-15");
        fails("OTP-6457", () -> awards.award(ID, PLAIN, act(BO, "Kontrollen görs senare.")));
        AwardDraft despite = despite(List.of(AwardObstacle.CONTROL, AwardObstacle.CONFLICTS), Map.of());
        fails("OTP-6459", () -> awards.award(ID, despite, act(BO, "")));
        CaseChange change = awards.award(ID, despite, act(BO, "Intygen finns hos inköpscentralen."));
        assertEquals(
                "only what was missing is kept",
                List.of(AwardObstacle.CONTROL),
                AwardRecord.fold(change.now().log()).orElseThrow().despite());
    }

    @Test
    public void an_answer_that_may_still_come_is_waited_for() {
        ready();
        record(ANNA, "priset saknas", request("2027-02-10"));
        assertEquals(List.of("OTP-6600"), obstacles());
        on("2027-02-10");
        fails("OTP-6600", () -> awards.award(ID, PLAIN, act(BO, "")));
        on("2027-02-11");
        assertEquals(List.of(), obstacles());
    }

    @Test
    public void an_answer_without_a_last_day_is_waited_for_until_the_question_is_struck() {
        ready();
        record(ANNA, "priset saknas", request(""));
        String label = cases.log(ID, viewer(ANNA)).orElseThrow().lines().stream()
                .filter(line -> line.entry().kind().equals(EntryKinds.CLARIFICATION_REQUESTED))
                .map(line -> line.label())
                .findFirst()
                .orElseThrow();
        on("2027-06-01");
        assertEquals(List.of("OTP-6600"), obstacles());
        cases.strike(ID, label, act(ANNA, "frågan var onödig"));
        assertEquals(List.of(), obstacles());
    }

    /** What the supplier that has been rejected was asked, to be answered by a day. */
    private static NewEntry request(String due) {
        Map<String, Object> body = new TreeMap<>(Map.of(
                "tenders",
                List.of("anbud-3"),
                "manner",
                "completion",
                "items",
                List.of("P-04"),
                "question",
                "Vilket är priset?",
                "equality",
                "Ingen annan saknar ett pris.",
                "basis",
                "LOU 4 kap. 9 §"));
        if (!due.isEmpty()) {
            body.put("due", due);
        }
        return NewEntry.of(EntryKinds.CLARIFICATION_REQUESTED, body);
    }

    @Test
    public void a_control_of_another_than_the_winner_is_no_control() {
        tendered();
        rejected();
        evaluated();
        controlled("anbud-2");
        assertEquals(List.of("OTP-6457"), obstacles());
    }

    @Test
    public void a_control_that_found_a_hindrance_stops_it() {
        ready();
        record(
                ANNA,
                "Skatteskulder hos Kronofogden.",
                NewEntry.of(
                        EntryKinds.CONTROL_DONE,
                        Map.of(
                                "tender",
                                "anbud-1",
                                "subject",
                                "supplier",
                                "passed",
                                false,
                                "basis",
                                "LOU 4 kap. 12 §")));
        assertEquals(List.of("OTP-6497"), obstacles());
    }

    @Test
    public void an_evaluation_of_tenders_as_they_no_longer_stand_is_none() {
        tendered();
        evaluated(
                Map.of(
                        "anbud-1",
                        BidStanding.EVALUATED,
                        "anbud-2",
                        BidStanding.EVALUATED,
                        "anbud-3",
                        BidStanding.EVALUATED),
                true);
        controlled("anbud-1");
        rejected();
        assertEquals(List.of("OTP-6493"), obstacles());
    }

    @Test
    public void nobody_goes_before_whom_the_evaluation_puts_first() {
        ready();
        on("2027-02-15");
        fails("OTP-6462", () -> awards.award(ID, despite(List.of(), Map.of("", List.of("anbud-2"))), act(BO, "")));
        fails("OTP-6496", () -> awards.award(ID, despite(List.of(), Map.of("", List.of("anbud-3"))), act(BO, "")));
        fails("OTP-6460", () -> awards.award(ID, despite(List.of(), Map.of("", List.of("anbud-9"))), act(BO, "")));
        fails("OTP-6498", () -> awards.award(ID, despite(List.of(), Map.of("A", List.of("anbud-1"))), act(BO, "")));
    }

    @Test
    public void it_is_decided_once_and_not_in_a_cancelled_procurement() {
        ready();
        on("2027-02-15");
        awards.award(ID, PLAIN, act(BO, ""));
        fails("OTP-6451", () -> awards.award(ID, PLAIN, act(BO, "")));
        awards.cancel(ID, CANCEL, act(BO, "Behovet har fallit bort sedan verksamheten gick över till regionen."));
        fails("OTP-6452", () -> awards.award(ID, PLAIN, act(BO, "")));
        fails("OTP-6452", () -> awards.cancel(ID, CANCEL, act(BO, "En gång till.")));
    }

    @Test
    public void of_two_who_decide_at_once_the_second_is_told() {
        ready();
        on("2027-02-15");
        Awards slower = awardsWhere(() -> awards.award(ID, PLAIN, act(BO, "")));
        fails("OTP-3031", () -> slower.award(ID, PLAIN, act(BO, "")));
        assertEquals(
                1,
                cases.log(ID, viewer(ANNA))
                        .orElseThrow()
                        .all(EntryKinds.AWARD_DECIDED)
                        .size());
    }

    @Test
    public void what_is_awarded_meanwhile_is_not_cancelled_unseen() {
        ready();
        on("2027-02-15");
        Awards slower = awardsWhere(() -> awards.award(ID, PLAIN, act(BO, "")));
        fails("OTP-3031", () -> slower.cancel(ID, CANCEL, act(BO, "Behovet har fallit bort.")));
    }

    /** Something happens when the case has been read, and nothing has been written. */
    private Awards awardsWhere(Runnable meanwhile) {
        CaseService slow = (CaseService) Proxy.newProxyInstance(
                CaseService.class.getClassLoader(), new Class<?>[] {CaseService.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("record")) {
                        meanwhile.run();
                    }
                    try {
                        return method.invoke(cases, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new Awards(slow, documents, printing);
    }

    @Test
    public void a_cancellation_needs_reasons_and_short_ones_are_told_of() {
        tendered();
        fails("OTP-6454", () -> awards.cancel(ID, CANCEL, act(BO, " ")));
        fails("OTP-6450", () -> awards.cancel(ID, CANCEL, act(ANNA, "Behovet har fallit bort.")));
        CaseChange change = awards.cancel(ID, CANCEL, act(BO, "Budgeten räcker inte."));
        assertEquals(
                List.of("OTP-6492"),
                change.findings().stream().map(Problem::code).toList());
        assertTrue(change.now().secrecyEnd().isPresent());
    }

    @Test
    public void what_has_led_to_a_contract_is_not_cancelled() {
        ready();
        on("2027-02-15");
        awards.award(ID, PLAIN, act(BO, ""));
        notified("2027-02-15", true);
        on("2027-03-01");
        record(ANNA, "", NewEntry.of(EntryKinds.CONTRACT_SIGNED, Map.of("on", "2027-03-01")));
        fails("OTP-6453", () -> awards.cancel(ID, CANCEL, act(BO, "Behovet har fallit bort.")));
    }
}
