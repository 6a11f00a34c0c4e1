package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.shell.command.Trials.golden;

import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.Test;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.procurement.dialogue.DialogueService;
import se.sambruk.otp.api.procurement.dialogue.QuestionState;
import se.sambruk.otp.api.procurement.dialogue.SupersedeRequest;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.shell.FakeDialogue;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

/** Corrections, questions and answers in the console. */
public class DialogueCommandsTest extends CaseTrials {
    private final FakeDialogue dialogue =
            new FakeDialogue(services.find(CaseService.class).orElseThrow());

    public DialogueCommandsTest() {
        services.with(DialogueService.class, dialogue);
    }

    private Result anna(String command, String... words) throws InterruptedException {
        return run(ANNA, command, words);
    }

    /** The same in a folder that is always called the same. */
    private Result placed(Result result) {
        String here = temporary.getRoot().getPath();
        return new Result(result.outcome(), result.out().replace(here, "/uppdrag"), result.err());
    }

    @Test
    public void aCorrectionIsAskedForAndToldOf() throws Exception {
        open();
        golden(
                "dialogue-supersede.sv.txt",
                placed(anna(
                        "procurement:supersede",
                        ID,
                        "--out",
                        "ut",
                        "--material",
                        "yes",
                        "--deadline",
                        "2027-02-01 23:59",
                        "--questions",
                        "1,2",
                        "--format",
                        "DOCX,html",
                        "--because",
                        "otydligt")));
        SupersedeRequest request = dialogue.requests.get(0);
        assertEquals(Optional.of(true), request.material());
        assertEquals(Optional.of(LocalDateTime.parse("2027-02-01T23:59")), request.deadline());
        assertEquals(List.of(1, 2), request.questions());
        assertEquals(List.of("docx", "html"), request.formats());
        assertEquals("otydligt", request.act().because());
        assertFalse(request.isPreview());
        golden(
                "dialogue-supersede.json",
                placed(anna("procurement:supersede", ID, "--out", "ut", "--preview", "--json")));
        assertTrue(dialogue.requests.get(1).isPreview());
        assertEquals(Optional.empty(), dialogue.requests.get(1).material());
    }

    @Test
    public void timesAreMovedWithoutAChangeAndToldOf() throws Exception {
        open();
        golden(
                "dialogue-moved.sv.txt",
                placed(anna(
                        "procurement:supersede",
                        ID,
                        "--out",
                        "ut",
                        "--deadline",
                        "2027-02-08 23:59",
                        "--questions-until",
                        "2027-01-20 12:00",
                        "--opening",
                        "2027-02-09 09:00",
                        "--to-suppliers",
                        "Svaret på fråga 4 kom sent.",
                        "--checked",
                        "--because",
                        "fråga 4")));
        SupersedeRequest request = dialogue.requests.get(0);
        assertEquals(Optional.of(LocalDateTime.parse("2027-01-20T12:00")), request.questionsUntil());
        assertEquals(Optional.of(LocalDateTime.parse("2027-02-09T09:00")), request.opening());
        assertEquals("Svaret på fråga 4 kom sent.", request.reason());
        assertTrue(request.isChecked());
        anna(
                "procurement:supersede",
                ID,
                "--out",
                "ut",
                "--material",
                "yes",
                "--time-enough",
                "litet",
                "--because",
                "x");
        assertEquals("litet", dialogue.requests.get(1).timeEnough());
    }

    @Test
    public void theDocumentOfACorrectionIsWrittenOnceMore() throws Exception {
        open();
        Result written = anna("procurement:questions", ID, "--correction", "2", "--out", "igen", "--format", "html");
        assertEquals(written.err(), Outcome.DONE, written.outcome());
        assertTrue(written.out(), written.out().contains(ID + "-rattelse-2.html"));
        fails("OTP-8019", Outcome.WRONG_USAGE, anna("procurement:questions", ID, "--correction", "2"));
    }

    @Test
    public void whatCannotBeUnderstoodMakesNoFolder() throws Exception {
        open();
        fails("OTP-8022", Outcome.WRONG_USAGE, anna("procurement:supersede", ID));
        fails(
                "OTP-8114",
                Outcome.WRONG_USAGE,
                anna("procurement:supersede", ID, "--out", "ut", "--material", "kanske"));
        fails("OTP-8111", Outcome.WRONG_USAGE, anna("procurement:supersede", ID, "--out", "ut", "--deadline", "snart"));
        fails("OTP-8155", Outcome.WRONG_USAGE, anna("procurement:supersede", ID, "--out", "ut", "--questions", "a"));
        fails("OTP-8111", Outcome.WRONG_USAGE, anna("procurement:supersede", ID, "--out", "ut", "--opening", "sen"));
        fails("OTP-8019", Outcome.WRONG_USAGE, anna("procurement:supersede", ID, "--out", "ut", "--checked"));
        assertFalse(Files.exists(temporary.getRoot().toPath().resolve("ut")));
    }

