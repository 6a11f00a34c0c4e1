package se.sambruk.otp.shell.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.procurement.ProcurementService.ProcurementDetail;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.ProcurementView;

/** {@code export:run}: an issue written to a file once more. */
final class ExportRun implements ShellCommand {
    private static final Flag FORMAT =
            Flag.value("--format", "format", Suggesters.FORMATS).asRequired();
    private static final Flag OUT =
            Flag.value("--out", "out-file", Suggesters.FOLDERS).asRequired();
    private static final Flag OPTION = Flag.values("--option", "option", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax(
            "export",
            "run",
            List.of(Procurements.PROCUREMENT),
            List.of(FORMAT, OUT, Procurements.ISSUE, OPTION, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        String format = call.line().value(FORMAT.name()).orElseThrow().toLowerCase(Locale.ROOT);
        String out = call.line().value(OUT.name()).orElseThrow();
        OptionalInt issue = Procurements.issue(call);
        Map<String, String> options = options(call);
        ProcurementService service = call.service(ProcurementService.class);
        ProcurementDetail detail = Procurements.find(service, call.word(0));
        Path target = TargetFile.of(out, call.surroundings().folder(), name(detail, issue, ending(call, format)));
        ExportReceipt receipt = service.export(detail.procurement().id(), issue, format, options, target, call.act(""));
        if (call.out().isForPeople()) {
            call.out().sheet().paragraph(call.text("export.done", receipt.file().toString()));
            call.out().rows(ProcurementView.files(), List.of(receipt).iterator());
            ProblemView.print(receipt.losses(), call.locale(), call.out().sheet());
        } else {
            call.out().json(ProcurementView.json(receipt, call.locale()));
        }
        return ProblemView.needAttention(receipt.losses()) ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static Map<String, String> options(Call call) throws UsageException {
        Map<String, String> options = new TreeMap<>();
        for (String written : call.line().values(OPTION.name())) {
            int equals = written.indexOf('=');
            if (equals < 1) {
                throw UsageException.of("OTP-8023", written);
            }
            options.put(written.substring(0, equals).strip(), written.substring(equals + 1));
        }
        return options;
    }

    /**
     * The ending of the format's files. A format that is not there may just be being exchanged: the export service waits for it, and
     * else tells. Only a slip of the pen is told of here.
     */
    private static String ending(Call call, String format) {
        ExportService service = call.service(ExportService.class);
        Optional<FormatDescriptor> descriptor = service.format(format);
        if (descriptor.isPresent()) {
            return descriptor.get().extension();
        }
        List<String> known = service.formats().stream()
                .filter(FormatStatus::active)
                .filter(status -> takesIssues(status.descriptor()))
                .map(status -> status.descriptor().id())
                .toList();
        List<String> near = Similar.to(format, known);
        if (!near.isEmpty()) {
            throw Faults.error("OTP-8031", near, format, String.join(", ", known))
                    .asException();
        }
        return format;
    }

    /** Whether a format can be written of what is issued: its requirements, a document of them, or the prices that are asked for. */
    private static boolean takesIssues(FormatDescriptor format) {
        return format.accepts().stream()
                .anyMatch(type -> type.isAssignableFrom(Specification.class)
                        || type.isAssignableFrom(Document.class)
                        || type.isAssignableFrom(PriceAnnex.class));
    }

    /** Where only a folder was written: the procurement, the issue and the format's own ending. */
    private static String name(ProcurementDetail detail, OptionalInt issue, String ending) {
        int number = issue.orElse(detail.procurement().issues());
        return detail.procurement().id() + "-" + number + "." + ending;
    }
}
