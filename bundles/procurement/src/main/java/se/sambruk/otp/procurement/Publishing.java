package se.sambruk.otp.procurement;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.answers.AnswerIdentity;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DocumentComposer;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.api.seal.SealService;
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
    static Publishing forSuppliers(Collaborators with, Specification specification, boolean preview) {
        Specification published = specification.published();
        ExportContext context = context(with.blobs(), specification);
        return new Publishing(
                with.composer(),
                preview ? Preview.of(published) : published,
                false,
                preview ? ComposeOptions.preview() : ComposeOptions.issued(),
                preview ? context : sealed(context, with.seals(), published));
    }

    /** For the case file: with everything that only the buyer may see. Never as a document, which is made for suppliers. */
    static Publishing withReasons(Collaborators with, Specification specification) {
        ExportContext context = context(with.blobs(), specification);
        return new Publishing(
                with.composer(),
                specification,
                true,
                ComposeOptions.issued(),
                sealed(context, with.seals(), specification));
    }

    /** Formats get seals and no keys, so that no file of theirs can claim to be what it is not. */
    private static ExportContext sealed(ExportContext context, SealService seals, Specification specification) {
        ExportContext sealed =
                context.withResource(ExportContext.ANSWER_SEAL, bytes(seals.seal(AnswerIdentity.of(specification))));
        return PriceAnnex.of(specification)
                .map(annex -> sealed.withResource(ExportContext.PRICE_SEAL, bytes(seals.seal(annex.identity()))))
                .orElse(sealed);
    }

    private static byte[] bytes(Seal seal) {
        return seal.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** What formats are told beside what they write: the language, the day and the buyer's letterhead. */
    static ExportContext context(BlobStore blobs, Specification specification) {
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

    /** Something else that goes out with it, on the same paper. */
    ExportRequest beside(String format, Map<String, String> formatOptions, Alternatives source, Path target) {
        return new ExportRequest(format, source, context.withOptions(formatOptions), target);
    }

    private Alternatives forms() {
        Alternatives data = Alternatives.of(Specification.class, () -> shown);
        Optional<PriceAnnex> prices = PriceAnnex.of(shown);
        if (prices.isPresent()) {
            data = data.or(PriceAnnex.class, prices::get);
        }
        return withReasons ? data : data.or(Document.class, this::document);
    }

    private Document document() {
        if (document == null) {
            document = composer.compose(shown, options);
        }
        return document;
    }
}
