package se.sambruk.otp.tenders;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.answers.AnswerState;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.tender.Clarification;
import se.sambruk.otp.api.tender.ClarificationDraft;
import se.sambruk.otp.api.tender.ClarificationManner;
import se.sambruk.otp.api.tender.GivenFile;
import se.sambruk.otp.api.tender.IntakeDraft;
import se.sambruk.otp.api.tender.IntakeDraft.GivenTender;
import se.sambruk.otp.api.tender.ReplyDraft;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderAnswer;
import se.sambruk.otp.api.tender.TenderIntake;
import se.sambruk.otp.api.tender.TenderSupplier;

/** After the deadline an answer changes only by what was asked and answered, and what held before stays to be seen. */
public class ClarificationTest extends TenderFixture {
    private static ClarificationDraft draft(ClarificationManner manner, List<String> tenders, String... requirements) {
        return new ClarificationDraft(
                tenders,
                manner,
                List.of(requirements).stream().map(RequirementId::new).toList(),
                List.of("P-02"),
                "Hur många timmar?",
                "De andra har svarat.",
                "",
                Optional.of(LocalDate.parse("2027-01-20")),
                List.of());
    }

    private String ask(String... requirements) {
        return Desk.label(
                tenders.ask(ID, draft(ClarificationManner.COMPLETION, List.of("anbud-1"), requirements), act(ANNA)));
    }

    private static ReplyDraft reply(String request, Map<RequirementId, String> values, GivenFile... files) {
        return new ReplyDraft(request, "anbud-1", Optional.empty(), "Se svaret.", values, List.of(files));
    }

    private void betaIsIn() {
        opened("Beta AB");
        receive(beta());
    }

    private static Optional<String> value(Tender tender, String requirement) {
        return tender.answer(id(requirement)).orElseThrow().given().flatMap(SupplierAnswer::value);
    }

    @Test
    public void anAnswerInWordsBecomesTheAnswerInForceAndTellsWhatItWasBefore() {
        betaIsIn();
        String request = ask(HOURS);
        TenderIntake intake = tenders.answer(ID, reply(request, Map.of(id(HOURS), "10 timmar")), act(ANNA));
        Tender tender = tender("anbud-1");
        assertEquals(Optional.of("10"), value(tender, HOURS));
        assertEquals(
                Optional.of("10"),
                tender.answerSet()
                        .orElseThrow()
                        .find(tender.answer(id(HOURS)).orElseThrow().row().uid())
                        .flatMap(SupplierAnswer::value));
        TenderAnswer answer = tender.answer(id(HOURS)).orElseThrow();
        assertEquals(Optional.of(request), answer.clarification());
        assertEquals(Optional.of("ca 10"), answer.before().get(0).given().flatMap(SupplierAnswer::refused));
        assertEquals(tender.entry(), answer.before().get(0).entry());
        assertTrue(
                "what was proposed of it is gone",
                tender.untried().stream()
                        .noneMatch(proposal -> proposal.requirement().equals(id(HOURS))));
        assertEquals("and nothing else has changed", Optional.of("no"), value(tender, MUST));
        Clarification told = tender.clarifications().get(0);
        assertEquals(List.of(id(HOURS)), told.answer().orElseThrow().changed());
        assertEquals("LOU 4 kap. 9 §", told.basis());
        assertEquals(List.of(), codes(intake.change().findings()));
    }

    @Test
    public void ofAWorkbookOnlyWhatWasAskedAboutCounts() {
        betaIsIn();
        String request = ask(HOURS, TERM);
        Supplier anew = Supplier.of("Beta AB", "556000-0019", ISSUED)
                .answer(MUST, "Ja")
                .answer(HOURS, "8")
                .answer(TERM, "Ja");
        TenderIntake intake = tenders.answer(ID, reply(request, Map.of(), anew.answerFile()), act(ANNA));
        Tender tender = tender("anbud-1");
        assertEquals(Optional.of("8"), value(tender, HOURS));
        assertEquals(Optional.of("yes"), value(tender, TERM));
        assertEquals(Optional.of("no"), value(tender, MUST));
        assertEquals(List.of("OTP-6387"), codes(intake.change().findings()));
        assertEquals(
                Optional.of(tender.files().get(2).sha256()),
                tender.answer(id(HOURS)).orElseThrow().file());
        assertEquals(4, tender.answerSet().orElseThrow().answers().size());
    }

