package se.sambruk.otp.export.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

/** A format that passes its trial, unless a test makes it do something else. */
class TriedFormat implements ExportFormat {
    private final FormatDescriptor descriptor;

    TriedFormat(FormatDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    TriedFormat() {
        this(descriptor("prov", "1.0.0").accepts(Specification.class).build());
    }

    static FormatDescriptor.Builder descriptor(String id, String version) {
        return FormatDescriptor.builder(id, PackVersion.of(version))
                .label(LocalizedText.of("Prov"))
                .file("text/plain", "txt");
    }

    @Override
    public FormatDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        out.write(source.toString().getBytes(StandardCharsets.UTF_8));
        return ExportReport.COMPLETE;
    }

    @Override
    public List<Problem> verify(InputStream in) throws IOException {
        return List.of();
    }
}
