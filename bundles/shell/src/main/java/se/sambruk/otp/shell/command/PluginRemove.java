package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.view.AddedView;

/** {@code plugin:remove}: a plugin taken out of use, and its file with it. */
final class PluginRemove implements ShellCommand {
    private static final Syntax SYNTAX =
            new Syntax("plugin", "remove", List.of(Argument.required("added", Suggesters.ADDED)), List.of(Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) {
        PluginService service = call.service(PluginService.class);
        Optional<Plugin> plugin = service.find(call.word(0));
        service.remove(call.word(0), call.act("plugin:remove"));
        String file = plugin.map(found -> found.file().toString()).orElse(call.word(0));
        if (call.out().isForPeople()) {
            String name = plugin.map(AddedView::name).orElse(call.word(0));
            call.out().sheet().paragraph(call.text("remove.done", name, file));
        } else {
            call.out().json(new TreeWriter().put("removed", file).done());
        }
        return Outcome.DONE;
    }
}
