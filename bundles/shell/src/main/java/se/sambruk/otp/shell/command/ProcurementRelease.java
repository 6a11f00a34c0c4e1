package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.SecrecyAssessment;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;

/** {@code procurement:release}: after the award decision, what of the secret entries anybody may see, and why. */
final class ProcurementRelease implements ShellCommand {
    private static final Flag EXCEPT = Flag.values("--except", "release-except", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "release",
            List.of(Procurements.PROCUREMENT, Argument.words("entries")),
            List.of(EXCEPT, Cases.BECAUSE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) {
        ProcurementCase now = Cases.get(call);
        List<String> labels = call.line().words().stream()
                .skip(1)
                .flatMap(word -> Stream.of(word.split(",")))
                .map(label -> label.strip().toUpperCase(Locale.ROOT))
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
        CaseChange change = call.service(CaseService.class)
                .release(now.id(), new SecrecyAssessment(labels, call.list(EXCEPT)), Cases.act(call));
        return Cases.tell(call, change, "case.released", labels.size());
    }
}
