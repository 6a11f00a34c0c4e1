package se.sambruk.otp.export.lease;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

/** Candidates that are only ever leased. */
final class Candidates {
    private Candidates() {}

    /** One whose bundle has the number that is its key. */
    static Candidate of(int key, String id, String version, int ranking, long serial) {
        FormatDescriptor descriptor = FormatDescriptor.builder(id, PackVersion.of(version + ".0"))
                .label(LocalizedText.of("Prov"))
                .file("text/plain", "txt")
                .accepts(String.class)
                .build();
        ExportFormat format = new ExportFormat() {
            @Override
            public FormatDescriptor descriptor() {
                return descriptor;
            }

            @Override
            public ExportReport write(Object source, ExportContext context, OutputStream out) {
                return ExportReport.COMPLETE;
            }

            @Override
            public List<Problem> verify(InputStream in) {
                return List.of();
            }
        };
        return Candidate.of(key, descriptor, format, new Origin("prov " + key, "prov:" + key, key), ranking, serial);
    }
}
