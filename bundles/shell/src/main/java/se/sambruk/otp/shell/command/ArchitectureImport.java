package se.sambruk.otp.shell.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.MergeChoices;
import se.sambruk.otp.api.architecture.MergeSide;
import se.sambruk.otp.api.architecture.ModelCheckRequest;
import se.sambruk.otp.api.architecture.ModelCheckService;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.architecture.ModelIntakeService;
import se.sambruk.otp.api.architecture.ModelPack;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFolder;
import se.sambruk.otp.shell.file.WrittenFile;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.AddedView;
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
    static final Flag PREFER = Flag.value("--prefer", "import-prefer", (begun, at) -> Stream.of(MergeSide.values())
            .map(side -> Suggestion.of(side.wire(), ""))
            .toList());
    private static final Syntax SYNTAX = new Syntax(
            "architecture",
            "import",
            List.of(Argument.required("model-path", Suggesters.ANY_FILES)),
            List.of(PREVIEW, PACK, OUT, PUBLISHER, PREFIX, TITLE, REQUIRES, BECAUSE, BASE, PREFER, Call.JSON));

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
        Models.Held held = Models.inFile(call, call.word(0));
        ModelReading reading = held.reading().orElseThrow();
        List<ModelFinding> illegal = call.service(ModelCheckService.class)
                .check(held.model(), ModelCheckRequest.ALL)
                .all(ModelCheckService.RELATION_NOT_ALLOWED);
        if (preview) {
            show(call, held.model(), reading, illegal);
        } else {
            take(call, pack.get(), held.model(), reading, illegal);
        }
        return reading.schemaErrors().isEmpty()
                        && illegal.isEmpty()
                        && !ModelFindingView.needAttention(reading.findings())
                ? Outcome.DONE
                : Outcome.FINDINGS;
    }

    private static void show(Call call, ArchitectureModel model, ModelReading reading, List<ModelFinding> illegal)
            throws InterruptedException {
        if (!call.out().isForPeople()) {
            call.out().line(summary(call, model, reading, illegal).done());
            return;
        }
        Sheet sheet = call.out().sheet();
        sheet.paragraph(call.text(
                "import.holds",
                model.name().in(call.locale()),
                Quantities.count(model.elements().size(), call.locale()),
                Quantities.count(model.relations().size(), call.locale()),
                Quantities.count(model.views().size(), call.locale())));
        list(call, "import.schema", reading.schemaErrors());
        list(call, "import.illegal", illegal);
        list(call, "import.findings", reading.findings());
    }

    private static void list(Call call, String heading, List<ModelFinding> findings) throws InterruptedException {
        if (!findings.isEmpty()) {
            call.out().sheet().heading(call.text(heading, Quantities.count(findings.size(), call.locale())));
            call.out().rows(ModelFindingView.listing(), findings.iterator());
        }
    }

    private static TreeWriter summary(
            Call call, ArchitectureModel model, ModelReading reading, List<ModelFinding> illegal) {
        return new TreeWriter()
                .put("elements", model.elements().size())
                .put("relations", model.relations().size())
                .put("views", model.views().size())
                .put("schemaErrors", (Object) ModelFindingView.json(reading.schemaErrors(), call.locale()))
                .put("illegalRelations", (Object) ModelFindingView.json(illegal, call.locale()))
                .put("findings", (Object) ModelFindingView.json(reading.findings(), call.locale()));
    }

    private static void take(
            Call call, String pack, ArchitectureModel model, ModelReading reading, List<ModelFinding> illegal)
            throws UsageException, InterruptedException {
        ModelIntakeService service = call.service(ModelIntakeService.class);
        ModelIntakePlan plan = service.plan(request(call, pack, model));
        Optional<String> out = call.line().value(OUT.name());
        if (plan.pack().isEmpty()) {
            ModelDiffView.conflicts(plan.conflicts(), call.out(), call.locale());
            // Installing what is undecided tells what is to be decided.
            service.install(plan, call.act(""));
        }
        if (out.isPresent()) {
            write(call, plan.pack().orElseThrow(), out.get());
            tell(call, plan, model, reading, illegal, Optional.empty());
        } else {
            Plugin plugin = service.install(
                    plan, call.act(call.line().value(BECAUSE.name()).orElse("architecture:import")));
            tell(call, plan, model, reading, illegal, Optional.of(plugin));
        }
    }

    private static ModelIntakeRequest request(Call call, String pack, ArchitectureModel model)
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
        return request.choices(choices(call)).build();
    }

    /** Whose side is taken in conflicts. */
    static MergeChoices choices(Call call) throws UsageException {
        Optional<String> written = call.line().value(PREFER.name());
        if (written.isEmpty()) {
            return MergeChoices.NONE;
        }
        return WireValue.find(MergeSide.class, written.get())
                .map(MergeChoices::prefer)
                .orElseThrow(() -> UsageException.of("OTP-8075", written.get()));
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

    private static void tell(
            Call call,
            ModelIntakePlan plan,
            ArchitectureModel model,
            ModelReading reading,
            List<ModelFinding> illegal,
            Optional<Plugin> plugin)
            throws InterruptedException {
        ModelPack pack = plan.pack().orElseThrow();
        if (!call.out().isForPeople()) {
            call.out()
                    .line(summary(call, model, reading, illegal)
                            .put("pack", plan.manifest())
                            .put("own", pack.own())
                            .put("amended", pack.amended())
                            .put("unchanged", pack.unchanged())
                            .put("missing", (Object) pack.missing())
                            .put("notTaken", (Object) ModelFindingView.json(pack.findings(), call.locale()))
                            .put("changes", plan.changes().changes().size())
                            .put("problems", (Object) ProblemView.json(
                                    plugin.map(Plugin::problems).orElse(List.of()), call.locale()))
                            .done());
            return;
        }
        show(call, model, reading, illegal);
        list(call, "import.not-taken", pack.findings());
        Sheet sheet = call.out().sheet();
        sheet.blank();
        sheet.paragraph(call.text(
                "import.done",
                plan.manifest().label(),
                Quantities.count(pack.own(), call.locale()),
                Quantities.count(pack.amended(), call.locale()),
                Quantities.count(pack.unchanged(), call.locale())));
        if (!pack.missing().isEmpty()) {
            sheet.paragraph(
                    call.text("import.missing", Quantities.count(pack.missing().size(), call.locale())));
        }
        plugin.ifPresent(installed -> {
            sheet.paragraph(call.text("install.done", AddedView.name(installed)));
            sheet.paragraph(call.text("install.where", installed.file().toString()));
            ProblemView.print(installed.problems(), call.locale(), sheet);
        });
    }
}
