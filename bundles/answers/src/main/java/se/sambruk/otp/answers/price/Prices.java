package se.sambruk.otp.answers.price;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.sambruk.otp.answers.AnswerProblems;
import se.sambruk.otp.answers.SafeReading;
import se.sambruk.otp.api.answers.IssuedAnswers;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.price.PriceReader;
import se.sambruk.otp.api.price.PriceReading;
import se.sambruk.otp.api.price.PriceReport;
import se.sambruk.otp.api.price.PriceService;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.seal.SealService;

/** The price service: finds the reader of a file, and has what it read judged. */
@Component(service = PriceService.class)
public final class Prices implements PriceService {
    private final SealService seals;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<PriceReader> readers = new CopyOnWriteArrayList<>();

    @Activate
    public Prices(@Reference SealService seals) {
        this.seals = seals;
    }

    /** Outside a container. */
    public Prices(SealService seals, List<PriceReader> readers) {
        this.seals = seals;
        this.readers = readers;
    }

    @Override
    public long maxBytes() {
        return readers.stream().mapToLong(PriceReader::maxBytes).max().orElse(0);
    }

    @Override
    public boolean recognizes(String fileName, byte[] bytes) {
        return readers.stream().anyMatch(reader -> SafeReading.of(reader, () -> reader.recognizes(fileName, bytes))
                .orElse(false));
    }

    @Override
    public PriceReport read(String fileName, byte[] bytes, IssuedAnswers issued) {
        ContentHash file = ContentHash.ofBytes(bytes);
        Optional<PriceReader> reader =
                readers.stream().filter(one -> one.reads(fileName, bytes)).findFirst();
        if (reader.isEmpty()) {
            return refused(fileName, file, "OTP-6200");
        }
        Optional<PriceReading> reading =
                SafeReading.of(reader.get(), () -> reader.get().read(fileName, bytes));
        if (reading.isEmpty()) {
            return refused(fileName, file, "OTP-6204");
        }
        Map<String, Map<PriceField, String>> shown =
                PriceAnnex.of(issued.specification()).map(reader.get()::shows).orElse(Map.of());
        return PriceJudge.judge(reading.get(), file, issued, shown, seals::check);
    }

    private static PriceReport refused(String fileName, ContentHash file, String code) {
        return PriceReport.builder(fileName, file)
                .problem(AnswerProblems.error(SourceLocation.file("", fileName), code))
                .build();
    }
}
