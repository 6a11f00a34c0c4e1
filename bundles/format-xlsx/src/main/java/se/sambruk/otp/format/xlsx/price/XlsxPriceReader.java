package se.sambruk.otp.format.xlsx.price;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.price.PriceReader;
import se.sambruk.otp.api.price.PriceReading;
import se.sambruk.otp.format.xlsx.read.XlsxAnswerReader;
import se.sambruk.otp.workbook.BookLimits;

/** Reads price annexes that have come back. Configured as the reader of answers is. */
@Component(service = PriceReader.class, configurationPid = XlsxAnswerReader.PID)
public final class XlsxPriceReader implements PriceReader {
    private final XlsxAnswerReader files;
    private final BookLimits limits;

    @Activate
    public XlsxPriceReader(XlsxAnswerReader.Config config) {
        this(XlsxAnswerReader.limits(config));
    }

    public XlsxPriceReader(BookLimits limits) {
        this.files = new XlsxAnswerReader(limits);
        this.limits = limits;
    }

    @Override
    public boolean reads(String fileName, byte[] bytes) {
        return files.reads(fileName, bytes);
    }

    @Override
    public boolean recognizes(String fileName, byte[] bytes) {
        if (!reads(fileName, bytes)) {
            return false;
        }
        PriceReading reading = read(fileName, bytes);
        return reading.identity().isPresent() || reading.isReadable();
    }

    @Override
    public long maxBytes() {
        return files.maxBytes();
    }

    @Override
    public PriceReading read(String fileName, byte[] bytes) {
        return PriceBook.read(fileName, bytes, limits);
    }

    @Override
    public Map<String, Map<PriceField, String>> shows(PriceAnnex annex) {
        return ShownPrices.of(annex);
    }
}
