package se.sambruk.otp.pack.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.content.PackForm;
import se.sambruk.otp.api.content.PackSink;
import se.sambruk.otp.api.content.PackTemplate;
import se.sambruk.otp.pack.xlsx.read.PackWorkbook;
import se.sambruk.otp.pack.xlsx.write.TemplateWorkbook;
import se.sambruk.otp.workbook.BookLimits;

/** Packs as Excel workbooks. Woken by the first workbook; configured with the PID {@value #PID}. */
@Component(
        service = PackForm.class,
        configurationPid = PackXlsx.PID,
        property = PackForm.EXTENSION + "=" + PackXlsx.XLSX)
public final class PackXlsx implements PackForm {
    static final String PID = "se.sambruk.otp.pack.xlsx";
    static final String XLSX = "xlsx";

    /** How much of a workbook is read. A value below 1 means the default. */
    public @interface Config {
        /** The greatest size of a file, in megabytes. */
        int file_megabytes() default 20;

        /** The greatest size of all that is in it, unpacked, in megabytes. */
        int content_megabytes() default 512;

        /** The greatest number of parts. */
        int parts() default 200;

        /** How many times larger than packed a large part may be. */
        int ratio() default 500;

        /** The greatest number of rows with content, of all sheets together. */
        int rows() default 200_000;
    }

    private final BookLimits limits;

    @Activate
    public PackXlsx(Config config) {
        this(limits(config));
    }

    public PackXlsx(BookLimits limits) {
        this.limits = limits;
    }

    private static BookLimits limits(Config config) {
        BookLimits usual = BookLimits.DEFAULT;
        return new BookLimits(
                bytes(config.file_megabytes(), usual.fileBytes()),
                bytes(config.content_megabytes(), usual.contentBytes()),
                number(config.parts(), usual.parts()),
                number(config.ratio(), usual.ratio()),
                number(config.rows(), usual.rows()));
    }

    private static long bytes(int megabytes, long otherwise) {
        return megabytes < 1 ? otherwise : megabytes * BookLimits.MEGABYTE;
    }

    private static int number(int configured, int otherwise) {
        return configured < 1 ? otherwise : configured;
    }

    @Override
    public String extension() {
        return XLSX;
    }

    @Override
    public void read(InputStream in, PackSink sink) throws IOException {
        PackWorkbook.read(in, sink, limits);
    }

    @Override
    public void writeTemplate(PackTemplate template, OutputStream out) throws IOException {
        new TemplateWorkbook(template).write(out);
    }
}
