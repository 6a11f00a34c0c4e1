package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Locale;
import se.sambruk.otp.api.procurement.IssueRequest;
import se.sambruk.otp.api.procurement.IssueResult;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.procurement.tailoring.ProfileText;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFolder;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.IssueView;
import se.sambruk.otp.shell.view.Origins;
import se.sambruk.otp.shell.view.ProblemView;

/** {@code procurement:issue}: what a profile asks for, in a file or in a case, issued and written to documents. */
final class ProcurementIssue implements ShellCommand {
    private static final Flag OUT =
            Flag.value("--out", "out-folder", Suggesters.FOLDERS).asRequired();
    private static final Flag FORMAT = Flag.values("--format", "formats", Suggesters.FORMATS);
    private static final Flag PREVIEW = Flag.alone("--preview", "preview");
    private static final Flag UNTRIED = Flag.alone("--without-simulation", "issue-untried");
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "issue",
            List.of(Tailorings.TARGET),
            List.of(OUT, FORMAT, PREVIEW, UNTRIED, Cases.BECAUSE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        if (call.line().has(UNTRIED.name())) {
            Cases.required(call, Cases.BECAUSE, UNTRIED);
        }
        ProcurementService service = call.service(ProcurementService.class);
        ProfileText profile = Tailorings.read(call, call.word(0));
        String out = call.line().value(OUT.name()).orElseThrow();
        try (TargetFolder folder = TargetFolder.open(out, call.surroundings().folder())) {
            IssueResult result = service.issue(request(call, profile, folder));
            folder.keep();
            Origins origins =
                    new Origins(result.specification(), call.surroundings().services());
            IssueView view = new IssueView(result, origins, call.locale());
            if (call.out().isForPeople()) {
                view.print(folder.path(), call.out());
            } else {
                call.out().json(view.json());
            }
            return ProblemView.needAttention(view.findings()) ? Outcome.FINDINGS : Outcome.DONE;
        }
    }

    private static IssueRequest request(Call call, ProfileText profile, TargetFolder folder) {
        List<String> formats = call.list(FORMAT).stream()
                .map(format -> format.toLowerCase(Locale.ROOT))
                .toList();
        IssueRequest request =
                IssueRequest.of(profile.name(), profile.bytes(), folder.path(), formats, Cases.act(call));
        request = call.line().has(UNTRIED.name()) ? request.withoutSimulation() : request;
        return call.line().has(PREVIEW.name()) ? request.asPreview() : request;
    }
}
