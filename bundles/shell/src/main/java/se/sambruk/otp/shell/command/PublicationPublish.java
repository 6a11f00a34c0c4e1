package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublishRequest;
import se.sambruk.otp.api.publication.PublishResult;
import se.sambruk.otp.api.publication.PublishingService;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFolder;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.ProcurementView;
import se.sambruk.otp.shell.view.PublicationFindingView;

/** {@code publication:publish}: variants of a publication written to files, all of them or none. */
final class PublicationPublish implements ShellCommand {
    private static final Flag OUT =
            Flag.value("--out", "publish-out", Suggesters.FOLDERS).asRequired();
    private static final Flag FORMAT = Flag.values("--format", "publish-formats", Suggesters.FORMATS);
    private static final Syntax SYNTAX = new Syntax(
            "publication",
            "publish",
            List.of(Publications.PUBLICATION),
            List.of(OUT, Publications.AUDIENCE, FORMAT, Publications.CONTEXT, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        // What cannot be written is told of before anything is made.
        List<String> formats = ModelExports.formats(call, call.list(FORMAT), Document.class);
        String out = call.line().value(OUT.name()).orElseThrow();
        try (TargetFolder folder = TargetFolder.open(out, call.surroundings().folder())) {
            PublishResult result = publish(
                    call,
                    new PublishRequest(
                            Models.context(call.list(Publications.CONTEXT)),
                            call.word(0),
                            call.list(Publications.AUDIENCE),
                            formats,
                            folder.path(),
                            call.act("")));
            if (result.refusal().isPresent()) {
                throw refused(call, result, result.refusal().get());
            }
            folder.keep();
            print(call, result);
            boolean losses =
                    result.receipts().stream().anyMatch(receipt -> ProblemView.needAttention(receipt.losses()));
            return losses || result.report().needsAttention() ? Outcome.FINDINGS : Outcome.DONE;
        }
    }

    /** Refusals are the service's; the command that comes next is told beside them. */
    private static PublishResult publish(Call call, PublishRequest request) {
        try {
            return call.service(PublishingService.class).publish(request);
        } catch (ProblemException e) {
            ProblemException told = new ProblemException(
                    e.problems().stream().map(problem -> next(call, problem)).toList());
            told.initCause(e);
            throw told;
        }
    }

    private static Problem next(Call call, Problem problem) {
        String publication = call.word(0);
        return switch (problem.code()) {
            case "OTP-4650" -> Publications.refused(call, problem, "publication:list");
            case "OTP-4651", "OTP-4642" -> Publications.refused(call, problem, "publication:show", publication);
            default -> problem;
        };
    }

    /** Shows the errors, and tells what they have kept one from and where there is more to see. */
    private static ProblemException refused(Call call, PublishResult result, Problem refusal)
            throws InterruptedException {
        if (call.out().isForPeople()) {
            List<PublicationFinding> errors = result.report().findings().stream()
                    .filter(finding -> finding.severity() == FindingSeverity.ERROR)
                    .toList();
            PublicationFindingView.printOpen(errors, call.out());
        } else {
            call.out().json(json(call, result));
        }
        return Faults.also(refusal, "publication.erroneous", Publications.checking(call, call.word(0)))
                .asException();
    }

    private static void print(Call call, PublishResult result) throws InterruptedException {
        List<ExportReceipt> receipts = result.receipts();
        if (!call.out().isForPeople()) {
            call.out().json(json(call, result));
            return;
        }
        call.out().rows(ProcurementView.files(), receipts.iterator());
        List<Problem> told = new ArrayList<>(result.kept());
        told.addAll(losses(receipts));
        ProblemView.print(told, call.locale(), call.out().sheet());
        int left = result.report().findings().size();
        if (left > 0) {
            call.out().sheet().blank();
            call.out()
                    .sheet()
                    .paragraph(call.text("publication.findings-left", left, Publications.checking(call, call.word(0))));
        }
    }

    private static Object json(Call call, PublishResult result) {
        return new TreeWriter()
                .put("publication", call.word(0))
                .put("files", (Object) result.receipts().stream()
                        .map(receipt -> ProcurementView.json(receipt, call.locale()))
                        .toList())
                .put("kept", (Object) ProblemView.json(result.kept(), call.locale()))
                .put("findings", (Object)
                        PublicationFindingView.json(result.report().findings(), call.locale()))
                .done();
    }

    /** What formats could not represent, each told once, with the files that it is missing from. */
    private static List<Problem> losses(List<ExportReceipt> receipts) {
        Map<Problem, List<String>> files = new LinkedHashMap<>();
        for (ExportReceipt receipt : receipts) {
            String name = receipt.file().getFileName().toString();
            receipt.losses().forEach(loss -> files.computeIfAbsent(loss, one -> new ArrayList<>())
                    .add(name));
        }
        List<Problem> losses = new ArrayList<>();
        files.forEach((loss, names) -> losses.add(
                loss.location().isPresent() ? loss : loss.at(SourceLocation.file("", String.join(", ", names)))));
        return losses;
    }
}
