package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.api.quality.measure.MeasureRequest;
import se.sambruk.otp.api.quality.measure.MeasureService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.MeasureView;

/** {@code requirement:quality}: how a collection of requirements is made up, and what its editors should look at. */
final class RequirementQuality implements ShellCommand {
    private static final Flag PACK = Flag.values("--pack", "measured-pack", Suggesters.PACKS);
    private static final Flag CONTEXT = Flag.values("--context", "measured-context", Suggesters.PACKS);
    private static final Flag PROCUREMENT =
            Flag.value("--procurement", "measured-procurement", Suggesters.PROCUREMENTS_BY_ID);
    private static final Flag CATEGORY = Flag.values("--category", "measured-category", Suggesters.CATEGORIES);
    private static final Flag LIX = Flag.value("--lix", "lix", Suggester.NOTHING);
    private static final Flag LIKENESS = Flag.value("--likeness", "likeness", Suggester.NOTHING);
    private static final Flag OPENINGS = Flag.value("--openings", "openings", Suggester.NOTHING);
    private static final int WHOLLY = 100;

    private static final Syntax SYNTAX = new Syntax(
            "requirement",
            "quality",
            List.of(),
            List.of(
                    PACK,
                    CONTEXT,
                    PROCUREMENT,
                    Procurements.ISSUE,
                    CATEGORY,
                    LIX,
                    LIKENESS,
                    OPENINGS,
                    Call.JSON,
                    Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        MeasureRequest request = request(call);
        MeasureReport report = call.service(MeasureService.class).measure(request);
        switch (call.out().mode()) {
            case JSON -> call.out().json(MeasureView.json(report, call.locale()));
            case PLAIN ->
                call.out().rows(MeasureView.findings(), report.findings().iterator());
            case PEOPLE -> MeasureView.print(report, call.out(), call.locale());
        }
        return report.needsAttention() ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static MeasureRequest request(Call call) throws UsageException {
        MeasureRequest.Builder request = scope(call);
        call.list(CATEGORY).stream().map(code -> code.toUpperCase(Locale.ROOT)).forEach(request::category);
        call.number(LIX).ifPresent(request::lix);
        call.number(OPENINGS).ifPresent(request::openings);
        Optional<Integer> likeness = call.number(LIKENESS);
        if (likeness.isPresent()) {
            if (likeness.get() > WHOLLY) {
                throw UsageException.of("OTP-8059", likeness.get().toString(), LIKENESS.name());
            }
            request.likeness(likeness.get());
        }
        return request.build();
    }

    private static MeasureRequest.Builder scope(Call call) throws UsageException {
        List<Flag> written = Stream.of(PACK, CONTEXT, PROCUREMENT)
                .filter(flag -> !call.line().values(flag.name()).isEmpty())
                .toList();
        if (written.size() > 1) {
            throw UsageException.of(
                    "OTP-8016", written.get(0).name(), written.get(1).name());
        }
        if (!written.contains(PROCUREMENT) && Procurements.issue(call).isPresent()) {
            throw UsageException.of("OTP-8019", Procurements.ISSUE.name(), PROCUREMENT.name());
        }
        Optional<String> procurement = call.line().value(PROCUREMENT.name());
        if (procurement.isPresent()) {
            return MeasureRequest.of(Procurements.specification(call, procurement.get()));
        }
        if (!call.list(CONTEXT).isEmpty()) {
            return MeasureRequest.ofContext(packs(call, CONTEXT));
        }
        return call.list(PACK).isEmpty() ? MeasureRequest.ofLibrary() : MeasureRequest.ofPacks(packs(call, PACK));
    }

    // As they are named elsewhere, with a version, they would be said not to be there.
    private static List<String> packs(Call call, Flag flag) throws UsageException {
        List<String> packs = call.list(flag);
        for (String pack : packs) {
            int at = pack.indexOf('@');
            if (at >= 0) {
                throw UsageException.of("OTP-8060", pack.substring(0, at), flag.name());
            }
        }
        return packs;
    }
}
