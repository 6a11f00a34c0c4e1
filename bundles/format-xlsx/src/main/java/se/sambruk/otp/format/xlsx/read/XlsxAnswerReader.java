package se.sambruk.otp.format.xlsx.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.answers.AnswerReader;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.answers.ShownRow;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.format.xlsx.ShownTexts;
import se.sambruk.otp.workbook.BookLimits;

/** Reads answer workbooks that have come back, and tells what to do about spreadsheets of other kinds. Configured with the PID {@value #PID}. */
@Component(service = AnswerReader.class, configurationPid = XlsxAnswerReader.PID)
public final class XlsxAnswerReader implements AnswerReader {
    /** Of the configuration. */
    public static final String PID = "se.sambruk.otp.format.xlsx.answers";

    /** How much of a workbook is read before it is refused. A value below 1 means the default. */
    public @interface Config {
        /** The greatest size of a file, in MiB. */
        int file_max_mebibytes() default 32;

        /** The greatest size of all that is in it, unpacked, in MiB. */
        int content_max_mebibytes() default 256;

        /** The greatest number of parts. */
        int parts_max() default 1_000;

        /** How many times larger than packed a large part may be. */
        int ratio_max() default 500;

        /** The greatest number of rows with content, of all sheets together. */
        int rows_max() default 50_000;
    }

    /** Without a configuration. */
    public static final BookLimits LIMITS =
            new BookLimits(32 * BookLimits.MEGABYTE, 256 * BookLimits.MEGABYTE, 1_000, 500, 50_000);

    private static final Set<String> EXTENSIONS =
            Set.of("xlsx", "xlsm", "xltx", "xltm", "xls", "xlsb", "ods", "csv", "tsv");

    private final BookLimits limits;

    @Activate
    public XlsxAnswerReader(Config config) {
        this(limits(config));
    }

    /** What a configuration lets a file that has come back cost. */
    public static BookLimits limits(Config config) {
        return new BookLimits(
                bytes(config.file_max_mebibytes(), LIMITS.fileBytes()),
                bytes(config.content_max_mebibytes(), LIMITS.contentBytes()),
                number(config.parts_max(), LIMITS.parts()),
                number(config.ratio_max(), LIMITS.ratio()),
                number(config.rows_max(), LIMITS.rows()));
    }

    public XlsxAnswerReader(BookLimits limits) {
        this.limits = limits;
    }

    private static long bytes(int mebibytes, long otherwise) {
        return mebibytes < 1 ? otherwise : mebibytes * BookLimits.MEGABYTE;
    }

    private static int number(int configured, int otherwise) {
        return configured < 1 ? otherwise : configured;
    }

    @Override
    public boolean reads(String fileName, byte[] bytes) {
        int dot = fileName.lastIndexOf('.');
        if (dot < 0) {
            return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        }
        return EXTENSIONS.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public long maxBytes() {
        return limits.fileBytes();
    }

    @Override
    public AnswerReading read(String fileName, byte[] bytes) {
        return AnswerBook.read(fileName, bytes, limits);
    }

    @Override
    public List<ShownRow> shows(Specification specification) {
        return ShownTexts.of(specification);
    }
}
