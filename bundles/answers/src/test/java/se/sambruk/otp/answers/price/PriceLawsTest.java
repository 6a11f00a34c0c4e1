package se.sambruk.otp.answers.price;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PricePeriod;
import se.sambruk.otp.api.price.PriceReport;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.testkit.Samples;

/** Laws of prices on their way home, for any schedule and any prices. */
@RunWith(JUnitQuickcheck.class)
public class PriceLawsTest {
    /** What is told of prices that are in order but incomplete, or kept without being computed. */
    private static final Set<String> NO_FAULTS =
            Set.of("OTP-6250", "OTP-6317", "OTP-6318", "OTP-6319", "OTP-6320", "OTP-6321", "OTP-6330");

    private static PriceSchedule schedule(Random random) {
        PriceSchedule.Builder schedule = PriceSchedule.builder("SEK").decimals(random.nextInt(5));
        int items = 1 + random.nextInt(8);
        for (int i = 0; i < items; i++) {
            PriceItem.Builder item = PriceItem.builder(
                    "P-" + i,
                    "Pris <" + i + "> & \"mer\" =1+1",
                    "st",
                    BigDecimal.valueOf(1 + random.nextInt(99_999), random.nextInt(3)));
            if (random.nextBoolean()) {
                item.each(PricePeriod.MONTH, 1 + random.nextInt(60));
            }
            if (random.nextInt(3) == 0) {
                item.notEvaluated();
            }
            schedule.item(item.build());
        }
        return schedule.build();
    }

    @Property(trials = 25)
    public void pricesAreReadBackExactlyAndComparedExactly(long seed) {
        Random random = new Random(seed);
        PriceSchedule schedule = schedule(random);
        Specification issued = Samples.withPrices(Samples.emptySpecification(), schedule);
        PriceBid bid = new PriceBid(issued);
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < schedule.items().size(); i++) {
            PriceItem item = schedule.items().get(i);
            if (random.nextInt(5) > 0) {
                BigDecimal price = BigDecimal.valueOf(random.nextInt(10_000_000), schedule.decimals());
                prices.put(item.id(), price);
                if (random.nextBoolean()) {
                    bid.number("I" + (i + 2), price.toPlainString());
                } else {
                    bid.text("I" + (i + 2), price.toPlainString().replace('.', ','));
                }
                if (item.isEvaluated()) {
                    sum = sum.add(price.multiply(item.volume()).multiply(BigDecimal.valueOf(item.times())));
                }
            }
        }
        PriceReport report = bid.handedIn();
        assertEquals(
                List.of(),
                report.problems().stream()
                        .map(Problem::code)
                        .filter(code -> !NO_FAULTS.contains(code))
                        .toList());
        Map<String, BigDecimal> read = report.offer().orElseThrow().prices();
        assertEquals(prices.keySet(), read.keySet());
        prices.forEach((item, price) -> assertEquals(0, price.compareTo(read.get(item))));
        assertEquals(0, sum.compareTo(report.comparison().orElseThrow().sum(Optional.empty())));
    }

    @Property(trials = 25)
    public void whatIsIssuedAndComesBackUntouchedOffersNothingAndHasNoFault(long seed) {
        Specification issued = Samples.withPrices(Samples.emptySpecification(), schedule(new Random(seed)));
        PriceReport report = new PriceBid(issued).handedIn();
        assertTrue(report.isSound());
        assertTrue(report.offer().orElseThrow().prices().isEmpty());
        assertEquals(List.of(), report.alterations());
    }
}
