package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelPack;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.view.AddedView;
import se.sambruk.otp.shell.view.ModelFindingView;
import se.sambruk.otp.shell.view.ProblemView;

/** What is told of a model that was read, and of what became of it. */
final class ImportReport {
    private final Call call;
    private final ArchitectureModel model;
    private final ModelReading reading;
    private final List<ModelFinding> illegal;

    /**
     * @param illegal the relations that are not allowed
     */
    ImportReport(Call call, ArchitectureModel model, ModelReading reading, List<ModelFinding> illegal) {
        this.call = call;
        this.model = model;
        this.reading = reading;
        this.illegal = illegal;
    }

    /** What the model holds, and what in it is to be looked at. */
    void read() throws InterruptedException {
        if (!call.out().isForPeople()) {
            call.out().line(summary().done());
            return;
        }
        Sheet sheet = call.out().sheet();
        sheet.paragraph(call.text(
                "import.holds",
                model.name().in(call.locale()),
                count(model.elements().size()),
                count(model.relations().size()),
                count(model.views().size())));
        list("import.schema", reading.schemaErrors());
        list("import.illegal", illegal);
        list("import.findings", reading.findings());
    }

    private String count(int number) {
        return Quantities.count(number, call.locale());
    }

    private void list(String heading, List<ModelFinding> findings) throws InterruptedException {
        if (!findings.isEmpty()) {
            call.out().sheet().heading(call.text(heading, count(findings.size())));
            call.out().rows(ModelFindingView.listing(), findings.iterator());
        }
    }

    private TreeWriter summary() {
        return new TreeWriter()
                .put("elements", model.elements().size())
                .put("relations", model.relations().size())
                .put("views", model.views().size())
                .put("schemaErrors", (Object) ModelFindingView.json(reading.schemaErrors(), call.locale()))
                .put("illegalRelations", (Object) ModelFindingView.json(illegal, call.locale()))
                .put("findings", (Object) ModelFindingView.json(reading.findings(), call.locale()));
    }

    /** That the library has what the model says already. */
    void nothingNew(ModelIntakePlan plan) {
        if (call.out().isForPeople()) {
            call.out()
                    .sheet()
                    .paragraph(call.text("import.nothing-new", plan.manifest().label()));
        } else {
            call.out().line(planned(plan).done());
        }
    }

    /** For programs: what was read, and the pack that it is. Of nothing new, that is the present edition. */
    private TreeWriter planned(ModelIntakePlan plan) {
        ModelPack pack = plan.pack().orElseThrow();
        return summary()
                .put("pack", plan.manifest())
                .put("nothingNew", pack.files().isEmpty())
                .put("own", pack.own())
                .put("amended", pack.amended())
                .put("unchanged", pack.unchanged())
                .put("missing", (Object) pack.missing())
                .put("notTaken", (Object) ModelFindingView.json(pack.findings(), call.locale()))
                .put("changes", plan.changes().changes().size());
    }

    /**
     * What was read, and what was made of it.
     *
     * @param plugin empty where the pack was written to a folder
     */
    void taken(ModelIntakePlan plan, Optional<Plugin> plugin) throws InterruptedException {
        List<Problem> problems = Stream.concat(
                        plan.problems().stream(), plugin.stream().flatMap(installed -> installed.problems().stream()))
                .distinct()
                .toList();
        if (!call.out().isForPeople()) {
            call.out()
                    .line(planned(plan)
                            .put("problems", (Object) ProblemView.json(problems, call.locale()))
                            .done());
            return;
        }
        ModelPack pack = plan.pack().orElseThrow();
        read();
        list("import.not-taken", pack.findings());
        Sheet sheet = call.out().sheet();
        sheet.blank();
        sheet.paragraph(call.text(
                "import.done",
                plan.manifest().label(),
                count(pack.own()),
                count(pack.amended()),
                count(pack.unchanged())));
        if (!pack.missing().isEmpty()) {
            sheet.paragraph(call.text("import.missing", count(pack.missing().size())));
        }
        plugin.ifPresent(installed -> {
            sheet.paragraph(call.text("install.done", AddedView.name(installed)));
            sheet.paragraph(call.text("install.where", installed.file().toString()));
        });
        ProblemView.print(problems, call.locale(), sheet);
    }
}
