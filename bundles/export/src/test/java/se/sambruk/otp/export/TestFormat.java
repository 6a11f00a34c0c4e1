package se.sambruk.otp.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatOption;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

/** A format that writes texts, and does whatever a test asks of it. */
class TestFormat implements ExportFormat {
    /** What a format does when it writes. */
    interface Writing {
        ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException;
    }

    /** What a format does when it verifies. */
    interface Verifying {
        List<Problem> verify(InputStream in) throws IOException;
    }

    static final Writing TEXT = (source, context, out) -> {
        Map<String, String> options = new TreeMap<>(context.options());
        out.write((source + " " + options).getBytes(StandardCharsets.UTF_8));
        return ExportReport.COMPLETE;
    };

    private final FormatDescriptor descriptor;
    private final Writing writing;
    private final Verifying verifying;

    TestFormat(FormatDescriptor descriptor, Writing writing, Verifying verifying) {
        this.descriptor = descriptor;
        this.writing = writing;
        this.verifying = verifying;
    }

    static TestFormat writing(String id, Writing writing) {
        return new TestFormat(descriptor(id, "1.0.0").build(), writing, in -> List.of());
    }

    static TestFormat text(String id) {
        return writing(id, TEXT);
    }

    static TestFormat verifying(String id, Verifying verifying) {
        return new TestFormat(descriptor(id, "1.0.0").build(), TEXT, verifying);
    }

    static FormatDescriptor.Builder descriptor(String id, String version) {
        return FormatDescriptor.builder(id, PackVersion.of(version))
                .label(LocalizedText.of("Prov", "Test"))
                .file("text/plain", "txt")
                .accepts(String.class)
                .option(FormatOption.choice("size", LocalizedText.of("Storlek"), List.of("A3", "A4"), "A4"));
    }

    @Override
    public FormatDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        return writing.write(source, context, out);
    }

    @Override
    public List<Problem> verify(InputStream in) throws IOException {
        return verifying.verify(in);
    }
}