    @Test
    public void whatIsNoAnswerTakesNothingsPlace() {
        betaIsIn();
        String request = ask(MUST);
        TenderIntake intake = tenders.answer(ID, reply(request, Map.of(id(MUST), "kanske")), act(ANNA));
        assertEquals(Optional.of("no"), value(tender("anbud-1"), MUST));
        assertTrue(codes(intake.change().findings()).containsAll(List.of("OTP-6220", "OTP-6388")));
    }

    @Test
    public void aPriceThatWasAskedAboutChangesAndOthersDoNot() {
        betaIsIn();
        String request = ask();
        Supplier anew = Supplier.of("Beta AB", "556000-0019", ISSUED).prices("1", "10", "900", "8000", "1000");
        tenders.answer(ID, reply(request, Map.of(), anew.priceFile()), act(ANNA));
        Tender tender = tender("anbud-1");
        assertEquals(
                new BigDecimal("900"), tender.prices().orElseThrow().prices().get("P-01"));
        assertEquals(
                new BigDecimal("10"), tender.prices().orElseThrow().prices().get("P-02"));
        assertEquals(
                0,
                new BigDecimal("261350")
                        .compareTo(tender.comparison().orElseThrow().total().orElseThrow()));
        assertEquals(
                List.of("P-02"),
                tender.clarifications().get(0).answer().orElseThrow().changedItems());
    }

    @Test
    public void anExplanationOfALowPriceChangesNothing() {
        betaIsIn();
        String request =
                Desk.label(tenders.ask(ID, draft(ClarificationManner.LOW_PRICE, List.of("anbud-1"), HOURS), act(ANNA)));
        refused("OTP-6372", () -> tenders.answer(ID, reply(request, Map.of(id(HOURS), "10")), act(ANNA)));
        Supplier anew = Supplier.of("Beta AB", "556000-0019", ISSUED).prices("5", "5", "5", "5", "5");
        tenders.answer(ID, reply(request, Map.of(), anew.priceFile()), act(ANNA));
        assertEquals(
                new BigDecimal("11"),
                tender("anbud-1").prices().orElseThrow().prices().get("P-02"));
        assertEquals(
                "LOU 16 kap. 7 §", tender("anbud-1").clarifications().get(0).basis());
    }

    @Test
    public void whatIsAskedHasAReasonAQuestionAndEqualTreatment() {
        opened("Alfa AB", "Beta AB");
        receive(alfa(), beta());
        ClarificationDraft one = draft(ClarificationManner.COMPLETION, List.of("anbud-2"), HOURS);
        refused("OTP-6373", () -> tenders.ask(ID, one, unreasoned(ANNA)));
        refused("OTP-6366", () -> tenders.ask(ID, with(one, " ", "Alla."), act(ANNA)));
        refused("OTP-6367", () -> tenders.ask(ID, with(one, "Hur?", ""), act(ANNA)));
        refused(
                "OTP-6364",
                () -> tenders.ask(
                        ID, draft(ClarificationManner.COMPLETION, List.of("anbud-2"), "PRV-DRI-099"), act(ANNA)));
        refused(
                "OTP-6363",
                () -> tenders.ask(ID, draft(ClarificationManner.COMPLETION, List.of("anbud-9"), HOURS), act(ANNA)));
        ClarificationDraft all = draft(ClarificationManner.COMPLETION, List.of("anbud-1", "anbud-2"), HOURS);
        tenders.ask(ID, with(all, "Hur?", ""), act(ANNA));
        assertEquals(
                List.of("anbud-1", "anbud-2"),
                tender("anbud-1").clarifications().get(0).asked());
    }

    private static ClarificationDraft with(ClarificationDraft draft, String question, String equality) {
        return new ClarificationDraft(
                draft.tenders(),
                draft.manner(),
                draft.requirements(),
                draft.items(),
                question,
                equality,
                draft.basis(),
                draft.due(),
                draft.files());
    }

    @Test
    public void anAnswerIsToARequestThatWasMadeAndNotAnsweredBefore() {
        betaIsIn();
        String request = ask(HOURS);
        refused("OTP-6368", () -> tenders.answer(ID, reply("S99", Map.of(id(HOURS), "8")), act(ANNA)));
        refused("OTP-6371", () -> tenders.answer(ID, reply(request, Map.of(id(MUST), "Ja")), act(ANNA)));
        ReplyDraft empty = new ReplyDraft(request, "anbud-1", Optional.empty(), "", Map.of(), List.of());
        refused("OTP-6370", () -> tenders.answer(ID, empty, act(ANNA)));
        tenders.answer(ID, reply(request, Map.of(id(HOURS), "8")), act(ANNA));
        refused("OTP-6369", () -> tenders.answer(ID, reply(request, Map.of(id(HOURS), "9")), act(ANNA)));
    }

