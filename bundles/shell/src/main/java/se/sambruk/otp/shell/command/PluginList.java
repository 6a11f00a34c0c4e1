package se.sambruk.otp.shell.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.api.quality.RuleStatus;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.view.AddedView;
import se.sambruk.otp.shell.view.PluginView;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.RuleRow;

/** {@code plugin:list}: what has been added to the platform, in which state, and why. */
final class PluginList implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax("plugin", "list", List.of(), List.of(Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws InterruptedException {
        List<PackReport> packs = call.service(ContentService.class).packs();
        List<FormatStatus> formats = call.service(ExportService.class).formats();
        List<RuleStatus> rules = call.service(QualityService.class).rules();
        List<Plugin> files = call.surroundings()
                .services()
                .find(PluginService.class)
                .map(PluginService::plugins)
                .orElse(List.of());
        if (call.out().mode() == Output.Mode.JSON) {
            call.out()
                    .json(new TreeWriter()
                            .put("files", (Object) files.stream()
                                    .map(file -> AddedView.json(file, call.locale()))
                                    .toList())
                            .put("packs", (Object) packs.stream()
                                    .map(pack -> PluginView.json(pack, call.locale()))
                                    .toList())
                            .put("formats", (Object) formats.stream()
                                    .map(format -> PluginView.json(format, call.locale()))
                                    .toList())
                            .put("rules", (Object) rows(rules, call).stream()
                                    .map(RuleRow::json)
                                    .toList())
                            .done());
            return Outcome.DONE;
        }
        if (!call.out().isForPeople()) {
            call.out()
                    .rows(
                            AddedRow.LISTING,
                            AddedRow.all(files, packs, formats, rules).iterator());
            return Outcome.DONE;
        }
        Sheet sheet = call.out().sheet();
        sheet.strong(call.text("plugins.files"));
        if (call.out().rows(AddedView.files(), files.iterator()) == 0) {
            sheet.paragraph(call.text("plugins.no-files"));
        }
        Set<String> told = new HashSet<>();
        for (Plugin file : files) {
            told.addAll(file.locations());
            if (!file.problems().isEmpty()) {
                sheet.heading(call.text("plugins.problems", AddedView.name(file)));
                ProblemView.print(file.problems(), call.locale(), sheet.indented());
            }
        }
        sheet.heading(call.text("plugins.packs"));
        if (call.out().rows(PluginView.packs(), packs.iterator()) == 0) {
            sheet.paragraph(call.text("plugins.no-packs"));
        }
        packs.stream()
                .filter(pack -> !pack.problems().isEmpty() && !told.contains(pack.source()))
                .forEach(pack -> {
                    sheet.heading(call.text("plugins.problems", PluginView.name(pack)));
                    ProblemView.print(pack.problems(), call.locale(), sheet.indented());
                });
        sheet.heading(call.text("plugins.formats"));
        if (call.out().rows(PluginView.formats(), formats.iterator()) == 0) {
            sheet.paragraph(call.text("formats.none"));
        }
        sheet.heading(call.text("plugins.rules"));
        if (call.out().rows(RuleRow.LISTING, rows(rules, call).iterator()) == 0) {
            sheet.paragraph(call.text("rules.none"));
        }
        return Outcome.DONE;
    }

    private static List<RuleRow> rows(List<RuleStatus> rules, Call call) {
        return rules.stream().map(rule -> RuleRow.of(rule, call.locale())).toList();
    }
}
