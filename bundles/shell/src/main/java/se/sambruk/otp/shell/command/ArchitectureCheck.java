package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ModelCheckReport;
import se.sambruk.otp.api.architecture.ModelCheckRequest;
import se.sambruk.otp.api.architecture.ModelCheckService;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.view.ModelFindingView;

/** {@code architecture:check}: what an architect should look at in an architecture. */
final class ArchitectureCheck implements ShellCommand {
    private static final Flag VIEW = Flag.value("--view", "check-view", Suggesters.VIEWS);
    private static final Flag IGNORE = Flag.values("--ignore", "check-ignore", Suggester.NOTHING);
    private static final Flag SEVERITY =
            Flag.value("--severity", "check-severity", (begun, at) -> Stream.of(FindingSeverity.values())
                    .map(severity -> Suggestion.of(severity.wire(), Names.of(severity, at.locale())))
                    .toList());
    private static final Syntax SYNTAX = new Syntax(
            "architecture",
            "check",
            List.of(),
            List.of(Models.CONTEXT, Models.FILE, VIEW, IGNORE, SEVERITY, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        ModelCheckRequest.Builder request = request(call);
        Models.Held held = Models.of(call);
        call.line()
                .value(VIEW.name())
                .ifPresent(view -> request.view(Models.view(held.model(), view).id()));
        ModelCheckReport report = call.service(ModelCheckService.class).check(held.model(), request.build());
        List<ModelFinding> schema =
                held.reading().map(ModelReading::schemaErrors).orElse(List.of());
        List<ModelFinding> findings = Stream.of(schema, report.findings(), report.suppressed())
                .flatMap(List::stream)
                .toList();
        ModelFindingView.print(findings, call.out(), call.locale());
        if (call.out().isForPeople()) {
            summary(call, held, report, schema.size());
        }
        return report.needsAttention() || !schema.isEmpty() ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static ModelCheckRequest.Builder request(Call call) throws UsageException {
        ModelCheckRequest.Builder request = ModelCheckRequest.builder();
        call.list(IGNORE).stream().map(code -> code.toUpperCase(Locale.ROOT)).forEach(request::without);
        Optional<String> severity = call.line().value(SEVERITY.name());
        if (severity.isPresent()) {
            request.least(Names.find(FindingSeverity.class, severity.get())
                    .orElseThrow(() -> UsageException.of("OTP-8076", severity.get())));
        }
        return request;
    }

    private static void summary(Call call, Models.Held held, ModelCheckReport report, int schema) {
        Sheet sheet = call.out().sheet();
        sheet.blank();
        sheet.paragraph(call.text(
                "architecture.sources",
                String.join(", ", held.sources()),
                Quantities.count(held.model().elements().size(), call.locale()),
                Quantities.count(held.model().relations().size(), call.locale()),
                Quantities.count(held.model().views().size(), call.locale())));
        sheet.paragraph(call.text(
                "check.all",
                count(call, report, FindingSeverity.ERROR, schema),
                count(call, report, FindingSeverity.WARNING, 0),
                count(call, report, FindingSeverity.INFORMATION, 0),
                Quantities.count(report.suppressed().size(), call.locale())));
    }

    private static String count(Call call, ModelCheckReport report, FindingSeverity severity, int more) {
        return Quantities.count((long) report.count(severity) + more, call.locale());
    }
}
