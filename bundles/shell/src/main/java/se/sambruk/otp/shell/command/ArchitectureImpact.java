package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.AffectedConcept;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Impact;
import se.sambruk.otp.api.architecture.ImpactQuery;
import se.sambruk.otp.api.architecture.ModelPath;
import se.sambruk.otp.api.architecture.ModelQueryService;
import se.sambruk.otp.api.architecture.ModelStep;
import se.sambruk.otp.api.architecture.PathQuery;
import se.sambruk.otp.api.architecture.StepDirection;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.view.ImpactView;

/** {@code architecture:impact}: what depends on something, what is next to it, or how it hangs together with something else. */
final class ArchitectureImpact implements ShellCommand {
    private static final Flag TO = Flag.value("--to", "impact-to", Suggesters.CONCEPTS);
    private static final Flag NEIGHBOURS = Flag.alone("--neighbours", "impact-neighbours");
    private static final Flag ASSOCIATIONS = Flag.alone("--associations", "impact-associations");
    private static final Flag STEPS = Flag.value("--steps", "impact-steps", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax(
            "architecture",
            "impact",
            List.of(Argument.required("concept", Suggesters.CONCEPTS)),
            List.of(TO, NEIGHBOURS, ASSOCIATIONS, STEPS, Models.CONTEXT, Models.FILE, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        Optional<String> to = call.line().value(TO.name());
        boolean neighbours = call.line().has(NEIGHBOURS.name());
        if (to.isPresent() && neighbours) {
            throw UsageException.of("OTP-8016", TO.name(), NEIGHBOURS.name());
        }
        Optional<Integer> steps = call.number(STEPS);
        Models.Held held = Models.of(call);
        Concept concept = Models.concept(held.model(), call.word(0));
        if (to.isPresent()
                && call.out().isForPeople()
                && Models.concept(held.model(), to.get()).equals(concept)) {
            call.out().sheet().paragraph(call.text("impact.itself", concept.id()));
        } else if (to.isPresent()) {
            ways(call, held.model(), concept, Models.concept(held.model(), to.get()), steps);
        } else if (neighbours) {
            List<ModelStep> found = call.service(ModelQueryService.class)
                    .neighbours(held.model(), concept.id(), StepDirection.BOTH, Set.of());
            call.out().rows(ImpactView.steps(held.model()), found.iterator());
        } else {
            impact(call, held, concept, steps);
        }
        return Outcome.DONE;
    }

    private static void ways(Call call, ArchitectureModel model, Concept from, Concept to, Optional<Integer> steps)
            throws InterruptedException {
        PathQuery.Builder query = PathQuery.builder(from.id(), to.id());
        steps.ifPresent(query::longest);
        List<ModelPath> paths = call.service(ModelQueryService.class).paths(model, query.build());
        call.out().rows(ImpactView.paths(model), paths.iterator());
        if (call.out().isForPeople() && paths.isEmpty()) {
            call.out().sheet().paragraph(call.text("impact.no-way", from.id(), to.id()));
        }
    }

    private static void impact(Call call, Models.Held held, Concept concept, Optional<Integer> steps)
            throws InterruptedException {
        ImpactQuery.Builder query =
                ImpactQuery.builder(concept.id()).associations(call.line().has(ASSOCIATIONS.name()));
        steps.ifPresent(query::farthest);
        Impact impact = call.service(ModelQueryService.class).impact(held.model(), query.build());
        call.out()
                .rows(
                        ImpactView.affected(held.model(), impact),
                        impact.affected().iterator());
        if (!call.out().isForPeople()) {
            return;
        }
        Sheet sheet = call.out().sheet();
        if (!impact.affected().isEmpty()) {
            sheet.blank();
        }
        sheet.paragraph(call.text(
                impact.affected().isEmpty() ? "impact.none" : "impact.all",
                (concept.id() + " " + concept.names().in(call.locale())).strip(),
                Quantities.count(impact.affected().size(), call.locale())));
        if (held.resolution().isPresent()) {
            requirements(call, held, concept, impact, sheet);
        }
    }

    /** The requirements that what is affected is the basis of. */
    private static void requirements(Call call, Models.Held held, Concept concept, Impact impact, Sheet sheet) {
        Map<String, List<String>> traced = Models.content(call, held).traces();
        Set<String> ids = new TreeSet<>(traced.getOrDefault(concept.id(), List.of()));
        if (!ids.isEmpty()) {
            sheet.paragraph(call.text("impact.requirements", String.join(", ", ids)));
        }
        Set<String> further = new TreeSet<>();
        impact.affected().stream()
                .map(AffectedConcept::concept)
                .forEach(affected -> further.addAll(traced.getOrDefault(affected.id(), List.of())));
        further.removeAll(ids);
        if (!further.isEmpty()) {
            sheet.paragraph(call.text("impact.further", String.join(", ", further)));
        }
    }
}
