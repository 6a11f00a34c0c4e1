package se.sambruk.otp.shell.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.architecture.ArchitectureDocumentService;
import se.sambruk.otp.api.architecture.CoverageReport;
import se.sambruk.otp.api.architecture.CoverageRequest;
import se.sambruk.otp.api.architecture.CoverageService;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.library.ContextContent;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.CoverageView;

/** {@code architecture:coverage}: the trace from requirements to elements to benefits, and what is left without. */
final class ArchitectureCoverage implements ShellCommand {
    private static final String TRACE = "trace";
    private static final String HEAT = "heat";
    private static final String USUAL = "xlsx";
    private static final Flag OUT = Flag.value("--out", "coverage-out", Suggesters.FOLDERS);
    private static final Flag FORMAT = Flag.value("--format", "coverage-format", Suggesters.FORMATS);
    private static final Flag MATRIX = Flag.value(
            "--matrix", "coverage-matrix", (begun, at) -> List.of(Suggestion.of(TRACE, ""), Suggestion.of(HEAT, "")));
    private static final Syntax SYNTAX = new Syntax(
            "architecture", "coverage", List.of(), List.of(Models.CONTEXT, OUT, FORMAT, MATRIX, Call.JSON, Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        String matrix = call.line().value(MATRIX.name()).orElse(TRACE);
        if (!matrix.equals(TRACE) && !matrix.equals(HEAT)) {
            throw UsageException.of("OTP-8085", matrix);
        }
        Optional<String> out = call.line().value(OUT.name());
        if (out.isEmpty()) {
            for (Flag flag : List.of(FORMAT, MATRIX)) {
                if (call.line().value(flag.name()).isPresent()) {
                    throw UsageException.of("OTP-8019", flag.name(), OUT.name());
                }
            }
        }
        Models.Held held = Models.ofPacks(call, call.list(Models.CONTEXT));
        CoverageReport report = coverage(call, held);
        if (out.isPresent()) {
            write(call, held, report, matrix, out.get());
        } else {
            switch (call.out().mode()) {
                case JSON -> call.out().json(CoverageView.json(report, call.locale()));
                case PLAIN ->
                    call.out().rows(CoverageView.findings(), report.findings().iterator());
                case PEOPLE -> CoverageView.print(report, held.sources(), call.out(), call.locale());
            }
        }
        return report.hasOrphans() ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static CoverageReport coverage(Call call, Models.Held held) {
        ContextContent content = Models.content(call, held);
        CoverageRequest.Builder request = CoverageRequest.builder(held.model())
                .categories(content.categories())
                .benefits(content.benefits());
        content.requirements().forEach(one -> request.requirement(one.pack(), one.requirement()));
        return call.service(CoverageService.class).coverage(request.build());
    }

    private static void write(Call call, Models.Held held, CoverageReport report, String matrix, String out)
            throws InterruptedException {
        ArchitectureDocumentService documents = call.service(ArchitectureDocumentService.class);
        String format = ModelExports.format(call, call.line().value(FORMAT.name()), out, USUAL, Matrix.class);
        Alternatives source = Alternatives.of(
                Matrix.class,
                () -> matrix.equals(HEAT)
                        ? documents.heat(report, call.locale())
                        : documents.trace(report, call.locale()));
        String name = held.model().id() + (matrix.equals(HEAT) ? "-varmekarta" : "-sparbarhet");
        Path target = ModelExports.target(call, out, name, format);
        ModelExports.write(call, held, format, source, target);
    }
}
