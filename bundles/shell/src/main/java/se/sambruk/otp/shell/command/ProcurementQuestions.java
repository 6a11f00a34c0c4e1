package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.dialogue.DialogueService;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.QuestionState;
import se.sambruk.otp.api.procurement.dialogue.SupplierQuestion;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.NewFiles;
import se.sambruk.otp.shell.file.TargetFolder;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.ProcurementView;
import se.sambruk.otp.shell.view.QuestionsView;

/** {@code procurement:questions}: questions, answers and corrections so far, and the document of them that all are sent. */
final class ProcurementQuestions implements ShellCommand {
    private static final Flag NUMBER = Flag.value("--number", "questions-number", Suggester.NOTHING);
    private static final Flag CORRECTION = Flag.value("--correction", "questions-correction", Suggester.NOTHING);
    private static final Flag OUT = Flag.value("--out", "out-folder", Suggesters.FOLDERS);
    private static final Flag FORMAT = Flag.values("--format", "formats", Suggesters.FORMATS);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "questions",
            List.of(Procurements.PROCUREMENT),
            List.of(NUMBER, CORRECTION, OUT, FORMAT, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        Optional<Integer> number = Dialogues.number(call, NUMBER);
        boolean write = call.line().has(OUT.name());
        if (call.line().has(FORMAT.name()) && !write) {
            throw UsageException.of("OTP-8019", FORMAT.name(), OUT.name());
        }
        Optional<Integer> correction = Dialogues.number(call, CORRECTION);
        if (correction.isPresent() && !write) {
            throw UsageException.of("OTP-8019", CORRECTION.name(), OUT.name());
        }
        if (number.isPresent() && write) {
            throw UsageException.of("OTP-8016", NUMBER.name(), OUT.name());
        }
        DialogueService service = call.service(DialogueService.class);
        String id = Cases.get(call).id();
        if (write) {
            return write(call, service, id, correction);
        }
        QuestionBook book = service.questions(id, Cases.viewer(call));
        if (number.isPresent()) {
            show(call, book, number.get());
        } else {
            list(call, book);
        }
        return book.questions().stream().anyMatch(question -> question.state() == QuestionState.OVERDUE)
                ? Outcome.FINDINGS
                : Outcome.DONE;
    }

    private static void show(Call call, QuestionBook book, int number) {
        SupplierQuestion question = book.question(number)
                .orElseThrow(() ->
                        Faults.error("OTP-8156", number, book.procurement()).asException());
        if (call.out().isForPeople()) {
            QuestionsView.print(question, book, call.locale(), call.out().sheet());
        } else {
            call.out().json(QuestionsView.json(question, book));
        }
    }

    private static void list(Call call, QuestionBook book) throws InterruptedException {
        if (call.line().has(Call.JSON.name())) {
            call.out().json(QuestionsView.json(book));
            return;
        }
        call.out().rows(QuestionsView.listing(book), book.questions().iterator());
        if (call.out().isForPeople()) {
            QuestionsView.printAround(book, call.locale(), call.out().sheet());
        }
    }

    private static Outcome write(Call call, DialogueService service, String id, Optional<Integer> correction)
            throws InterruptedException {
        String out = call.line().value(OUT.name()).orElseThrow();
        try (TargetFolder folder = TargetFolder.open(out, call.surroundings().folder())) {
            List<String> formats = Dialogues.formats(call, FORMAT);
            List<ExportReceipt> receipts = NewFiles.write(
                    folder.path(),
                    beside -> correction.isPresent()
                            ? service.writeCorrection(id, correction.get(), formats, beside, Cases.viewer(call))
                            : service.write(id, formats, beside, Cases.viewer(call)));
            folder.keep();
            call.out().rows(ProcurementView.files(), receipts.iterator());
            List<Problem> losses = receipts.stream()
                    .flatMap(receipt -> receipt.losses().stream())
                    .distinct()
                    .toList();
            if (call.out().isForPeople()) {
                ProblemView.print(losses, call.locale(), call.out().sheet());
            }
            return ProblemView.needAttention(losses) ? Outcome.FINDINGS : Outcome.DONE;
        }
    }
}
