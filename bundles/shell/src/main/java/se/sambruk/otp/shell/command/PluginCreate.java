package se.sambruk.otp.shell.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.plugin.PluginAuthoring;
import se.sambruk.otp.api.plugin.PluginProject;
import se.sambruk.otp.api.plugin.ProjectKind;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/** {@code plugin:create}: a project to begin with. */
final class PluginCreate implements ShellCommand {
    private static final Suggester KINDS = (begun, at) -> Stream.of(ProjectKind.values())
            .map(kind -> Suggestion.of(kind.wire(), Texts.in(at.locale(), "project." + kind.wire())))
            .toList();
    private static final Flag KIND = Flag.value("--kind", "project-kind", KINDS).asRequired();
    private static final Flag ID =
            Flag.value("--id", "project-id", Suggester.NOTHING).asRequired();
    private static final Flag PUBLISHER =
            Flag.value("--publisher", "publisher", Suggester.NOTHING).asRequired();
    private static final Flag PREFIX = Flag.value("--prefix", "prefix", Suggester.NOTHING);
    private static final Flag TITLE = Flag.value("--title", "project-title", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax(
            "plugin",
            "create",
            List.of(Argument.required("project-folder", Suggesters.FOLDERS)),
            List.of(KIND, ID, PUBLISHER, PREFIX, TITLE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        ProjectKind kind = kind(call.line().value(KIND.name()).orElseThrow());
        PluginProject.Builder project = PluginProject.builder(
                kind,
                call.line().value(ID.name()).orElseThrow(),
                call.line().value(PUBLISHER.name()).orElseThrow(),
                LocalDate.now(call.platform().clock()));
        call.line().value(PREFIX.name()).ifPresent(project::prefix);
        call.line().value(TITLE.name()).ifPresent(project::title);
        Path folder = TargetFile.path(call.word(0), call.surroundings().folder());
        List<Path> files = call.service(PluginAuthoring.class).create(project.build(), folder);
        if (call.out().isForPeople()) {
            Sheet sheet = call.out().sheet();
            sheet.paragraph(call.text("project.done", folder.toString()));
            files.forEach(file -> sheet.indented().item(folder.relativize(file).toString()));
            sheet.blank();
            sheet.paragraph(call.text("project.next." + kind.wire()));
        } else {
            call.out()
                    .json(new TreeWriter()
                            .put("folder", folder.toString())
                            .put("kind", kind)
                            .put("files", (Object) files.stream()
                                    .map(file -> folder.relativize(file).toString())
                                    .toList())
                            .done());
        }
        return Outcome.DONE;
    }

    private static ProjectKind kind(String written) throws UsageException {
        Optional<ProjectKind> kind = WireValue.find(ProjectKind.class, written.toLowerCase(Locale.ROOT));
        if (kind.isEmpty()) {
            throw UsageException.of("OTP-8024", written);
        }
        return kind.get();
    }
}
