package se.sambruk.otp.format.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * Writes a specification as JSON, whole: reading it back gives the same specification, with the same content hash. The form is
 * described by {@code otp-specification-1.schema.json} beside this class. What differs between two of them, and questions with their answers, are
 * written and read back in the same way.
 */
@Component(service = ExportFormat.class, configurationPid = "se.sambruk.otp.format.json")
public final class JsonFormat implements ExportFormat {
    private static final FormatDescriptor DESCRIPTOR = FormatDescriptor.builder("json", PackVersion.of("1.0.0"))
            .label(LocalizedText.of("JSON (kravspecifikation som data)", "JSON (requirements specification as data)"))
            .file("application/json", "json")
            .accepts(Specification.class)
            .accepts(ChangeList.class)
            .accepts(QuestionBook.class)
            .build();

    /** Limits; each has a sound default. */
    public @interface Config {
        /** The greatest size of a file that is read, in MiB; at most 2047. */
        int read_max_mebibytes() default 256;

        /** How many objects and lists may lie within each other in a file that is read. */
        int read_max_depth() default 64;

        /** The greatest length of one text in a file that is read, in characters. */
        int read_max_text_length() default 4_000_000;
    }

    private final SpecificationReader reader;

    @Activate
    public JsonFormat(Config config) {
        this(new JsonLimits(
                (int) Math.min(config.read_max_mebibytes() * 1024L * 1024, Integer.MAX_VALUE - 64),
                config.read_max_depth(),
                config.read_max_text_length()));
    }

    JsonFormat(JsonLimits limits) {
        this.reader = new SpecificationReader(limits);
    }

    @Override
    public FormatDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        out.write(CanonicalJson.pretty(((TreeValue) source).tree()).getBytes(StandardCharsets.UTF_8));
        return ExportReport.COMPLETE;
    }

    @Override
    public List<Problem> verify(InputStream in) throws IOException {
        return reader.read(in).problems();
    }
}
