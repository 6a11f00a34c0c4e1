package se.sambruk.otp.shell.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.IllustratedDocumentService;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;

/** {@code architecture:export}: a whole architecture to a file that other tools read, or to a document. */
final class ArchitectureExport implements ShellCommand {
    private static final Flag OUT =
            Flag.value("--out", "out-model", Suggesters.FOLDERS).asRequired();
    private static final Flag FORMAT = Flag.value("--format", "model-format", Suggesters.FORMATS);
    private static final String USUAL = "archimate";
    private static final Syntax SYNTAX = new Syntax(
            "architecture", "export", List.of(), List.of(OUT, FORMAT, Models.CONTEXT, Models.FILE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        String out = call.line().value(OUT.name()).orElseThrow();
        Models.Held held = Models.of(call);
        String format = ModelExports.format(
                call, call.line().value(FORMAT.name()), out, USUAL, ArchitectureModel.class, Document.class);
        Path target = ModelExports.target(call, out, held.model().id(), format);
        Alternatives source = Alternatives.of(ArchitectureModel.class, () -> ModelExports.laidOut(call, held.model()))
                .or(Document.class, () -> document(call, held));
        return ModelExports.write(call, held, format, source, target);
    }

    private static Document document(Call call, Models.Held held) {
        Map<String, List<String>> traced =
                held.resolution().isPresent() ? Models.content(call, held).traces() : Map.of();
        return call.service(IllustratedDocumentService.class)
                .whole(ModelExports.about(call, held).requirements(traced).build());
    }
}
