package se.sambruk.otp.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelComparisonService;
import se.sambruk.otp.api.architecture.ModelDiff;
import se.sambruk.otp.api.architecture.ModelMerge;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.ModelDiffView;

/** {@code architecture:diff}: what two architectures say differently; or, with what they both grew from, the two put together. */
final class ArchitectureDiff implements ShellCommand {
    private static final Flag BASE = Flag.value("--base", "diff-base", Suggesters.MODELS);
    private static final Flag OUT = Flag.value("--out", "diff-out", Suggesters.FOLDERS);
    private static final String FORMAT = "archimate";
    private static final Syntax SYNTAX = new Syntax(
            "architecture",
            "diff",
            List.of(
                    Argument.required("model-before", Suggesters.MODELS),
                    Argument.required("model-after", Suggesters.MODELS)),
            List.of(BASE, OUT, Choices.PREFER, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        Optional<String> base = call.line().value(BASE.name());
        if (base.isEmpty()) {
            for (Flag flag : List.of(OUT, Choices.PREFER)) {
                if (call.line().value(flag.name()).isPresent()) {
                    throw UsageException.of("OTP-8019", flag.name(), BASE.name());
                }
            }
        }
        Models.Held one = named(call, call.word(0));
        Models.Held other = named(call, call.word(1));
        if (call.line().has(OUT.name())) {
            String out = call.line().value(OUT.name()).orElseThrow();
            ModelExports.format(call, Optional.empty(), out, FORMAT, ArchitectureModel.class);
        }
        if (base.isPresent()) {
            return merge(call, named(call, base.get()).model(), one, other);
        }
        ModelDiff diff = call.service(ModelComparisonService.class).compare(one.model(), other.model());
        ModelDiffView.print(diff, call.out(), call.locale());
        return Outcome.DONE;
    }

    /** A file or folder of the name if there is one, else packs with commas between. */
    private static Models.Held named(Call call, String written) throws UsageException, InterruptedException {
        Path path = TargetFile.path(written, call.surroundings().folder());
        return Files.exists(path) ? Models.inFile(call, written) : Models.ofNamed(call, written);
    }

    private static Outcome merge(Call call, ArchitectureModel base, Models.Held ours, Models.Held theirs)
            throws UsageException, InterruptedException {
        Choices choices = Choices.of(call);
        ModelMerge merge =
                call.service(ModelComparisonService.class).merge(base, ours.model(), theirs.model(), choices.merge());
        choices.check(merge.conflicts());
        Optional<String> out = call.line().value(OUT.name());
        if (merge.model().isPresent() && out.isPresent()) {
            ArchitectureModel merged = ModelExports.laidOut(call, merge.model().get());
            Path target = ModelExports.target(call, out.get(), merged.id(), FORMAT);
            if (call.out().isForPeople()) {
                ModelDiffView.conflicts(merge.conflicts(), call.out(), call.locale());
            }
            return ModelExports.write(
                    call, ours, FORMAT, Alternatives.of(ArchitectureModel.class, () -> merged), target);
        }
        ModelDiffView.conflicts(merge.conflicts(), call.out(), call.locale());
        if (merge.open().isEmpty()) {
            return Outcome.DONE;
        }
        if (call.out().isForPeople()) {
            call.out().sheet().blank();
            call.out().sheet().paragraph(Choices.open(merge.conflicts()).describe(call.locale()));
        }
        return Outcome.FINDINGS;
    }
}
