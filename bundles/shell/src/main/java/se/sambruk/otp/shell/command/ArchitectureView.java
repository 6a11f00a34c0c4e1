package se.sambruk.otp.shell.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.IllustratedDocumentService;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Sheet;

/** {@code architecture:view}: a view drawn to a file, or told in words. */
final class ArchitectureView implements ShellCommand {
    private static final Flag OUT = Flag.value("--out", "out-figure", Suggesters.FOLDERS);
    private static final Flag FORMAT = Flag.value("--format", "figure-format", Suggesters.FORMATS);
    private static final String USUAL = "svg";
    private static final Syntax SYNTAX = new Syntax(
            "architecture",
            "view",
            List.of(Argument.required("view", Suggesters.VIEWS)),
            List.of(OUT, FORMAT, Models.CONTEXT, Models.FILE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        Optional<String> out = call.line().value(OUT.name());
        if (out.isEmpty() && call.line().value(FORMAT.name()).isPresent()) {
            throw UsageException.of("OTP-8019", FORMAT.name(), OUT.name());
        }
        Models.Held held = Models.of(call);
        View view = Models.view(held.model(), call.word(0));
        return out.isPresent() ? draw(call, held, view, out.get()) : tell(call, held.model(), view);
    }

    private static Outcome draw(Call call, Models.Held held, View view, String out) throws InterruptedException {
        DiagramService service = call.service(DiagramService.class);
        String format =
                ModelExports.format(call, call.line().value(FORMAT.name()), out, USUAL, Diagram.class, Document.class);
        String mediaType = ModelExports.mediaType(call, format);
        Alternatives source = Alternatives.of(
                        Diagram.class, () -> service.draw(held.model(), view.id(), mediaType, call.locale()))
                .or(Document.class, () -> call.service(IllustratedDocumentService.class)
                        .ofView(ModelExports.about(call, held).build(), view.id()));
        Path target = ModelExports.target(call, out, view.id(), format);
        return ModelExports.write(call, held, format, source, target);
    }

    private static Outcome tell(Call call, ArchitectureModel model, View view) {
        String told = call.service(DiagramService.class).describe(model, view.id(), call.locale());
        if (call.out().isForPeople()) {
            Sheet sheet = call.out().sheet();
            sheet.strong(view.id() + " " + view.names().in(call.locale()));
            told.lines().forEach(sheet::paragraph);
        } else {
            call.out()
                    .json(new TreeWriter()
                            .put("id", view.id())
                            .put("view", view)
                            .put("alternative", told)
                            .done());
        }
        return Outcome.DONE;
    }
}
