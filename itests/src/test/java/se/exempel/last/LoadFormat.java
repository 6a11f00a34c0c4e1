package se.exempel.last;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * A format that is exchanged under load: its stamp, which no other jar has, stands first and last in what it writes. Given something
 * to tell its stamp to, it does so in mid-write, and waits as long as that takes; then it loads a class and a resource for the
 * first time.
 */
public final class LoadFormat implements ExportFormat {
    private static final int LINES = 500;

    private final FormatDescriptor descriptor;
    private final String stamp;

    LoadFormat(String id, String version, String stamp) {
        this.stamp = stamp;
        this.descriptor = FormatDescriptor.builder(id, PackVersion.of(version))
                .label(LocalizedText.of("Lastprov", "Load test"))
                .file("text/plain", "txt")
                .accepts(Specification.class)
                .accepts(String.class)
                .accepts(Consumer.class)
                .build();
    }

    @Override
    public FormatDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        line(out, stamp);
        if (source instanceof Consumer<?> told) {
            tell(told);
            line(out, new Late().stamp());
        }
        for (int i = 0; i < LINES; i++) {
            line(out, stamp);
        }
        line(out, stamp);
        return ExportReport.COMPLETE;
    }

    @SuppressWarnings("unchecked")
    private void tell(Consumer<?> told) {
        ((Consumer<String>) told).accept(stamp);
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Problem> verify(InputStream in) throws IOException {
        List<String> lines =
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        boolean sound = lines.size() >= LINES + 2 && lines.stream().allMatch(stamp::equals);
        return sound
                ? List.of()
                : List.of(Problem.of(
                        "LAST-0001", Severity.ERROR, LocalizedText.of("Inte hel", "Not whole"), LocalizedText.of("–")));
    }
}
