package se.exempel.last;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

/** Registers a format that never writes the same twice. */
public final class UnsteadyActivator implements BundleActivator, ExportFormat {
    private final AtomicInteger written = new AtomicInteger();

    @Override
    public void start(BundleContext context) {
        context.registerService(ExportFormat.class, this, null);
    }

    @Override
    public void stop(BundleContext context) {
        // Nothing to undo.
    }

    @Override
    public FormatDescriptor descriptor() {
        return FormatDescriptor.builder("ostadig", PackVersion.of("1.0.0"))
                .label(LocalizedText.of("Ostadig", "Unsteady"))
                .file("text/plain", "txt")
                .accepts(Specification.class)
                .build();
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        out.write(Integer.toString(written.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
        return ExportReport.COMPLETE;
    }

    @Override
    public List<Problem> verify(InputStream in) {
        return List.of();
    }
}
