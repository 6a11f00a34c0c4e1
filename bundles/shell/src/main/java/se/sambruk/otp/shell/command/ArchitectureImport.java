package se.sambruk.otp.shell.command;

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
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.PackFolder;
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
    /** What the service's faults ask for. */
    private static final Map<String, Flag> ASKED_BY = Map.of(
            "OTP-4400", BECAUSE,
            "OTP-4411", PUBLISHER,
            "OTP-4412", PUBLISHER,
            "OTP-4413", PREFIX,
            "OTP-4414", PREFIX,
            "OTP-4415", PREFIX,
            "OTP-4416", REQUIRES,
            "OTP-4420", PREFIX,
            "OTP-4424", PUBLISHER);

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
        ImportReport report = new ImportReport(
                call, held.model(), reading, illegal, call.line().has(BASE.name()));
        boolean wrong = false;
        if (pack.isEmpty()) {
            report.read();
        } else {
            Optional<Taken> taken = take(call, pack.get(), held.model(), report);
            if (taken.isEmpty()) {
                return Outcome.DONE;
            }
            wrong = taken.get().needsAttention();
        }
        return !wrong
                        && reading.schemaErrors().isEmpty()
                        && illegal.isEmpty()
                        && !ModelFindingView.needAttention(reading.findings())
                ? Outcome.DONE
                : Outcome.FINDINGS;
    }

    /** What came of a plan, which may be that nothing was done yet. */
    private record Taken(ModelIntakePlan plan, Optional<Plugin> plugin) {
        boolean needsAttention() {
            return ProblemView.needAttention(plan.problems())
                    || ModelFindingView.needAttention(plan.pack().orElseThrow().findings())
                    || ProblemView.needAttention(plugin.map(Plugin::problems).orElse(List.of()));
        }
    }

    /** Empty where there was nothing new to take. What is amiss in a model that the library has was told when it came. */
    private static Optional<Taken> take(Call call, String pack, ArchitectureModel model, ImportReport report)
            throws UsageException, InterruptedException {
        ModelIntakeService service = call.service(ModelIntakeService.class);
        Choices choices = Choices.of(call);
        ModelIntakePlan plan = plan(service, request(call, pack, model, choices.merge()));
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
        if (call.line().has(PREVIEW.name())) {
            report.planned(plan);
            return Optional.of(new Taken(plan, Optional.empty()));
        }
        if (out.isPresent()) {
            Path folder = PackFolder.write(
                    out.get(),
                    call.surroundings().folder(),
                    plan.manifest().id(),
                    plan.pack().get().files());
            report.written(plan, folder);
            return Optional.of(new Taken(plan, Optional.empty()));
        }
        Plugin plugin =
                service.install(plan, call.act(call.line().value(BECAUSE.name()).orElse("architecture:import")));
        report.taken(plan, plugin);
        return Optional.of(new Taken(plan, Optional.of(plugin)));
    }

    /** A remedy that asks for something says how it is written here. */
    private static ModelIntakePlan plan(ModelIntakeService service, ModelIntakeRequest request) {
        try {
            return service.plan(request);
        } catch (ProblemException e) {
            ProblemException told = new ProblemException(
                    e.problems().stream().map(ArchitectureImport::withFlag).toList());
            told.initCause(e);
            throw told;
        }
    }

    private static Problem withFlag(Problem problem) {
        Flag flag = ASKED_BY.get(problem.code());
        if (flag == null) {
            return problem;
        }
        Problem told = Problem.of(
                problem.code(),
                problem.severity(),
                problem.message(),
                Faults.text("import.flag", problem.remedy(), flag.name()));
        return problem.location().map(told::at).orElse(told);
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
}
