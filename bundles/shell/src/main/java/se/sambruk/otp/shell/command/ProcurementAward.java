package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.AwardObstacle;
import se.sambruk.otp.api.award.AwardService;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.view.ProblemView;

/** {@code procurement:award}: writes down the award, or tells what should be there before it. */
final class ProcurementAward implements ShellCommand {
    private static final Flag WINNER = Flag.values("--winner", "award-winner", Suggester.NOTHING);
    private static final Flag PLACES = Flag.value("--places", "award-places", Suggester.NOTHING);
    private static final Flag NOBODY = Flag.values("--not-awarded", "award-nobody", Suggester.NOTHING);
    private static final Flag REASONS = Flag.value("--reasons-file", "award-reasons", Suggesters.ANY_FILES);
    private static final Flag DESPITE = Flag.values("--despite", "award-despite", Cases.suggest(AwardObstacle.class));
    private static final Flag CHECK = Flag.alone("--check", "award-check");
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "award",
            List.of(Procurements.PROCUREMENT),
            List.of(
                    CHECK,
                    WINNER,
                    PLACES,
                    NOBODY,
                    AwardFlags.BY,
                    AwardFlags.DELEGATION,
                    Cases.ON,
                    REASONS,
                    DESPITE,
                    Cases.BECAUSE,
                    Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        AwardService service = call.service(AwardService.class);
        String id = Cases.get(call).id();
        AwardDraft draft = new AwardDraft(
                winners(call),
                call.number(PLACES).orElse(1),
                call.list(NOBODY),
                AwardFlags.by(call),
                AwardFlags.delegation(call),
                Cases.day(call, Cases.ON),
                // What tells of tenders is never on a command line.
                call.line()
                        .value(REASONS.name())
                        .flatMap(file -> Cases.unlessBarred(call, id, () -> ProcurementPeople.text(call, file)))
                        .orElse(""),
                despite(call));
        if (call.line().has(CHECK.name())) {
            return check(call, service.obstacles(id, draft, Cases.viewer(call)), id);
        }
        CaseChange change = service.award(id, draft, Cases.act(call));
        return Cases.tell(call, change, "award.decided", id);
    }

    private static Outcome check(Call call, List<Problem> missing, String id) {
        if (!call.out().isForPeople()) {
            call.out().json(ProblemView.json(missing, call.locale()));
        } else if (missing.isEmpty()) {
            call.out().sheet().paragraph(call.text("award.nothing-missing", id));
        } else {
            call.out().sheet().strong(call.text("award.missing", missing.size()));
            ProblemView.print(missing, call.locale(), call.out().sheet());
        }
        return missing.isEmpty() ? Outcome.DONE : Outcome.FINDINGS;
    }

    /** {@code anbud-1}, or {@code A=anbud-1} where there are lots; several with commas between. */
    private static SortedMap<String, List<String>> winners(Call call) throws UsageException {
        SortedMap<String, List<String>> winners = new TreeMap<>();
        for (String written : call.line().values(WINNER.name())) {
            int equals = written.indexOf('=');
            String lot = equals < 0 ? "" : written.substring(0, equals).strip();
            List<String> keys = TenderFlags.keys(written.substring(equals + 1));
            if (keys.isEmpty() || equals == 0) {
                throw UsageException.of("OTP-8180", written);
            }
            winners.computeIfAbsent(lot, key -> new ArrayList<>()).addAll(keys);
        }
        return winners;
    }

    private static List<AwardObstacle> despite(Call call) throws UsageException {
        List<AwardObstacle> despite = new ArrayList<>();
        for (String written : call.list(DESPITE)) {
            List<String> known = List.of(AwardObstacle.values()).stream()
                    .map(AwardObstacle::wire)
                    .toList();
            despite.add(Names.find(AwardObstacle.class, written)
                    .orElseThrow(() -> UsageException.of(
                            "OTP-8115",
                            Similar.to(written, known),
                            written,
                            DESPITE.name(),
                            String.join(", ", known))));
        }
        return despite;
    }
}
