package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationCheckReport;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantSet;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.TargetFolder;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.ProcurementView;
import se.sambruk.otp.shell.view.PublicationFindingView;

/** {@code publication:publish}: variants of a publication written to files, all of them or none. */
final class PublicationPublish implements ShellCommand {
    private static final List<String> USUAL = List.of("docx", "html", "pdf");
    private static final Flag OUT =
            Flag.value("--out", "publish-out", Suggesters.FOLDERS).asRequired();
    private static final Flag FORMAT = Flag.values("--format", "publish-formats", Suggesters.FORMATS);
    private static final Syntax SYNTAX = new Syntax(
            "publication",
            "publish",
            List.of(Publications.PUBLICATION),
            List.of(OUT, Publications.AUDIENCE, FORMAT, Publications.CONTEXT, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        PublicationSet set = Publications.of(call).set();
        Publication publication = Publications.publication(call, set, call.word(0));
        List<Audience> audiences = Publications.audiences(call, set, publication, call.list(Publications.AUDIENCE));
        List<String> ids = audiences.stream().map(Audience::id).toList();
        // What cannot be written is told of before anything is made.
        List<String> formats =
                ModelExports.formats(call, call.list(FORMAT).isEmpty() ? USUAL : call.list(FORMAT), Document.class);
        PublicationService service = call.service(PublicationService.class);
        VariantSet made = service.make(set, List.of(publication.id()), ids);
        PublicationCheckReport report = made.report();
        List<PublicationFinding> errors = report.findings().stream()
                .filter(finding -> finding.severity() == FindingSeverity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            if (call.out().isForPeople()) {
                call.out().rows(PublicationFindingView.listing(), errors.iterator());
            } else {
                call.out().json(json(call, publication, List.of(), report));
            }
            throw Faults.error(
                            "OTP-8103", publication.id(), errors.size(), Publications.checking(call, publication.id()))
                    .asException();
        }
        List<ExportReceipt> receipts =
                write(call, service.exportContext(set, publication.id()), made.variants(), formats);
        print(call, publication, receipts, report);
        boolean losses = receipts.stream().anyMatch(receipt -> ProblemView.needAttention(receipt.losses()));
        return losses || report.needsAttention() ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static List<ExportReceipt> write(
            Call call, ExportContext context, List<Variant> variants, List<String> formats)
            throws InterruptedException {
        String out = call.line().value(OUT.name()).orElseThrow();
        try (TargetFolder folder = TargetFolder.open(out, call.surroundings().folder())) {
            List<ExportRequest> requests = new ArrayList<>();
            for (Variant variant : variants) {
                for (String format : formats) {
                    requests.add(new ExportRequest(
                            format,
                            Alternatives.of(Document.class, variant::document),
                            context,
                            folder.path().resolve(variant.fileName() + "." + ModelExports.extension(call, format))));
                }
            }
            List<ExportReceipt> receipts = call.service(ExportService.class).export(requests);
            folder.keep();
            return receipts;
        }
    }

    private static void print(
            Call call, Publication publication, List<ExportReceipt> receipts, PublicationCheckReport report)
            throws InterruptedException {
        if (!call.out().isForPeople()) {
            call.out().json(json(call, publication, receipts, report));
            return;
        }
        call.out().rows(ProcurementView.files(), receipts.iterator());
        ProblemView.print(losses(receipts), call.locale(), call.out().sheet());
        int left = report.findings().size();
        if (left > 0) {
            call.out().sheet().blank();
            call.out()
                    .sheet()
                    .paragraph(call.text(
                            "publication.findings-left", left, Publications.checking(call, publication.id())));
        }
    }

    private static Object json(
            Call call, Publication publication, List<ExportReceipt> receipts, PublicationCheckReport report) {
        return new TreeWriter()
                .put("publication", publication.id())
                .put("files", (Object) receipts.stream()
                        .map(receipt -> ProcurementView.json(receipt, call.locale()))
                        .toList())
                .put("findings", (Object) PublicationFindingView.json(report.findings(), call.locale()))
                .done();
    }

    /** What formats could not represent, each told once, with the files that it is missing from. */
    private static List<Problem> losses(List<ExportReceipt> receipts) {
        Map<Problem, List<String>> files = new LinkedHashMap<>();
        for (ExportReceipt receipt : receipts) {
            String name = receipt.file().getFileName().toString();
            receipt.losses().forEach(loss -> files.computeIfAbsent(loss, one -> new ArrayList<>())
                    .add(name));
        }
        List<Problem> losses = new ArrayList<>();
        files.forEach((loss, names) -> losses.add(
                loss.location().isPresent() ? loss : loss.at(SourceLocation.file("", String.join(", ", names)))));
        return losses;
    }
}
