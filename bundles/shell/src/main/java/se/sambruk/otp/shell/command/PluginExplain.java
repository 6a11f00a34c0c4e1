package se.sambruk.otp.shell.command;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.view.AddedView;
import se.sambruk.otp.shell.view.ProblemView;

/** {@code plugin:explain}: why something that was added does not work, down to the cause, and what to do about it. */
final class PluginExplain implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax(
            "plugin", "explain", List.of(Argument.required("explained", Suggesters.ADDED)), List.of(Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) {
        PluginService service = call.service(PluginService.class);
        String name = call.word(0);
        Optional<Plugin> plugin = service.find(name);
        Optional<PackReport> pack = plugin.isPresent() ? Optional.empty() : pack(call, name);
        // A pack that came with the platform is no file that was added, but people know it by the same kind of name.
        List<Problem> causes = pack.map(PluginExplain::causes)
                .orElseGet(() -> plugin.filter(found -> found.state() == PluginState.SUPERSEDED)
                        .map(Plugin::problems)
                        .orElseGet(() -> service.explain(name)));
        if (call.out().isForPeople()) {
            print(call, plugin, name, causes);
        } else {
            call.out()
                    .json(new TreeWriter()
                            .put("id", plugin.map(Plugin::id).orElse(name))
                            .put("state", plugin.map(Plugin::state))
                            .put("works", causes.isEmpty())
                            .put("causes", (Object) ProblemView.json(causes, call.locale()))
                            .done());
        }
        return causes.isEmpty() ? Outcome.DONE : Outcome.FINDINGS;
    }

    private static Optional<PackReport> pack(Call call, String id) {
        return call.surroundings().services().find(ContentService.class).stream()
                .flatMap(content -> content.packs().stream())
                .filter(report -> report.manifest()
                        .map(PackManifest::id)
                        .filter(id::equals)
                        .isPresent())
                // Of several with one id it is mostly the one in use that somebody means.
                .min(Comparator.comparing(PackReport::state));
    }

    private static List<Problem> causes(PackReport pack) {
        return switch (pack.state()) {
            // It may be of no use all the same, as where a pack that it requires is missing.
            case ACTIVE ->
                pack.problems().stream()
                        .filter(problem -> problem.severity() != Severity.INFO)
                        .toList();
            case SUPERSEDED -> pack.problems();
            default ->
                pack.problems().stream()
                        .filter(problem -> problem.severity() == Severity.ERROR)
                        .toList();
        };
    }

    private static void print(Call call, Optional<Plugin> plugin, String name, List<Problem> causes) {
        Sheet sheet = call.out().sheet();
        String called = plugin.map(AddedView::name).orElse(name);
        if (causes.isEmpty()) {
            sheet.paragraph(call.text("explain.works", called));
            return;
        }
        sheet.paragraph(plugin.map(found -> call.text(
                        "explain.state",
                        called,
                        Names.of(found.state(), call.locale()),
                        found.file().toString()))
                .orElseGet(() -> call.text("explain.bundle", called)));
        ProblemView.print(causes, call.locale(), sheet);
    }
}
