package se.exempel.last;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.Problem;

/** A component that cannot be made: its service is there, and whoever takes it gets nothing. */
public final class BrokenFormat implements ExportFormat {
    public BrokenFormat() {
        throw new IllegalStateException("prov");
    }

    @Override
    public FormatDescriptor descriptor() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Problem> verify(InputStream in) {
        throw new UnsupportedOperationException();
    }
}
