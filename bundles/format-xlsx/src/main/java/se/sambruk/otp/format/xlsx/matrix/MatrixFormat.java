package se.sambruk.otp.format.xlsx.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.XlsxFormat;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;

/**
 * Writes a matrix as a workbook to filter, add up and print: a sheet with the matrix, one that explains it, and one with the notes if there
 * are any. What it may cost to check is configured with the answer workbook's, by the same PID.
 */
@Component(service = ExportFormat.class, configurationPid = XlsxFormat.PID)
public final class MatrixFormat implements ExportFormat {
    private static final FormatDescriptor DESCRIPTOR = FormatDescriptor.builder("matrix-xlsx", PackVersion.of("1.0.0"))
            .label(Texts.MESSAGES.text("matrix.label"))
            .file(XlsxFormat.MEDIA_TYPE, "xlsx")
            .accepts(Matrix.class)
            .build();

    private final MatrixCheck check;

    @Activate
    public MatrixFormat(XlsxFormat.Config config) {
        this(XlsxFormat.limits(config));
    }

    MatrixFormat(CheckLimits limits) {
        this.check = new MatrixCheck(limits);
    }

    @Override
    public FormatDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        if (!(source instanceof Matrix matrix)) {
            throw new IllegalArgumentException(
                    "matrix-xlsx takes matrices, not " + source.getClass().getName());
        }
        return new MatrixWorkbook(matrix).write(context.date(), out);
    }

    @Override
    public List<Problem> verify(InputStream in) throws IOException {
        return check.check(in);
    }
}