    @Test
    public void anAnswerThatIsStruckGivesWayToWhatWasBefore() {
        betaIsIn();
        String request = ask(HOURS);
        TenderIntake intake = tenders.answer(ID, reply(request, Map.of(id(HOURS), "8")), act(ANNA));
        cases.strike(ID, Desk.label(intake.change()), act(ANNA));
        Tender tender = tender("anbud-1");
        assertEquals(
                AnswerState.REFUSED,
                tender.answer(id(HOURS)).orElseThrow().row().state());
        assertEquals(Optional.empty(), tender.clarifications().get(0).answer());
        tenders.answer(ID, reply(request, Map.of(id(HOURS), "7")), act(ANNA));
        assertEquals(Optional.of("7"), value(tender("anbud-1"), HOURS));
    }

    @Test
    public void aRequestThatIsStruckTakesItsAnswerWithIt() {
        betaIsIn();
        String request = ask(HOURS);
        tenders.answer(ID, reply(request, Map.of(id(HOURS), "8")), act(ANNA));
        cases.strike(ID, request, act(ANNA));
        assertEquals(
                AnswerState.REFUSED,
                tender("anbud-1").answer(id(HOURS)).orElseThrow().row().state());
        assertTrue(tender("anbud-1").clarifications().get(0).isStruck());
    }

    @Test
    public void anAnswerCannotHaveComeBeforeItWasAskedFor() {
        betaIsIn();
        String request = ask(HOURS);
        ReplyDraft early = new ReplyDraft(
                request,
                "anbud-1",
                Optional.of(cases.find(ID, viewer(ANNA))
                        .orElseThrow()
                        .today(act(ANNA).at())
                        .minusDays(1)),
                "Se svaret.",
                Map.of(),
                List.of());
        refused("OTP-6394", () -> tenders.answer(ID, early, act(ANNA)));
        assertEquals(Optional.empty(), tender("anbud-1").clarifications().get(0).answer());
    }

    @Test
    public void anAnswerAfterTheLastDayIsWrittenAndPointedOut() {
        betaIsIn();
        String request = ask(HOURS);
        on("2027-01-22");
        TenderIntake intake = tenders.answer(ID, reply(request, Map.of(id(HOURS), "8")), act(ANNA));
        assertEquals(List.of("OTP-6389"), codes(intake.change().findings()));
    }

    @Test
    public void aSecondClarificationTellsOfBothThatWereBefore() {
        betaIsIn();
        tenders.answer(ID, reply(ask(HOURS), Map.of(id(HOURS), "8")), act(ANNA));
        tenders.answer(ID, reply(ask(HOURS), Map.of(id(HOURS), "7")), act(ANNA));
        TenderAnswer answer = tender("anbud-1").answer(id(HOURS)).orElseThrow();
        assertEquals(
                List.of(Optional.empty(), Optional.of("8")),
                answer.before().stream()
                        .map(before -> before.given().flatMap(SupplierAnswer::value))
                        .toList());
        assertEquals(
                List.of(List.of(), List.of()),
                answer.before().stream().map(TenderAnswer::before).toList());
    }

    @Test
    public void whereNothingCouldBeReadWhatIsAskedForIsWhatThereIs() {
        opened("Beta AB");
        GivenFile old = GivenFile.of("svar.xls", new byte[] {1});
        tenders.receive(
                ID,
                new IntakeDraft(
                        List.of(new GivenTender(
                                Optional.of(new TenderSupplier("Beta AB", "")), List.of(), List.of(old))),
                        Optional.empty(),
                        false),
                act(ANNA));
        tenders.answer(ID, reply(ask(HOURS), Map.of(), beta().answer(TERM, "Ja").answerFile()), act(ANNA));
        assertEquals("which ca 10 is not", List.of(), tender("anbud-1").answers());
        tenders.answer(ID, reply(ask(HOURS), Map.of(id(HOURS), "9")), act(ANNA));
        assertEquals(Optional.of("9"), value(tender("anbud-1"), HOURS));
        assertEquals(1, tender("anbud-1").answerSet().orElseThrow().answers().size());
    }

    @Test
    public void whatIsLeftWithoutAnAnswerIsPointedOutAndStaysAsItWas() {
        betaIsIn();
        TenderIntake intake = tenders.answer(ID, reply(ask(HOURS, TERM), Map.of(id(HOURS), "8")), act(ANNA));
        assertEquals(List.of("OTP-6392"), codes(intake.change().findings()));
        assertEquals(Optional.empty(), value(tender("anbud-1"), TERM));
    }
}
