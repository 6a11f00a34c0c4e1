package se.sambruk.otp.format.html;

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
 * Writes documents and matrices as one web page each, with all that it needs in it: for everybody (WCAG 2.2 AA), on any screen and on paper,
 * without scripts. Its markup is HTML and well-formed XML at once. Stateless and thread-safe.
 */
@Component(service = ExportFormat.class, configurationPid = HtmlFormat.PID)
public final class HtmlFormat implements ExportFormat {
    static final String PID = "se.sambruk.otp.format.html";

    private static final String CONTENTS = "contents";
    private static final int MEBIBYTE = 1024 * 1024;
    private static final FormatDescriptor DESCRIPTOR = FormatDescriptor.builder("html", PackVersion.of("1.0.0"))
            .label(Words.MESSAGES.text("format.label"))
            .file("text/html", "html")
            .accepts(Document.class)
            .accepts(Matrix.class)
            .option(FormatOption.flag(CONTENTS, Words.MESSAGES.text("option.contents"), true))
            .build();

    private static final int USUAL_MEBIBYTES = 256;

    private final HtmlCheck check;

    /** With the limit that suits most. */
    public HtmlFormat() {
        this(USUAL_MEBIBYTES);
    }

    @Activate
    public HtmlFormat(HtmlConfig config) {
        this(config.output_max_mebibytes());
    }

    HtmlFormat(int mebibytes) {
        this.check = new HtmlCheck((int) Math.min((long) mebibytes * MEBIBYTE, Integer.MAX_VALUE - 64));
    }

    @Override
    public FormatDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        boolean contents = Boolean.parseBoolean(context.options().getOrDefault(CONTENTS, "true"));
        if (source instanceof Document document) {
            return new DocumentPage(document, out).write(contents);
        }
        if (source instanceof Matrix matrix) {
            return new MatrixPage(matrix, out).write(contents);
        }
        throw new IllegalArgumentException("html takes documents and matrices, not " + source.getClass());
    }

    @Override
    public List<Problem> verify(InputStream in) throws IOException {
        return check.check(in);
    }
}
