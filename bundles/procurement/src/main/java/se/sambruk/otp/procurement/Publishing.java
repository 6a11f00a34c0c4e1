package se.sambruk.otp.procurement;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DocumentComposer;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.store.BlobStore;

/**
 * One specification on its way out of the house: what formats are offered of it, and what they are told beside. Each form is
 * made once, and only if some format takes it. Used by one thread.
 */
final class Publishing {
    private final DocumentComposer composer;
    private final Specification shown;
    private final boolean withReasons;
    private final ComposeOptions options;
    private final ExportContext context;
    private Document document;

    private Publishing(
            DocumentComposer composer,
            Specification shown,
            boolean withReasons,
            ComposeOptions options,
            ExportContext context) {
        this.composer = composer;
        this.shown = shown;
        this.withReasons = withReasons;
        this.options = options;
        this.context = context;
    }

    /**
     * For suppliers: without guidance, reasons and what was left out.
     *
     * @param preview whether every form is to say that it is not issued
     */
    static Publishing forSuppliers(
            DocumentComposer composer, BlobStore blobs, Specification specification, boolean preview) {
        Specification published = specification.published();
        return new Publishing(
                composer,
                preview ? Preview.of(published) : published,
                false,
                preview ? ComposeOptions.preview() : ComposeOptions.issued(),
                context(blobs, specification));
    }

    /** For the case file: with everything that only the buyer may see. Never as a document, which is made for suppliers. */
    static Publishing withReasons(DocumentComposer composer, BlobStore blobs, Specification specification) {
        return new Publishing(composer, specification, true, ComposeOptions.issued(), context(blobs, specification));
    }

    private static ExportContext context(BlobStore blobs, Specification specification) {
        ExportContext context = ExportContext.of(
                specification.locale(), specification.procurement().date());
        Optional<ContentHash> letterhead = specification.letterhead();
        if (letterhead.isEmpty()) {
            return context;
        }
        // Another letterhead, or none, would make other files of the same issue.
        byte[] bytes = blobs.get(letterhead.get()).orElseThrow(() -> ProcurementProblems.error(
                        "OTP-6020", letterhead.get().abbreviated())
                .asException());
        return context.withResource(ExportContext.LETTERHEAD, bytes);
    }

    ExportRequest request(String format, Map<String, String> formatOptions, Path target) {
        return new ExportRequest(format, forms(), context.withOptions(formatOptions), target);
    }

    private Alternatives forms() {
        Alternatives data = Alternatives.of(Specification.class, () -> shown);
        return withReasons ? data : data.or(Document.class, this::document);
    }

    private Document document() {
        if (document == null) {
            document = composer.compose(shown, options);
        }
        return document;
    }
}
