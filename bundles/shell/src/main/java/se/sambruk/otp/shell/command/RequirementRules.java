package se.sambruk.otp.shell.command;

import java.util.List;
import se.sambruk.otp.api.quality.QualityService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.RuleRow;

/** {@code requirement:rules}: the rules that requirement texts are checked by, and those that were refused. */
final class RequirementRules implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax("requirement", "rules", List.of(), List.of(Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws InterruptedException {
        List<RuleRow> rows = RuleRow.all(call.service(QualityService.class), call.locale());
        call.out().rows(RuleRow.LISTING, rows.iterator());
        if (call.out().isForPeople()) {
            Sheet sheet = call.out().sheet();
            if (rows.isEmpty()) {
                sheet.paragraph(call.text("rules.none"));
            }
            rows.stream().filter(row -> !row.problems().isEmpty()).forEach(row -> {
                sheet.heading(call.text("rules.refused", row.name()));
                ProblemView.print(row.problems(), call.locale(), sheet.indented());
            });
        }
        return Outcome.DONE;
    }
}