    @Test
    public void whatDiffersIsShown() throws Exception {
        golden("dialogue-changes.sv.txt", anna("procurement:changes", ID));
        golden("dialogue-changes.json", anna("procurement:changes", ID, "--issue", "2", "--since", "1", "--json"));
        assertEquals(
                List.of(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(2)),
                dialogue.compared);
    }

    @Test
    public void aQuestionIsWrittenFromAFileOrATextAndAnswered() throws Exception {
        open();
        write("fråga.txt", "Räknas helger in?\n");
        golden(
                "dialogue-question.sv.txt",
                anna(
                        "procurement:question",
                        ID,
                        "--file",
                        "fråga.txt",
                        "--requirements",
                        "prv-dri-002",
                        "--received",
                        "2026-11-20 09:15"));
        assertEquals("Räknas helger in?", dialogue.asked.get(0).text());
        assertEquals(
                List.of(new RequirementId("PRV-DRI-002")), dialogue.asked.get(0).requirements());
        assertEquals(
                Optional.of(LocalDateTime.parse("2026-11-20T09:15")),
                dialogue.asked.get(0).received());
        golden(
                "dialogue-answer.sv.txt",
                anna(
                        "procurement:answer",
                        ID,
                        "1",
                        "--text",
                        "Ja.",
                        "--on",
                        "2026-11-21",
                        "--correction",
                        "1",
                        "--checked"));
        assertEquals(
                Optional.of(LocalDate.parse("2026-11-21")),
                dialogue.answered.get(0).on());
        assertEquals(Optional.of(1), dialogue.answered.get(0).correction());
        assertTrue(dialogue.answered.get(0).isChecked());
        fails("OTP-8122", Outcome.WRONG_USAGE, anna("procurement:question", ID));
        fails(
                "OTP-8122",
                Outcome.WRONG_USAGE,
                anna("procurement:question", ID, "--text", "Hur?", "--file", "fråga.txt"));
        fails("OTP-8155", Outcome.WRONG_USAGE, anna("procurement:answer", ID, "ett", "--text", "Ja."));
        fails(
                "OTP-8133",
                Outcome.WRONG_USAGE,
                anna("procurement:question", ID, "--text", "Hur?", "--requirements", "x"));
    }

    @Test
    public void aTextThatAnotherQuestionHasIsPointedOut() throws Exception {
        open();
        Result twice = anna("procurement:question", ID, "--text", "Får  anbud lämnas på\nengelska?");
        assertEquals(Outcome.FINDINGS, twice.outcome());
        assertTrue(twice.out(), twice.out().contains("OTP-8247"));
        assertTrue(twice.out(), twice.out().contains("Samma text står redan i fråga 2."));
        assertEquals(1, dialogue.asked.size());
        done(anna("procurement:question", ID, "--text", "Får anbud lämnas på finska?"));
    }

    @Test
    public void questionsAreListedShownAndWritten() throws Exception {
        open();
        golden("dialogue-questions.sv.txt", anna("procurement:questions", ID));
        golden("dialogue-questions.en.txt", as(ANNA).inEnglish().run("procurement:questions " + ID));
        golden("dialogue-questions.json", anna("procurement:questions", ID, "--json"));
        golden("dialogue-questions.tsv", anna("procurement:questions", ID, "--no-format"));
        golden("dialogue-question-1.sv.txt", anna("procurement:questions", ID, "--number", "1"));
        golden("dialogue-question-1.json", anna("procurement:questions", ID, "--number", "1", "--json"));
        fails("OTP-8156", Outcome.FAILED, anna("procurement:questions", ID, "--number", "3"));
        fails("OTP-8019", Outcome.WRONG_USAGE, anna("procurement:questions", ID, "--format", "docx"));
        fails("OTP-8016", Outcome.WRONG_USAGE, anna("procurement:questions", ID, "--number", "1", "--out", "ut"));
        done(anna("procurement:questions", ID, "--out", "ut", "--format", "docx,HTML"));
        assertEquals(List.of(List.of("docx", "html")), dialogue.written);
        fails("OTP-8126", Outcome.FAILED, anna("procurement:questions", ID, "--out", "ut"));
        dialogue.state = QuestionState.OVERDUE;
        assertEquals(Outcome.FINDINGS, anna("procurement:questions", ID).outcome());
    }

    @Test
    public void whatRequirementsQuestionsConcernIsShownWithTheProcurement() throws Exception {
        open();
        golden("dialogue-show.sv.txt", anna("procurement:show", ID));
        assertTrue(anna("procurement:show", ID, "--json").out().contains("\"dialogue\""));
    }

    @Test
    public void questionsAndCorrectionsAreToldByTheirNumbersInTheLog() throws Exception {
        open();
        done(anna("procurement:question", ID, "--text", "Räknas helger in?"));
        String log = done(anna("procurement:log", ID, "--no-format")).out();
        assertTrue(log, log.contains("1: Räknas helger in?"));
    }
}
