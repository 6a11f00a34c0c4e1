package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.architecture.ConformanceReport;
import se.sambruk.otp.api.architecture.ConformanceService;
import se.sambruk.otp.api.content.PackRef;
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
        Models.Held context =
                file.isPresent() ? Models.inFile(call, file.get()) : Models.ofPacks(call, List.of(pack.get()));
        Models.Held reference = Models.ofPacks(call, reference(call, context, pack));
        Models.Held landscape = own(context, reference);
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

    /** What a landscape says itself: of a pack, what the packs of the reference do not define. */
    private static Models.Held own(Models.Held context, Models.Held reference) {
        if (context.resolution().isEmpty()) {
            return context;
        }
        List<PackRef> own = new ArrayList<>(context.resolution().get().packs());
        List<PackRef> below =
                new ArrayList<>(reference.resolution().orElseThrow().packs());
        // A landscape that is its own reference is compared with itself.
        below.remove(own.get(own.size() - 1));
        own.removeAll(below);
        return new Models.Held(
                context.resolution().get().modelBeside(below),
                own.stream().map(PackRef::label).toList(),
                context.resolution(),
                Optional.empty());
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
                .filter(id -> !id.equals(pack.get()))
                .toList();
    }
}
