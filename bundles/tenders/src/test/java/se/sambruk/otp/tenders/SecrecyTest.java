package se.sambruk.otp.tenders;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.tender.ClarificationDraft;
import se.sambruk.otp.api.tender.ClarificationManner;
import se.sambruk.otp.api.tender.ControlDraft;
import se.sambruk.otp.api.tender.ControlSubject;
import se.sambruk.otp.api.tender.DecisionDraft;
import se.sambruk.otp.api.tender.ReplyDraft;
import se.sambruk.otp.api.tender.TenderIntake;
import se.sambruk.otp.api.tender.TenderVerdict;

/** Whoever has no role in the case is told nothing of tenders: not whether there are any, not in a fault, and not in a text of an object. */
public class SecrecyTest extends TenderFixture {
    private void everything() {
        receive(alfa(), beta());
        String request = cases.log(ID, viewer(ANNA)).orElseThrow().lines().isEmpty() ? "" : ask();
        tenders.answer(
                ID,
                new ReplyDraft(request, "anbud-2", Optional.empty(), "Vi menar tio timmar.", Map.of(), List.of()),
                act(ANNA));
        tenders.decide(ID, decision(), act(BO));
        tenders.control(ID, new ControlDraft("anbud-1", ControlSubject.PROOFS, true, "", List.of()), act(ANNA));
    }

    private String ask() {
        return Desk.label(tenders.ask(ID, request(), act(ANNA)));
    }

    private static ClarificationDraft request() {
        return new ClarificationDraft(
                List.of("anbud-2"),
                ClarificationManner.CLARIFICATION,
                List.of(id(HOURS)),
                List.of(),
                "Vad menas?",
                "Ingen annan har svarat oklart.",
                "",
                Optional.empty(),
                List.of());
    }

    private static DecisionDraft decision() {
        return new DecisionDraft(
                List.of("anbud-2"),
                TenderVerdict.REJECTED,
                List.of(),
                List.of(id(MUST)),
                "LOU 9 kap.",
                List.of(),
                List.of());
    }

    private List<Runnable> acts(String actor) {
        return List.of(
                () -> tenders.requireOpened(ID, act(actor)),
                () -> tenders.open(ID, opening("Alfa AB"), act(actor)),
                () -> tenders.receive(ID, intake(alfa()), act(actor)),
                () -> tenders.ask(ID, request(), act(actor)),
                () -> tenders.answer(
                        ID, new ReplyDraft("S1", "anbud-1", Optional.empty(), "x", Map.of(), List.of()), act(actor)),
                () -> tenders.decide(ID, decision(), act(actor)),
                () -> tenders.control(
                        ID, new ControlDraft("anbud-1", ControlSubject.TENDER, true, "", List.of()), act(actor)),
                () -> tenders.book(ID, viewer(actor)));
    }

    private List<String> told(String actor) {
        List<String> told = new ArrayList<>();
        for (Runnable act : acts(actor)) {
            try {
                act.run();
                told.add("done");
            } catch (ProblemException e) {
                told.add(e.problems().toString());
            }
        }
        return told;
    }

    @Test
    public void anOutsiderIsToldTheSameHoweverManyTendersThereAre() {
        deadlinePassed();
        List<String> before = told(OUTSIDER);
        List<String> nameless = told("");
        tenders.open(ID, opening("Alfa AB", "Beta AB"), act(ANNA));
        assertEquals(before, told(OUTSIDER));
        everything();
        assertEquals(before, told(OUTSIDER));
        assertEquals(nameless, told(""));
        assertFalse(before.contains("done"));
        assertEquals(
                List.of("OTP-6032", "OTP-6350"),
                before.stream().map(fault -> fault.substring(1, 9)).distinct().toList());
    }

    @Test
    public void everyEntryAboutTendersIsSecretAndNoneShowsInWhatAnOutsiderSees() {
        deadlinePassed();
        List<String> before = labels(OUTSIDER);
        tenders.open(ID, opening("Alfa AB", "Beta AB"), act(ANNA));
        everything();
        assertEquals(before, labels(OUTSIDER));
        LogLine last = cases.log(ID, viewer(ANNA)).orElseThrow().lines().get(before.size());
        assertEquals(
                Optional.empty(),
                cases.attachment(ID, last.entry().attachments().get(0).sha256(), viewer(OUTSIDER)));
    }

    private List<String> labels(String actor) {
        return cases.log(ID, viewer(actor)).orElseThrow().lines().stream()
                .map(LogLine::label)
                .toList();
    }

    @Test
    public void whoHasDeclaredAConflictIsToldNothingEither() {
        opened("Alfa AB");
        receive(alfa());
        cases.declare(ID, new ConflictDeclaration(EVA, true, "Alfa AB", FIRST, ""), act(EVA));
        refused("OTP-6350", () -> tenders.book(ID, viewer(EVA)));
        refused("OTP-6034", () -> tenders.receive(ID, intake(beta()), act(EVA)));
    }

    @Test
    public void aReaderSeesAndDoesNothing() {
        opened("Alfa AB");
        receive(alfa());
        cases.assign(ID, person("rut.ros", CaseRole.READER), act(ANNA));
        assertEquals(1, tenders.book(ID, viewer("rut.ros")).tenders().size());
        refused("OTP-6033", () -> tenders.receive(ID, intake(beta()), act("rut.ros")));
    }

    @Test
    public void afterTheAwardNothingIsShownByItself() {
        opened("Alfa AB");
        receive(alfa());
        cases.tick(ID, StepTick.done("award"), act(BO));
        refused("OTP-6350", () -> tenders.book(ID, viewer(OUTSIDER)));
        assertEquals(1, book().tenders().size());
    }

    @Test
    public void noTextOfAnObjectTellsNamesNumbersOrPrices() {
        opened("Alfa AB", "Beta AB");
        TenderIntake intake = receive(alfa(), beta());
        String texts = intake + " " + intake.book() + " " + intake.readings() + book().opening()
                + book().tenders() + tender("anbud-1").files()
                + tender("anbud-1").answers()
                + tender("anbud-1").supplier() + request() + decision() + intake(alfa()) + opening("Alfa AB");
        for (String secret : List.of("Alfa", "Beta", "556000", "12.5", "297475", "ca 10", "alfa-svar")) {
            assertFalse(secret + " in " + texts, texts.contains(secret));
        }
    }
}
