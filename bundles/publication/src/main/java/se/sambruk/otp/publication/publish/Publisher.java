package se.sambruk.otp.publication.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublishRequest;
import se.sambruk.otp.api.publication.PublishResult;
import se.sambruk.otp.api.publication.PublishedRecord;
import se.sambruk.otp.api.publication.PublishedRecord.PublishedFile;
import se.sambruk.otp.api.publication.PublishedRecord.PublishedVariant;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantSet;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.store.PublicationStore;
import se.sambruk.otp.api.text.Messages;

/**
 * Publishes: resolve, make, check, write beside the targets, remember, move into place. Everything that can fail by itself does so before the
 * store is touched.
 */
final class Publisher {
    /** What is written without asking. */
    static final List<String> USUAL = List.of("docx", "html", "pdf");

    private static final Messages MESSAGES = Messages.of(Publisher.class);

    private final LibraryService library;
    private final PublicationService publications;
    private final ExportService exports;
    private final PublicationStore store;

    Publisher(LibraryService library, PublicationService publications, ExportService exports, PublicationStore store) {
        this.library = library;
        this.publications = publications;
        this.exports = exports;
        this.store = store;
    }

    PublishResult publish(PublishRequest request) {
        PublicationResolution resolution = library.publications(request.packs(), List.of(), List.of());
        PublicationSet set = resolution.set().orElseThrow(() -> new ProblemException(grave(resolution.problems())));
        VariantSet made = make(set, request);
        long errors = made.report().count(FindingSeverity.ERROR);
        if (errors > 0) {
            Problem refusal = Problem.error(MESSAGES, "OTP-4719", request.publication(), errors);
            return new PublishResult(Optional.empty(), List.of(), List.of(), made.report(), Optional.of(refusal));
        }
        List<String> formats = request.formats().isEmpty()
                ? USUAL
                : request.formats().stream().distinct().toList();
        ExportContext context = publications.exportContext(set, request.publication());
        try (PreparedExport prepared = exports.prepare(requests(request, made.variants(), formats, context))) {
            PublishedRecord record = record(request, resolution, made, formats.size(), prepared.receipts());
            return commit(record, made, prepared);
        }
    }

    /** What is only information has not kept anybody from anything. */
    private static List<Problem> grave(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .toList();
    }

    private VariantSet make(PublicationSet set, PublishRequest request) {
        List<String> publication = List.of(request.publication());
        List<String> named = request.audiences().stream()
                .filter(audience -> !audience.equals(PublishRequest.ALL))
                .distinct()
                .toList();
        boolean all = request.audiences().contains(PublishRequest.ALL);
        Set<String> known = new HashSet<>();
        if (all && set.publications().containsKey(request.publication())) {
            set.audiences(set.publications().get(request.publication())).forEach(audience -> known.add(audience.id()));
        }
        // One that is misspelt beside all of them is told of as if it stood alone.
        return publications.make(set, publication, all && known.containsAll(named) ? List.of() : named);
    }

    private List<ExportRequest> requests(
            PublishRequest request, List<Variant> variants, List<String> formats, ExportContext context) {
        Set<String> taken = new HashSet<>();
        List<ExportRequest> requests = new ArrayList<>();
        for (Variant variant : variants) {
            for (String format : formats) {
                String ending = "."
                        + exports.format(format)
                                .map(FormatDescriptor::extension)
                                .orElse(format);
                String name = taken.add(variant.fileName() + ending)
                        ? variant.fileName() + ending
                        : variant.fileName() + "-" + format + ending;
                Path target = request.folder().resolve(name);
                requests.add(
                        new ExportRequest(format, Alternatives.of(Document.class, variant::document), context, target));
            }
        }
        return requests;
    }

    private static PublishedRecord record(
            PublishRequest request,
            PublicationResolution resolution,
            VariantSet made,
            int formats,
            List<ExportReceipt> receipts) {
        List<PublishedVariant> variants = new ArrayList<>();
        for (Variant variant : made.variants()) {
            int from = variants.size() * formats;
            variants.add(new PublishedVariant(
                    variant.audience().id(),
                    variant.hash(),
                    variant.approval().map(approval -> approval.by()),
                    receipts.subList(from, from + formats).stream()
                            .map(Publisher::file)
                            .toList()));
        }
        return PublishedRecord.of(request.publication(), made.source(), resolution.packs(), variants, request.act());
    }

    private static PublishedFile file(ExportReceipt receipt) {
        return new PublishedFile(
                receipt.file().getFileName().toString(),
                receipt.format(),
                receipt.version().toString(),
                receipt.size(),
                receipt.sha256());
    }

    // The one window that is left is between the store and the folder. What is remembered is right and the folder is as
    // it was: say so.
    private PublishResult commit(PublishedRecord record, VariantSet made, PreparedExport prepared) {
        if (Thread.currentThread().isInterrupted()) {
            throw Problem.error(MESSAGES, "OTP-4721", record.publication()).asException();
        }
        Predecessors predecessors = new Predecessors(store);
        List<Problem> kept = predecessors.keep(prepared.receipts());
        try {
            store.published(record);
            move(record, prepared);
        } catch (ProblemException e) {
            predecessors.forget();
            throw e;
        }
        return new PublishResult(Optional.of(record), prepared.receipts(), kept, made.report(), Optional.empty());
    }

    private static void move(PublishedRecord record, PreparedExport prepared) {
        try {
            prepared.commit();
        } catch (ProblemException e) {
            ProblemException honest = new ProblemException(Stream.concat(
                            Stream.of(Problem.error(MESSAGES, "OTP-4720", record.publication())), e.problems().stream())
                    .toList());
            honest.initCause(e);
            throw honest;
        }
    }
}
