package se.sambruk.otp.shell.command;

import java.nio.file.Path;
import java.util.List;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.view.AddedView;
import se.sambruk.otp.shell.view.ProblemView;

/** {@code plugin:install}: a file put into use, to stay. */
final class PluginInstall implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax(
            "plugin", "install", List.of(Argument.required("added-file", Suggesters.ANY_FILES)), List.of(Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) {
        Path file = TargetFile.path(call.word(0), call.surroundings().folder());
        Plugin plugin = call.service(PluginService.class).install(file, call.act("plugin:install"));
        if (call.out().isForPeople()) {
            Sheet sheet = call.out().sheet();
            sheet.paragraph(call.text("install.done", AddedView.name(plugin)));
            sheet.paragraph(call.text("install.where", plugin.file().toString()));
            ProblemView.print(plugin.problems(), call.locale(), sheet);
        } else {
            call.out().json(AddedView.json(plugin, call.locale()));
        }
        return ProblemView.needAttention(plugin.problems()) ? Outcome.FINDINGS : Outcome.DONE;
    }
}
