package se.sambruk.otp.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantSet;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.BlobStore;
import se.sambruk.otp.diagram.DiagramComponent;
import se.sambruk.otp.diagram.DiagramConfig;
import se.sambruk.otp.document.architecture.ArchitectureComposer;
import se.sambruk.otp.format.docx.DocxFormat;
import se.sambruk.otp.format.html.HtmlFormat;
import se.sambruk.otp.format.markdown.MarkdownFormat;
import se.sambruk.otp.format.pdf.PdfFormat;
import se.sambruk.otp.publication.PublicationComponent;
import se.sambruk.otp.quality.measure.TextMeasurer;

/**
 * Writes the five variants of a publication of many pages, each to a file. One run is one process, so that all is measured from start to
 * finish; {@code publication.sh} does that.
 */
public final class Readers {
    private Readers() {}

    /** Arguments: {@code html}, {@code docx}, {@code pdf} or {@code markdown}, the number of pages, the folder. */
    public static void main(String[] arguments) throws IOException {
        PublicationSet set = ManyPages.of(Integer.parseInt(arguments[1]));
        PublicationComponent publications = new PublicationComponent(
                new TextMeasurer(), new DiagramComponent(usual()), new ArchitectureComposer(), new NoBlobs());
        ExportFormat format = format(arguments[0]);
        ExportContext context = ExportContext.of(Locale.forLanguageTag("sv-SE"), LocalDate.of(2026, 12, 1));
        VariantSet made = publications.make(set, List.of(ManyPages.ID), List.of());
        System.out.printf(
                "findings %d, errors %d, words %s%n",
                made.report().findings().size(),
                made.report().count(FindingSeverity.ERROR),
                made.variants().stream().map(Variant::words).toList());
        for (Variant variant : made.variants()) {
            Path file = Path.of(arguments[2])
                    .resolve(variant.fileName() + "." + format.descriptor().extension());
            try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
                format.write(variant.document(), context, to);
            }
        }
    }

    private static ExportFormat format(String name) {
        return switch (name) {
            case "html" -> new HtmlFormat();
            case "docx" -> new DocxFormat();
            case "pdf" -> new PdfFormat();
            case "markdown" -> new MarkdownFormat();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** No picture is asked for. */
    private static final class NoBlobs implements BlobStore {
        @Override
        public ContentHash put(byte[] bytes, String mediaType, Act act) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> get(ContentHash hash) {
            return Optional.empty();
        }
    }

    /** The settings of drawing as they are where nobody has changed them. */
    private static DiagramConfig usual() {
        return (DiagramConfig) Proxy.newProxyInstance(
                DiagramConfig.class.getClassLoader(),
                new Class<?>[] {DiagramConfig.class},
                (self, method, arguments) -> method.getDefaultValue());
    }
}
