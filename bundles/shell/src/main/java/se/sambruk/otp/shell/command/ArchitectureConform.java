package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.ConformanceReport;
import se.sambruk.otp.api.architecture.ConformanceService;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.ConformanceView;

/** {@code architecture:conform}: how far a municipality's own landscape follows the reference architecture. */
final class ArchitectureConform implements ShellCommand {
    private static final Flag LANDSCAPE = Flag.value("--file", "conform-file", Suggesters.ANY_FILES);
    private static final Flag PACK = Flag.value("--pack", "conform-pack", Suggesters.PACKS);
    private static final Flag REFERENCE = Flag.values("--reference", "conform-reference", Suggesters.PACKS);
    private static final Syntax SYNTAX = new Syntax(
            "architecture", "conform", List.of(), List.of(PACK, LANDSCAPE, REFERENCE, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        Optional<String> pack = call.line().value(PACK.name());
        Optional<String> file = call.line().value(LANDSCAPE.name());
        if (pack.isPresent() && file.isPresent()) {
            throw UsageException.of("OTP-8016", PACK.name(), LANDSCAPE.name());
        }
        if (pack.isEmpty() && file.isEmpty()) {
            throw UsageException.of("OTP-8079");
        }
        Models.Held landscape = file.isPresent()
                ? Models.inFile(call, file.get())
                : own(Models.ofPacks(call, List.of(pack.get())), pack.get());
        Models.Held reference = Models.ofPacks(call, reference(call, landscape, pack));
        ConformanceReport report = call.service(ConformanceService.class).conform(reference.model(), landscape.model());
        switch (call.out().mode()) {
            case JSON -> call.out().json(ConformanceView.json(report, call.locale()));
            case PLAIN ->
                call.out()
                        .rows(
                                ConformanceView.verdicts(),
                                ConformanceView.all(report).iterator());
            case PEOPLE ->
                ConformanceView.print(report, reference.sources(), landscape.sources(), call.out(), call.locale());
        }
        return report.isConforming() ? Outcome.DONE : Outcome.FINDINGS;
    }

    /**
     * What a pack says itself, of an architecture that holds what it builds on as well: that the reference architecture is there in the same
     * model does not make the municipality have it.
     */
    private static Models.Held own(Models.Held all, String written) {
        ArchitectureResolution resolution = all.resolution().orElseThrow();
        String id = written.split("@", 2)[0];
        String pack = resolution.packs().stream()
                .filter(ref -> ref.id().equals(id))
                .map(PackRef::label)
                .findFirst()
                .orElseThrow();
        ArchitectureModel model = all.model();
        ArchitectureModel.Builder own = ArchitectureModel.builder(model.id()).name(model.name());
        model.elements().stream().filter(of(resolution, pack)).forEach(own::element);
        model.relations().stream().filter(of(resolution, pack)).forEach(own::relation);
        model.views().stream().filter(of(resolution, pack)).forEach(own::view);
        model.suppressions().forEach(own::suppression);
        return new Models.Held(own.build(), List.of(pack), all.resolution(), all.reading());
    }

    private static Predicate<Concept> of(ArchitectureResolution resolution, String pack) {
        return concept -> resolution.provenance(concept.id()).stream()
                .anyMatch(step -> step.action() == ProvenanceStep.Action.DEFINED
                        && step.source().equals(pack));
    }

    /** What was named; else what the pack builds on; else what the library holds. */
    private static List<String> reference(Call call, Models.Held landscape, Optional<String> pack) {
        List<String> named = call.list(REFERENCE);
        if (!named.isEmpty() || pack.isEmpty()) {
            return named;
        }
        return landscape.resolution().stream()
                .flatMap(resolution -> resolution.packs().stream())
                .map(PackRef::id)
                .filter(id -> !id.equals(pack.get().split("@", 2)[0]))
                .toList();
    }
}
