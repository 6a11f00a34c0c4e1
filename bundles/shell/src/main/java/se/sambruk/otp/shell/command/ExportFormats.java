package se.sambruk.otp.shell.command;

import java.util.List;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatOption;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.view.FormatRow;
import se.sambruk.otp.shell.view.ProblemView;

/** {@code export:formats}: the formats that can be exported to, those that were refused, and what can be chosen in each. */
final class ExportFormats implements ShellCommand {
    private static final Syntax SYNTAX = new Syntax("export", "formats", List.of(), List.of(Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws InterruptedException {
        ExportService service = call.service(ExportService.class);
        List<FormatRow> rows = FormatRow.all(service, call.locale());
        call.out().rows(FormatRow.LISTING, rows.iterator());
        if (call.out().isForPeople()) {
            Sheet sheet = call.out().sheet();
            if (rows.isEmpty()) {
                sheet.paragraph(call.text("formats.none"));
            }
            rows.stream().filter(row -> !row.problems().isEmpty()).forEach(row -> {
                sheet.heading(call.text("formats.refused", row.name()));
                ProblemView.print(row.problems(), call.locale(), sheet.indented());
            });
            service.formats().stream().filter(FormatStatus::active).forEach(format -> options(call, format, sheet));
        }
        return Outcome.DONE;
    }

    private static void options(Call call, FormatStatus format, Sheet sheet) {
        if (format.descriptor().options().isEmpty()) {
            return;
        }
        sheet.heading(call.text("formats.options", format.descriptor().id()));
        for (FormatOption option : format.descriptor().options()) {
            String choices =
                    option.choices().map(values -> String.join(", ", values)).orElseGet(() -> call.text("formats.any"));
            sheet.indented()
                    .item(call.text(
                            "formats.option",
                            option.name(),
                            option.label().in(call.locale()),
                            choices,
                            option.defaultValue().isEmpty() ? "–" : option.defaultValue()));
        }
    }
}
