package se.sambruk.otp.format.xlsx.price;

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
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.XlsxFormat;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;

/**
 * The price annex of a specification that asks for prices: what the prices are for, cells to write them in, and what they come to. Its
 * texts are in the language of the procurement. Configured as the answer workbook is.
 */
@Component(service = ExportFormat.class, configurationPid = XlsxFormat.PID)
public final class PriceFormat implements ExportFormat {
    private static final FormatDescriptor DESCRIPTOR = FormatDescriptor.builder("xlsx-price", PackVersion.of("1.0.0"))
            .label(Texts.MESSAGES.text("price.label"))
            .file(XlsxFormat.MEDIA_TYPE, "xlsx")
            .accepts(PriceAnnex.class)
            .build();

    private final PriceCheck check;

    @Activate
    public PriceFormat(XlsxFormat.Config config) {
        this(XlsxFormat.limits(config));
    }

    public PriceFormat(CheckLimits limits) {
        this.check = new PriceCheck(limits);
    }

    @Override
    public FormatDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        if (!(source instanceof PriceAnnex annex)) {
            throw new IllegalArgumentException("a price annex is made of prices that are asked for, not of a "
                    + source.getClass().getName());
        }
        Optional<Seal> seal = context.resource(ExportContext.PRICE_SEAL).map(bytes -> Seal.parse(
                        new String(bytes, StandardCharsets.US_ASCII))
                .orElseThrow(() -> Problem.error(Texts.MESSAGES, "OTP-5205").asException()));
        return new PriceWorkbook(annex, seal).write(context.date(), out);
    }

    @Override
    public List<Problem> verify(InputStream in) throws IOException {
        return check.check(in);
    }
}
