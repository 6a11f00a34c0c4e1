package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatOption;
import se.sambruk.otp.api.problem.Problem;

/**
 * Writes documents and matrices as PDF that everybody can read (PDF/UA-1, ISO 14289-1) and that lasts (PDF/A-2a, ISO 19005-2): tagged, with
 * bookmarks, and with its fonts in it. Stateless and thread-safe.
 */
@Component(service = ExportFormat.class, configurationPid = PdfFormat.PID)
public final class PdfFormat implements ExportFormat {
    static final String PID = "se.sambruk.otp.format.pdf";

    private static final String CONTENTS = "contents";
    private static final int MEBIBYTE = 1024 * 1024;
    private static final int DEFAULT_MEBIBYTES = 256;
    private static final FormatDescriptor DESCRIPTOR = FormatDescriptor.builder("pdf", PackVersion.of("1.0.0"))
            .label(Words.MESSAGES.text("format.label"))
            .file("application/pdf", "pdf")
            .accepts(Document.class)
            .accepts(Matrix.class)
            .option(FormatOption.flag(CONTENTS, Words.MESSAGES.text("option.contents"), true))
            .build();

    private final int most;

    /** With the limit that suits most. */
    public PdfFormat() {
        this(DEFAULT_MEBIBYTES);
    }

    @Activate
    public PdfFormat(PdfConfig config) {
        this(config.output_max_mebibytes());
    }

    PdfFormat(int mebibytes) {
        this.most = (int) Math.min((long) mebibytes * MEBIBYTE, Integer.MAX_VALUE - 64);
    }

    @Override
    public FormatDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        boolean contents = Boolean.parseBoolean(context.options().getOrDefault(CONTENTS, "true"));
        Losses losses = new Losses();
        if (source instanceof Document document) {
            new PdfWriter(document, losses).write(contents, context.date(), out);
        } else if (source instanceof Matrix matrix) {
            Document document = new MatrixDocument(matrix, losses).make();
            new PdfWriter(document, losses).write(contents, context.date(), out);
        } else {
            throw new IllegalArgumentException("pdf takes documents and matrices, not " + source.getClass());
        }
        return losses.report();
    }

    @Override
    public List<Problem> verify(InputStream in) throws IOException {
        return new PdfCheck(most).check(in);
    }
}
