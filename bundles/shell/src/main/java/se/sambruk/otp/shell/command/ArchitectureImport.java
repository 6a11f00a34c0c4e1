package se.sambruk.otp.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.MergeChoices;
import se.sambruk.otp.api.architecture.ModelCheckRequest;
import se.sambruk.otp.api.architecture.ModelCheckService;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.architecture.ModelIntakeService;
import se.sambruk.otp.api.architecture.ModelPack;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFolder;
import se.sambruk.otp.shell.file.WrittenFile;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.ModelDiffView;
import se.sambruk.otp.shell.view.ModelFindingView;
import se.sambruk.otp.shell.view.ProblemView;

/** {@code architecture:import}: a model that another tool wrote, looked at, or taken into the library as a content pack. */
final class ArchitectureImport implements ShellCommand {
    private static final Flag PREVIEW = Flag.alone("--preview", "import-preview");
    private static final Flag PACK = Flag.value("--pack", "import-pack", Suggesters.PACKS);
    private static final Flag OUT = Flag.value("--out", "import-out", Suggesters.FOLDERS);
    private static final Flag PUBLISHER = Flag.value("--publisher", "publisher", Suggester.NOTHING);
    private static final Flag PREFIX = Flag.value("--prefix", "prefix", Suggester.NOTHING);
    private static final Flag TITLE = Flag.value("--title", "import-title", Suggester.NOTHING);
    private static final Flag REQUIRES = Flag.values("--requires", "import-requires", Suggesters.PACKS);
    private static final Flag BECAUSE = Flag.value("--because", "import-because", Suggester.NOTHING);
    private static final Flag BASE = Flag.value("--base", "import-base", Suggesters.ANY_FILES);
    private static final Syntax SYNTAX = new Syntax(
            "architecture",
            "import",
            List.of(Argument.required("model-path", Suggesters.ANY_FILES)),
            List.of(PREVIEW, PACK, OUT, PUBLISHER, PREFIX, TITLE, REQUIRES, BECAUSE, BASE, Choices.PREFER, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        Optional<String> pack = call.line().value(PACK.name());
        boolean preview = call.line().has(PREVIEW.name());
        if (!preview && pack.isEmpty()) {
            throw UsageException.of("OTP-8074");
        }
        if (call.line().has(Choices.PREFER.name()) && !call.line().has(BASE.name())) {
            throw UsageException.of("OTP-8019", Choices.PREFER.name(), BASE.name());
        }
        Models.Held held = Models.inFile(call, call.word(0));
        ModelReading reading = held.reading().orElseThrow();
        List<ModelFinding> illegal = call.service(ModelCheckService.class)
                .check(held.model(), ModelCheckRequest.ALL)
                .all(ModelCheckService.RELATION_NOT_ALLOWED);
        ImportReport report = new ImportReport(call, held.model(), reading, illegal);
        boolean wrong = false;
        if (preview) {
            report.read();
        } else {
            Optional<ModelIntakePlan> taken = take(call, pack.get(), held.model(), report);
            if (taken.isEmpty()) {
                return Outcome.DONE;
            }
            wrong = ProblemView.needAttention(taken.get().problems());
        }
        return !wrong
                        && reading.schemaErrors().isEmpty()
                        && illegal.isEmpty()
                        && !ModelFindingView.needAttention(reading.findings())
                ? Outcome.DONE
                : Outcome.FINDINGS;
    }

    /** Empty where there was nothing new to take. What is amiss in a model that the library has was told when it came. */
    private static Optional<ModelIntakePlan> take(Call call, String pack, ArchitectureModel model, ImportReport report)
            throws UsageException, InterruptedException {
        ModelIntakeService service = call.service(ModelIntakeService.class);
        Choices choices = Choices.of(call);
        ModelIntakePlan plan = service.plan(request(call, pack, model, choices.merge()));
        choices.check(plan.conflicts());
        Optional<String> out = call.line().value(OUT.name());
        if (plan.pack().isEmpty()) {
            ModelDiffView.conflicts(plan.conflicts(), call.out(), call.locale());
            throw Choices.open(plan.conflicts()).asException();
        }
        if (plan.pack().get().files().isEmpty()) {
            report.nothingNew(plan);
            return Optional.empty();
        }
        if (out.isPresent()) {
            write(call, plan.pack().orElseThrow(), out.get());
            report.taken(plan, Optional.empty());
        } else {
            Plugin plugin = service.install(
                    plan, call.act(call.line().value(BECAUSE.name()).orElse("architecture:import")));
            report.taken(plan, Optional.of(plugin));
        }
        return Optional.of(plan);
    }

    private static ModelIntakeRequest request(Call call, String pack, ArchitectureModel model, MergeChoices choices)
            throws UsageException, InterruptedException {
        ModelIntakeRequest.Builder request = ModelIntakeRequest.builder(
                        pack, model, LocalDate.now(call.platform().clock()))
                .requires(call.list(REQUIRES))
                .because(call.line().value(BECAUSE.name()).orElse(""));
        call.line().value(PUBLISHER.name()).ifPresent(request::publisher);
        call.line().value(PREFIX.name()).ifPresent(request::prefix);
        call.line().value(TITLE.name()).ifPresent(request::title);
        Optional<String> base = call.line().value(BASE.name());
        if (base.isPresent()) {
            request.base(Models.inFile(call, base.get()).model());
        }
        return request.choices(choices).build();
    }

    private static void write(Call call, ModelPack pack, String out) {
        try (TargetFolder folder = TargetFolder.open(out, call.surroundings().folder())) {
            for (Map.Entry<String, byte[]> file : pack.files().entrySet()) {
                Path path = folder.path().resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
            folder.keep();
        } catch (IOException e) {
            throw Faults.error("OTP-8048", out, WrittenFile.reason(e)).asException();
        }
    }
}
