package se.sambruk.otp.diagram.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** Writes a drawing as the file that it is, and sees to that what is read back is such a file. */
abstract class DrawingFormat implements ExportFormat {
    static final Messages MESSAGES = Messages.of(DrawingFormat.class);

    private final FormatDescriptor descriptor;

    DrawingFormat(String id, String mediaType, LocalizedText label) {
        this.descriptor = FormatDescriptor.builder(id, PackVersion.of("1.0.0"))
                .label(label)
                .file(mediaType, id)
                .accepts(Diagram.class)
                .build();
    }

    @Override
    public final FormatDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public final ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        Diagram diagram = (Diagram) source;
        if (!diagram.mediaType().equals(descriptor.mediaType())) {
            throw Problem.error(MESSAGES, "OTP-4580", descriptor.id(), diagram.mediaType())
                    .asException();
        }
        out.write(diagram.image());
        return ExportReport.COMPLETE;
    }

    @Override
    public final List<Problem> verify(InputStream in) throws IOException {
        return isSound(in) ? List.of() : List.of(Problem.error(MESSAGES, "OTP-4581", descriptor.id()));
    }

    abstract boolean isSound(InputStream in) throws IOException;
}
