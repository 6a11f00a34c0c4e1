package se.sambruk.otp.format.archimate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.format.archimate.exchange.ExchangeReader;
import se.sambruk.otp.format.archimate.fault.Texts;
import se.sambruk.otp.format.archimate.write.ExchangeWriter;

/** Writes an architecture model in the Open Group's exchange format, which Archi and other tools read. */
@Component(service = ExportFormat.class, configurationPid = "se.sambruk.otp.format.archimate")
public final class ExchangeFormat implements ExportFormat {
    private static final FormatDescriptor DESCRIPTOR = FormatDescriptor.builder("archimate", PackVersion.of("1.0.0"))
            .label(Texts.ALL.text("label.format"))
            .file("application/xml", "xml")
            .accepts(ArchitectureModel.class)
            .build();

    private final ExchangeReader reader;

    @Activate
    public ExchangeFormat(ImportConfig config) {
        this.reader = new ExchangeReader(ImportConfig.Limits.of(config));
    }

    @Override
    public FormatDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        return ExchangeWriter.write((ArchitectureModel) source, out);
    }

    @Override
    public List<Problem> verify(InputStream in) throws IOException {
        try {
            ModelReading reading = reader.read("", in);
            List<Problem> problems = new ArrayList<>(reading.problems());
            reading.schemaErrors().forEach(error -> problems.add(problem(error)));
            return problems;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException().initCause(e);
        }
    }

    private static Problem problem(ModelFinding error) {
        Problem problem = Problem.of(error.code(), Severity.ERROR, error.message(), error.remedy());
        return error.location().map(problem::at).orElse(problem);
    }
}
