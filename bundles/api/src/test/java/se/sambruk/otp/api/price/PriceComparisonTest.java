package se.sambruk.otp.api.price;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.Test;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.text.LocalizedText;

/** Prices are compared by exact decimals, and the arithmetic can be followed. */
@RunWith(JUnitQuickcheck.class)
public class PriceComparisonTest {
    private static final PriceItem MONTHLY = PriceItem.builder("P1", "Avgift", "användare", new BigDecimal("250"))
            .each(PricePeriod.MONTH, 48)
            .build();
    private static final PriceItem ONCE =
            PriceItem.builder("P2", "Införande", "styck", new BigDecimal("1.5")).build();
    private static final PriceItem BESIDE = PriceItem.builder("P3", "Övrigt", "timme", BigDecimal.ONE)
            .notEvaluated()
            .build();
    private static final PriceSchedule SCHEDULE =
            PriceSchedule.builder("SEK").item(MONTHLY).item(ONCE).item(BESIDE).build();

    private static PriceComparison comparison(String... prices) {
        Map<String, BigDecimal> given = new TreeMap<>();
        for (int i = 0; i < prices.length; i++) {
            if (!prices[i].isEmpty()) {
                given.put("P" + (i + 1), new BigDecimal(prices[i]));
            }
        }
        return PriceComparison.of(SCHEDULE, given);
    }

    @Test
    public void theComparisonPriceIsTheSumOfWhatIsEvaluated() {
        PriceComparison comparison = comparison("12.50", "1000", "900");
        assertEquals(0, new BigDecimal("151500").compareTo(comparison.total().orElseThrow()));
        assertEquals(
                "12,50 × 250 × 48 = 150\u00a0000", comparison.lines().get(0).arithmetic(LocalizedText.SWEDISH));
        assertEquals("1,000 × 1.5 = 1,500", comparison.lines().get(1).arithmetic(Locale.ENGLISH));
    }

    @Test
    public void whileAnEvaluatedPriceIsMissingThereIsNoComparisonPrice() {
        assertEquals(Optional.empty(), comparison("12.50").total());
        assertEquals(List.of(ONCE), comparison("12.50").missing(Optional.empty()));
        assertEquals(0, new BigDecimal("150000").compareTo(comparison("12.50").sum(Optional.empty())));
        assertTrue(comparison("1", "2", "").total().isPresent());
        assertFalse(comparison().isOffered(Optional.empty()));
    }

    @Test
    public void lotsAreComparedOneByOne() {
        PriceSchedule lots = PriceSchedule.builder("SEK")
                .lot(PriceLot.of("A", "Norr"))
                .lot(PriceLot.of("B", "Söder"))
                .item(PriceItem.builder("A1", "a", "st", BigDecimal.TEN)
                        .lot("A")
                        .build())
                .item(PriceItem.builder("B1", "b", "st", BigDecimal.ONE)
                        .lot("B")
                        .build())
                .build();
        PriceComparison comparison = PriceComparison.of(lots, Map.of("A1", new BigDecimal("0.1")));
        assertEquals(
                0, BigDecimal.ONE.compareTo(comparison.total(Optional.of("A")).orElseThrow()));
        assertEquals(Optional.empty(), comparison.total(Optional.of("B")));
        assertFalse(comparison.isOffered(Optional.of("B")));
        assertEquals(Optional.empty(), comparison.total());
    }

    @Property(trials = 200)
    public void nothingIsLostToBinaryFractions(@InRange(minInt = 0, maxInt = 1_000_000) int hundredths) {
        BigDecimal price = BigDecimal.valueOf(hundredths, 2);
        PriceComparison comparison = PriceComparison.of(SCHEDULE, Map.of("P1", price, "P2", price));
        assertEquals(
                0,
                price.multiply(new BigDecimal("12001.5"))
                        .compareTo(comparison.total().orElseThrow()));
    }

    @Test
    public void anOfferIsTheSameValueHoweverItsPricesAreWritten() {
        ContentHash hash = ContentHash.ofBytes(new byte[0]);
        PriceOffer one = PriceOffer.builder("p", hash, SCHEDULE.contentHash())
                .price("P1", new BigDecimal("12.50"))
                .build();
        PriceOffer other = PriceOffer.builder("p", hash, SCHEDULE.contentHash())
                .price("P1", new BigDecimal("12.5"))
                .build();
        assertEquals(one, other);
        assertEquals(one, PriceOffer.fromTree(one.tree()));
        assertEquals(
                one.comparison(SCHEDULE).lines().get(0).total(),
                Optional.of(new BigDecimal("12.50").multiply(new BigDecimal("12000"))));
        assertFalse(one.toString().contains("12.5"));
        assertThrows(
                IllegalArgumentException.class,
                () -> PriceOffer.builder("p", hash, hash).build().comparison(SCHEDULE));
        assertThrows(IllegalArgumentException.class, () -> PriceOffer.builder("p", hash, hash)
                .price("P1", new BigDecimal("-1")));
    }

    @Test
    public void aScheduleThatContradictsItselfIsRefused() {
        PriceItem other = PriceItem.builder("p1", "a", "st", BigDecimal.ONE).build();
        PriceItem inLot =
                PriceItem.builder("P9", "a", "st", BigDecimal.ONE).lot("A").build();
        for (PriceSchedule.Builder wrong : List.of(
                PriceSchedule.builder("SEK"),
                PriceSchedule.builder("kr").item(ONCE),
                PriceSchedule.builder("SEK").item(MONTHLY).item(other),
                PriceSchedule.builder("SEK").item(inLot),
                PriceSchedule.builder("SEK").lot(PriceLot.of("A", "a")).item(ONCE),
                PriceSchedule.builder("SEK").decimals(7).item(ONCE))) {
            assertThrows(IllegalArgumentException.class, wrong::build);
        }
        assertThrows(IllegalArgumentException.class, () -> PriceItem.builder("P", "a", "st", BigDecimal.ZERO)
                .build());
        assertThrows(IllegalArgumentException.class, () -> PriceItem.builder("P", "a", "st", BigDecimal.ONE)
                .each(PricePeriod.ONCE, 2)
                .build());
    }
}
