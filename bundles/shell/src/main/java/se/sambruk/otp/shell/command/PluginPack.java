package se.sambruk.otp.shell.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.plugin.PackedPlugin;
import se.sambruk.otp.api.plugin.PluginAuthoring;
import se.sambruk.otp.api.plugin.PluginPlan;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.PublicationFindingView;

/** {@code plugin:pack}: the bundle of a folder with a content pack. */
final class PluginPack implements ShellCommand {
    private static final Flag OUT =
            Flag.value("--out", "out-jar", Suggesters.FOLDERS).asRequired();
    private static final Syntax SYNTAX = new Syntax(
            "plugin", "pack", List.of(Argument.required("pack-folder", Suggesters.FOLDERS)), List.of(OUT, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws InterruptedException {
        // What amendments are written for is looked up in the library.
        Path callers = call.surroundings().folder();
        Path folder = TargetFile.path(call.word(0), callers);
        String name =
                Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse("paket");
        Path jar = TargetFile.of(call.line().value(OUT.name()).orElseThrow(), callers, name + ".jar");
        PackedPlugin packed = call.service(PluginAuthoring.class).pack(folder, jar);
        // Who packs for others has the packs below in the library, and nothing has been installed yet.
        PluginPlan plan = call.service(PluginService.class).check(packed.jar());
        if (call.out().isForPeople()) {
            print(call, packed);
            PublicationFindingView.printBeforehand(plan, call.out(), call.locale());
        } else {
            call.out().json(json(call, packed, plan));
        }
        return ProblemView.needAttention(packed.problems())
                        || !plan.publicationFindings().isEmpty()
                ? Outcome.FINDINGS
                : Outcome.DONE;
    }

    private static void print(Call call, PackedPlugin packed) {
        Sheet sheet = call.out().sheet();
        sheet.paragraph(
                call.text("pack.done", packed.manifest().label(), packed.jar().toString()));
        sheet.paragraph(call.text("pack.holds", packed.requirements(), packed.amendments()));
        packed.lock().ifPresent(lock -> sheet.paragraph(call.text("pack.lock", lock.toString())));
        ProblemView.print(packed.problems(), call.locale(), sheet);
    }

    private static Object json(Call call, PackedPlugin packed, PluginPlan plan) {
        return new TreeWriter()
                .put("pack", packed.manifest())
                .put("file", packed.jar().toString())
                .put("sha256", packed.hash())
                .put("lock", packed.lock().map(Path::toString))
                .put("requirements", packed.requirements())
                .put("amendments", packed.amendments())
                .put("publicationFindings", (Object)
                        PublicationFindingView.json(plan.publicationFindings(), call.locale()))
                .put("problems", (Object) ProblemView.json(packed.problems(), call.locale()))
                .done();
    }
}
