package se.sambruk.otp.award;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.CancelDraft;
import se.sambruk.otp.api.award.FollowUpItem;
import se.sambruk.otp.api.award.FollowUpResult;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.plan.ChecklistStep;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.award.text.Swedish;

/** What the contract holds, when it may be written, and that what is to be followed up is not forgotten. */
public class ContractsTest extends AwardFixture {
    private static final String OPERATION = "PRV-DRI-001:operation";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder() {
        return temporary.getRoot().toPath();
    }

    private String annex() throws Exception {
        Path file = contracts
                .annex(ID, Optional.empty(), Optional.empty(), List.of("html"), folder(), viewer(ANNA))
                .files()
                .get(0)
                .file();
        return Files.readString(file).replaceAll("<[^>]*>|\u00ad", " ").replaceAll("\\s+", " ");
    }

    private void awarded() {
        ready();
        on("2027-02-15");
        awards.award(ID, AwardDraft.plain(), act(BO, ""));
    }

    private Optional<ChecklistStep> step() {
        return cases.checklist(ID, viewer(ANNA)).step("followup");
    }

    private FollowUpItem item(String id) {
        return contracts.followUp(ID, viewer(ANNA)).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void the_annex_is_written_the_day_after_the_standstill_and_not_before() throws Exception {
        ready();
        fails("OTP-6484", this::annex);
        on("2027-02-15");
        awards.award(ID, AwardDraft.plain(), act(BO, ""));
        fails("OTP-6485", this::annex);
        notified("2027-02-15", true);
        fails("OTP-6489", this::annex);
        on("2027-02-25");
        fails("OTP-6489", this::annex);
        on("2027-02-26");
        assertTrue(annex().contains("Kontraktsbilaga"));
    }

    @Test
    public void a_tender_that_was_not_awarded_has_no_contract() {
        awarded();
        notified("2027-02-15", true);
        on("2027-03-01");
        fails(
                "OTP-6616",
                () -> contracts.annex(
                        ID, Optional.empty(), Optional.of("anbud-2"), List.of("html"), folder(), viewer(ANNA)));
    }

    @Test
    public void whoever_names_what_is_not_followed_up_is_told_what_is() {
        awarded();
        for (String wanted : List.of("PRV-DRI-001:drift", "nonsens")) {
            ProblemException refused = assertThrows(
                    ProblemException.class,
                    () -> contracts.plan(ID, wanted, LocalDate.parse("2027-09-01"), act(ANNA, "")));
            String remedy = refused.problems().get(0).remedy().in(Swedish.LOCALE);
            assertTrue(remedy, remedy.contains(OPERATION));
            assertEquals(wanted, wanted.equals("nonsens"), remedy.contains("PKN-DRI-001"));
        }
    }

    @Test
    public void the_annex_has_each_requirement_with_what_the_winner_answered() throws Exception {
        awarded();
        notified("2027-02-15", true);
        on("2027-03-01");
        String text = annex();
        for (String part :
                List.of("Björkdala Programvara AB", "PRV-DRI-001", "99,7 sekunder", "Ingår i grundavtalet.", "PDF/A")) {
            assertTrue(part + " in " + text, text.contains(part));
        }
        assertFalse("of others nothing", text.contains("Nordsken"));
        specification.requirements().stream()
                .filter(one -> one.requirement().kind() == RequirementKind.QUALIFICATION)
                .forEach(one -> assertFalse(text.contains(one.requirement().id().value())));
    }

    @Test
    public void a_cancelled_procurement_gives_no_contract_and_an_outsider_gets_none() {
        awarded();
        notified("2027-02-15", true);
        on("2027-03-01");
        fails(
                "OTP-6470",
                () -> contracts.annex(
                        ID, Optional.empty(), Optional.empty(), List.of("html"), folder(), viewer(OUTSIDER)));
        awards.cancel(
                ID,
                new CancelDraft(Optional.empty(), "", Optional.empty()),
                act(BO, "Förvaltningsrätten har förordnat att upphandlingen ska göras om."));
        fails("OTP-6452", this::annex);
    }

    @Test
    public void what_is_followed_up_is_what_is_verified_later_and_every_contract_requirement() {
        open();
        List<String> ids = contracts.followUp(ID, viewer(OUTSIDER)).stream()
                .map(FollowUpItem::id)
                .toList();
        assertEquals(List.of("PKN-DRI-001", OPERATION, "PRV-SAK-002:implementation"), ids);
    }

    @Test
    public void nothing_is_followed_up_before_there_is_an_award_nor_in_what_is_cancelled() {
        open();
        fails("OTP-6604", () -> contracts.plan(ID, OPERATION, LocalDate.parse("2027-06-01"), act(ANNA, "")));
        fails(
                "OTP-6604",
                () -> contracts.check(
                        ID,
                        OPERATION,
                        FollowUpResult.MET,
                        LocalDate.parse("2026-11-02"),
                        "",
                        Optional.empty(),
                        act(ANNA, "Rapporten.")));
        decided();
        contracts.plan(ID, OPERATION, LocalDate.parse("2027-06-01"), act(ANNA, ""));
        awards.cancel(
                ID,
                new CancelDraft(Optional.empty(), "", Optional.empty()),
                act(BO, "Förvaltningsrätten har förordnat att upphandlingen ska göras om."));
        fails("OTP-6452", () -> contracts.plan(ID, OPERATION, LocalDate.parse("2027-07-01"), act(ANNA, "Senare.")));
    }

    @Test
    public void a_result_before_the_contract_is_recorded_is_told_of() {
        open();
        decided();
        CaseChange change = met();
        assertEquals(List.of("OTP-6605"), codes(change));
        notified("2027-02-15", true);
        on("2027-03-01");
        cases.tick(ID, StepTick.done("contract"), act(ANNA, ""));
        assertEquals(List.of(), codes(met()));
    }

    private CaseChange met() {
        return contracts.check(
                ID,
                OPERATION,
                FollowUpResult.MET,
                LocalDate.parse("2026-11-02"),
                "",
                Optional.empty(),
                act(ANNA, "Rapporten."));
    }

    private static List<String> codes(CaseChange change) {
        return change.findings().stream().map(Problem::code).toList();
    }

    /** That it was, as somebody ticks it who awarded elsewhere. */
    private void decided() {
        on("2027-02-15");
        cases.tick(ID, StepTick.done("award"), act(BO, ""));
    }

    @Test
    public void a_check_is_kept_with_result_sanction_and_reason_and_plans_the_next() {
        open();
        decided();
        contracts.plan(ID, OPERATION, LocalDate.parse("2027-06-01"), act(ANNA, ""));
        on("2027-06-02");
        contracts.check(
                ID,
                "prv-dri-001",
                FollowUpResult.NOT_MET,
                LocalDate.parse("2027-06-01"),
                "Prisavdrag 5 procent av månadsavgiften",
                Optional.of(LocalDate.parse("2027-07-01")),
                act(ANNA, "Månadsrapporten visar 99,2 procent."));
        FollowUpItem item = item(OPERATION);
        assertEquals(FollowUpResult.NOT_MET, item.latest().orElseThrow().result());
        assertEquals(
                "Prisavdrag 5 procent av månadsavgiften",
                item.latest().orElseThrow().sanction());
        assertEquals(
                "Månadsrapporten visar 99,2 procent.",
                item.latest().orElseThrow().act().because());
        assertEquals(Optional.of(LocalDate.parse("2027-07-01")), item.due());
    }

    @Test
    public void a_check_and_a_day_that_changes_need_a_reason_and_the_future_is_not_checked() {
        open();
        decided();
        on("2027-06-02");
        fails(
                "OTP-6491",
                () -> contracts.check(
                        ID,
                        OPERATION,
                        FollowUpResult.MET,
                        LocalDate.parse("2027-06-01"),
                        "",
                        Optional.empty(),
                        act(ANNA, "")));
        fails(
                "OTP-6060",
                () -> contracts.check(
                        ID,
                        OPERATION,
                        FollowUpResult.MET,
                        LocalDate.parse("2027-06-30"),
                        "",
                        Optional.empty(),
                        act(ANNA, "Skäl.")));
        contracts.plan(ID, OPERATION, LocalDate.parse("2027-08-01"), act(ANNA, ""));
        fails("OTP-6491", () -> contracts.plan(ID, OPERATION, LocalDate.parse("2027-09-01"), act(ANNA, "")));
        fails("OTP-6488", () -> contracts.plan(ID, "PRV-DRI-999", LocalDate.parse("2027-09-01"), act(ANNA, "")));
        fails("OTP-6032", () -> contracts.plan(ID, OPERATION, LocalDate.parse("2027-09-01"), act(OUTSIDER, "Skäl.")));
    }

    @Test
    public void the_checklist_reminds_from_the_day_on_and_is_quiet_when_it_is_done() {
        open();
        decided();
        assertEquals(Optional.empty(), step());
        contracts.plan(ID, OPERATION, LocalDate.parse("2027-06-01"), act(ANNA, ""));
        assertEquals(StepState.DUE, step().orElseThrow().state());
        assertEquals(
                Optional.of(LocalDate.parse("2027-06-01")), step().orElseThrow().due());
        on("2027-06-01");
        assertEquals(StepState.OVERDUE, step().orElseThrow().state());
        assertTrue(step().orElseThrow().explanation().toString().contains(OPERATION));
        contracts.check(
                ID,
                OPERATION,
                FollowUpResult.MET,
                LocalDate.parse("2027-06-01"),
                "",
                Optional.empty(),
                act(ANNA, "Månadsrapporten visar 99,95 procent."));
        assertEquals(StepState.DONE, step().orElseThrow().state());
    }

    @Test
    public void a_check_that_was_a_mistake_counts_no_more() {
        open();
        decided();
        contracts.plan(ID, OPERATION, LocalDate.parse("2027-06-01"), act(ANNA, ""));
        on("2027-06-01");
        contracts.check(
                ID,
                OPERATION,
                FollowUpResult.MET,
                LocalDate.parse("2027-06-01"),
                "",
                Optional.empty(),
                act(ANNA, "Fel rapport."));
        cases.strike(ID, item(OPERATION).latest().orElseThrow().entry(), act(ANNA, "Fel månad."));
        assertEquals(Optional.empty(), item(OPERATION).latest());
        assertEquals(StepState.OVERDUE, step().orElseThrow().state());
    }
}
