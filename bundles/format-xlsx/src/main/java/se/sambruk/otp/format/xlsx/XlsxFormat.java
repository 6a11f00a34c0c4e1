package se.sambruk.otp.format.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;

/**
 * The suppliers' answer workbook of a specification: what suppliers may see of it, and cells to answer in.
 *
 * <p>Its texts are in the language of the specification, whoever exports it: the words that suppliers answer with belong to the
 * procurement. Configured with the PID {@value #PID}.
 */
@Component(service = ExportFormat.class, configurationPid = XlsxFormat.PID)
public final class XlsxFormat implements ExportFormat {
    /** Of the configuration. */
    public static final String PID = "se.sambruk.otp.format.xlsx";

    /** Of every workbook without macros. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final long MEBIBYTE = 1024 * 1024;
    private static final FormatDescriptor DESCRIPTOR = FormatDescriptor.builder("xlsx", PackVersion.of("1.0.0"))
            .label(Texts.MESSAGES.text("format.label"))
            .file(MEDIA_TYPE, "xlsx")
            .accepts(Specification.class)
            .build();

    /** What a workbook may cost to check; each has a sound default. */
    public @interface Config {
        /** The greatest size of a workbook, in MiB. */
        int file_max_mebibytes() default 64;

        /** The greatest size of all that is in a workbook, unpacked, in MiB. */
        int content_max_mebibytes() default 256;

        /** The greatest number of parts in a workbook. */
        int parts_max() default 200;
    }

    private final WorkbookCheck check;

    @Activate
    public XlsxFormat(Config config) {
        this(limits(config));
    }

    /** What a configuration lets the check of a workbook cost. */
    public static CheckLimits limits(Config config) {
        return new CheckLimits(
                config.file_max_mebibytes() * MEBIBYTE, config.content_max_mebibytes() * MEBIBYTE, config.parts_max());
    }

    public XlsxFormat(CheckLimits limits) {
        this.check = new WorkbookCheck(limits);
    }

    @Override
    public FormatDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        if (!(source instanceof Specification specification)) {
            throw new IllegalArgumentException("an answer workbook is made of a specification, not of a "
                    + source.getClass().getName());
        }
        return new AnswerWorkbook(specification, seal(context)).write(context.date(), out);
    }

    private static Optional<Seal> seal(ExportContext context) {
        return context.resource(ExportContext.ANSWER_SEAL).map(bytes -> Seal.parse(
                        new String(bytes, StandardCharsets.US_ASCII))
                .orElseThrow(() -> Problem.error(Texts.MESSAGES, "OTP-5205").asException()));
    }

    @Override
    public List<Problem> verify(InputStream in) throws IOException {
        return check.check(in);
    }
}
