package se.sambruk.otp.shell.command;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ChangeKind;
import se.sambruk.otp.api.architecture.ConceptChange;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelPack;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.view.AddedView;
import se.sambruk.otp.shell.view.ModelFindingView;
import se.sambruk.otp.shell.view.ProblemView;

/** What is told of a model that was read, and of what became of it. */
final class ImportReport {
    private static final Set<ConceptKind> CONCEPTS =
            EnumSet.of(ConceptKind.ELEMENT, ConceptKind.RELATION, ConceptKind.VIEW);
    private static final int NAMED = 10;
    private static final int PROBLEMS = 50;

    private final Call call;
    private final ArchitectureModel model;
    private final ModelReading reading;
    private final List<ModelFinding> illegal;
    private final boolean merged;

    /**
     * @param illegal the relations that are not allowed
     * @param merged whether what has come into the pack since the model was taken out is kept
     */
    ImportReport(Call call, ArchitectureModel model, ModelReading reading, List<ModelFinding> illegal, boolean merged) {
        this.call = call;
        this.model = model;
        this.reading = reading;
        this.illegal = illegal;
        this.merged = merged;
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
                model.name().isEmpty()
                        ? call.text("import.nameless")
                        : model.name().in(call.locale()),
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
            ModelFindingView.print(findings, call.out(), call.locale());
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
            call.out().line(tree(plan).done());
        }
    }

    /** For programs: what was read, and the pack that it is. Of nothing new, that is the present edition. */
    private TreeWriter tree(ModelIntakePlan plan) {
        ModelPack pack = plan.pack().orElseThrow();
        return summary()
                .put("pack", plan.manifest())
                .put("nothingNew", pack.files().isEmpty())
                .put("own", pack.own())
                .put("amended", pack.amended())
                .put("unchanged", pack.unchanged())
                .put("missing", (Object) pack.missing())
                .put("notTaken", (Object) ModelFindingView.json(pack.findings(), call.locale()))
                .put("changes", plan.changes().changes().size())
                .put("removed", (Object) changes(plan, ChangeKind.REMOVED))
                .put("changed", (Object) changes(plan, ChangeKind.CHANGED));
    }

    /** What was read, and what would come of it. */
    void planned(ModelIntakePlan plan) throws InterruptedException {
        boolean refused = plan.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        told(plan, refused ? "import.would-not" : "import.would", List.of(), plan.problems());
    }

    /** What was read, and the folder that its pack was written to. */
    void written(ModelIntakePlan plan, Path folder) throws InterruptedException {
        told(plan, "import.done", List.of(call.text("export.done", folder.toString())), plan.problems());
    }

    /** What was read, and that its pack is in use. */
    void taken(ModelIntakePlan plan, Plugin installed) throws InterruptedException {
        told(
                plan,
                "import.done",
                List.of(
                        call.text("install.done", AddedView.name(installed)),
                        call.text("install.where", installed.file().toString())),
                Stream.concat(plan.problems().stream(), installed.problems().stream())
                        .distinct()
                        .toList());
    }

    private void told(ModelIntakePlan plan, String how, List<String> became, List<Problem> problems)
            throws InterruptedException {
        if (!call.out().isForPeople()) {
            call.out()
                    .line(tree(plan)
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
                how, plan.manifest().label(), count(pack.own()), count(pack.amended()), count(pack.unchanged())));
        if (!pack.missing().isEmpty()) {
            sheet.paragraph(call.text("import.missing", count(pack.missing().size())));
        }
        compared(plan, sheet);
        became.forEach(sheet::paragraph);
        ProblemView.print(problems.stream().limit(PROBLEMS).toList(), call.locale(), sheet);
        if (problems.size() > PROBLEMS) {
            sheet.paragraph(call.text("findings.more", count(problems.size() - PROBLEMS)));
        }
    }

    /** What the next version of a pack says otherwise than the present one: what goes and what changes is told by id. */
    private void compared(ModelIntakePlan plan, Sheet sheet) {
        Optional<PackRef> present = plan.editions().stream()
                .filter(edition -> edition.id().equals(plan.manifest().id()))
                .findFirst();
        if (present.isEmpty() || plan.changes().isEmpty()) {
            return;
        }
        List<String> removed = changes(plan, ChangeKind.REMOVED);
        List<String> changed = changes(plan, ChangeKind.CHANGED);
        sheet.paragraph(call.text(
                "import.compared",
                present.get().label(),
                count(changes(plan, ChangeKind.ADDED).size()),
                count(removed.size()),
                count(changed.size())));
        named("import.removed", removed, sheet);
        named("import.changed", changed, sheet);
        if (!merged && !(removed.isEmpty() && changed.isEmpty())) {
            sheet.paragraph(call.text("import.without-base"));
        }
    }

    private void named(String key, List<String> ids, Sheet sheet) {
        if (!ids.isEmpty()) {
            String first = ids.stream().limit(NAMED).collect(Collectors.joining(", "));
            sheet.paragraph(call.text(
                    key, ids.size() > NAMED ? call.text("import.more", first, count(ids.size() - NAMED)) : first));
        }
    }

    /** The ids of what came, went or changed in the pack; what the layers below have stays, whatever the model lacks. */
    private static List<String> changes(ModelIntakePlan plan, ChangeKind kind) {
        Set<String> untouched = new HashSet<>(plan.pack().orElseThrow().missing());
        return plan.changes().changes().stream()
                .filter(change -> change.kind() == kind && CONCEPTS.contains(change.concept()))
                .map(ConceptChange::id)
                .filter(id -> !untouched.contains(id))
                .toList();
    }
}
