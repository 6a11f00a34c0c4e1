package se.sambruk.otp.shell.command;

import java.nio.file.Path;
import java.util.List;
import se.sambruk.otp.api.plugin.PluginPlan;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.view.AddedView;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.PublicationFindingView;

/** {@code plugin:check}: what would come of a file, without putting it into use. */
final class PluginCheck implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax(
            "plugin", "check", List.of(Argument.required("added-file", Suggesters.ANY_FILES)), List.of(Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws InterruptedException {
        Path file = TargetFile.path(call.word(0), call.surroundings().folder());
        PluginPlan plan = call.service(PluginService.class).check(file);
        if (call.out().isForPeople()) {
            AddedView.print(
                    plan,
                    String.valueOf(file.getFileName()),
                    call.locale(),
                    call.out().sheet());
            PublicationFindingView.printBeforehand(plan, call.out(), call.locale());
        } else {
            call.out().json(AddedView.json(plan, call.locale()));
        }
        return ProblemView.needAttention(plan.problems())
                        || !plan.conflicts().isEmpty()
                        || !plan.publicationFindings().isEmpty()
                ? Outcome.FINDINGS
                : Outcome.DONE;
    }
}
