package se.sambruk.otp.procurement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.procurement.dialogue.NewAnswer;
import se.sambruk.otp.api.procurement.dialogue.NewQuestion;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.QuestionState;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;

public class AskedTest extends DialogueFixture {
    private static final RequirementId ABOUT = new RequirementId(MANDATORY);

    private CaseChange ask(String text, RequirementId... requirements) {
        return dialogues.ask(id, new NewQuestion(text, List.of(requirements), Optional.empty(), false), act());
    }

    private CaseChange answer(int number, String text) {
        return dialogues.answer(id, answered(number, text), act());
    }

    private static NewAnswer answered(int number, String text) {
        return new NewAnswer(number, text, Optional.empty(), Optional.empty(), false);
    }

    private QuestionState state(int number) {
        return book().question(number).orElseThrow().state();
    }

    @Test
    public void aQuestionIsNumberedAndWaitsForItsAnswer() {
        advertised();
        on("2026-12-10");
        ask("Räknas helger in?\n\nOch nätter?", ABOUT);
        ask("Får anbud lämnas på engelska?");
        QuestionBook book = book();
        assertEquals(
                List.of(1, 2),
                book.questions().stream().map(one -> one.number()).toList());
        assertEquals(
                LocalDateTime.parse("2026-12-10T11:00"), book.questions().get(0).received());
        assertEquals(1, book.about(ABOUT).size());
        assertEquals(Optional.of(LocalDate.parse("2027-01-09")), book.lastAnswer());
        answer(1, "Ja.");
        assertEquals(QuestionState.ANSWERED, state(1));
        assertEquals(QuestionState.OPEN, state(2));
        on("2027-01-10");
        assertEquals(QuestionState.OVERDUE, state(2));
        assertEquals("written and read again", book(), QuestionBook.fromTree(book().tree()));
    }

    @Test
    public void aLateAnswerIsWrittenAndToldWithAProposal() {
        advertised();
        ask("Räknas helger in?");
        on("2027-01-12");
        CaseChange change = answer(1, "Ja.");
        assertEquals(List.of("OTP-6150"), codes(change.findings()));
        assertTrue(
                change.findings().get(0).toString(),
                change.findings().get(0).remedy().in(Locale.ENGLISH).contains("2027-01-18"));
        assertEquals(QuestionState.ANSWERED_LATE, state(1));
        cases.plan(
                id,
                cases.find(id, viewer()).orElseThrow().plan().toBuilder()
                        .deadline(LocalDateTime.parse("2027-01-18T23:59"))
                        .build(),
                act());
        assertEquals("with more time it is not late", QuestionState.ANSWERED, state(1));
    }

    @Test
    public void whoAsksIsNotWrittenUnlessAPersonHasChecked() {
        advertised();
        String text = "Vi på Norra System AB undrar om helger räknas.";
        refused("OTP-6145", () -> ask(text));
        CaseChange change = dialogues.ask(id, new NewQuestion(text, List.of(), Optional.empty(), true), act());
        assertEquals(List.of("OTP-6146"), codes(change.findings()));
        refused("OTP-6145", () -> answer(1, "Ring Eva på 08-123 45 67."));
    }

    @Test
    public void requirementsAreThoseOfWhatIsIssued() {
        advertised();
        refused("OTP-6147", () -> ask("Vad menas?", new RequirementId("PRV-DRI-022")));
    }

    @Test
    public void anAnswerIsToAQuestionThatThereIs() {
        advertised();
        refused("OTP-6148", () -> answer(1, "Ja."));
        ask("Räknas helger in?");
        cases.strike(id, labelOf(1), act());
        refused("OTP-6148", () -> answer(1, "Ja."));
        ask("Räknas nätter in?");
        assertEquals(
                "its number is not used again",
                List.of(2),
                book().questions().stream().map(one -> one.number()).toList());
    }

    private String labelOf(int number) {
        return book().question(number).orElseThrow().label();
    }

    @Test
    public void oneMoreAnswerNeedsAReasonAndBothAreRead() {
        advertised();
        ask("Räknas helger in?");
        answer(1, "Ja.");
        Act unreasoned = new Act(OFFICER, clock, "");
        refused("OTP-6151", () -> dialogues.answer(id, answered(1, "Nej."), unreasoned));
        answer(1, "Nej, inte röda dagar.");
        assertEquals(2, book().questions().get(0).answers().size());
    }

    @Test
    public void anAnswerTellsOfACorrectionThatThereIs() {
        advertised();
        ask("Räknas helger in?");
        NewAnswer answer = new NewAnswer(1, "Se rättelse 1.", Optional.empty(), Optional.of(1), false);
        refused("OTP-6152", () -> dialogues.answer(id, answer, act()));
        library.specification = Variants.titled(library.specification, MANDATORY, "Svar inom kort");
        supersede(request());
        dialogues.answer(id, answer, act());
        assertEquals(1, book().corrections(book().questions().get(0)).size());
    }

    @Test
    public void aTextIsNeitherEmptyNorEndless() {
        advertised();
        refused("OTP-6156", () -> ask(" \n "));
        refused("OTP-6156", () -> ask("a".repeat(20_001)));
    }

    @Test
    public void afterTheDeadlineNothingIsAskedOrAnswered() {
        advertised();
        ask("Räknas helger in?");
        on("2027-01-16");
        refused("OTP-6155", () -> ask("Räknas nätter in?"));
        refused("OTP-6155", () -> answer(1, "Ja."));
    }

    @Test
    public void whereThereIsNoCaseNothingIsAsked() {
        assertEquals(List.of("OTP-6030"), faults(() -> ask("Räknas helger in?")));
    }

    @Test
    public void questionsAreWrittenInTheFormatsThatAreAskedFor() throws IOException {
        advertised();
        ask("Räknas helger in?");
        dialogues.write(id, List.of("docx", "pdf"), folder, viewer());
        assertTrue(names().containsAll(List.of(id + "-fragor-och-svar.docx", id + "-fragor-och-svar.pdf")));
    }
}
