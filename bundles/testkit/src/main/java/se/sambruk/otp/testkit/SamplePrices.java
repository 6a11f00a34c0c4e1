package se.sambruk.otp.testkit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceLot;
import se.sambruk.otp.api.price.PricePeriod;
import se.sambruk.otp.api.price.PriceSchedule;

/** The price schedules behind {@link Samples}: each period, an option, a price that is not compared, and lots. */
final class SamplePrices {
    private SamplePrices() {}

    static PriceSchedule schedule() {
        return PriceSchedule.builder("SEK")
                .item(item("P-01", "Införande", "styck", "1").build())
                .item(item("P-02", "Månadsavgift per användare", "användare", "250")
                        .each(PricePeriod.MONTH, 48)
                        .build())
                .item(item("P-03", "Timpris för rådgivning", "timme", "120.5").build())
                .item(item("P-04", "Utbildning av förvaltare", "dag", "4")
                        .option()
                        .build())
                .item(item("P-05", "Timpris utöver ovan", "timme", "1")
                        .notEvaluated()
                        .build())
                .build();
    }

    static PriceSchedule inLots() {
        return PriceSchedule.builder("SEK")
                .decimals(0)
                .lot(PriceLot.of("A", "Norra området"))
                .lot(PriceLot.of("B", "Södra området"))
                .item(item("A-1", "Årsavgift", "enhet", "12")
                        .each(PricePeriod.YEAR, 4)
                        .lot("A")
                        .build())
                .item(item("A-2", "Införande", "styck", "1").lot("A").build())
                .item(item("B-1", "Årsavgift", "enhet", "30")
                        .each(PricePeriod.YEAR, 4)
                        .lot("B")
                        .build())
                .build();
    }

    private static PriceItem.Builder item(String id, String description, String unit, String volume) {
        return PriceItem.builder(id, description, unit, new BigDecimal(volume));
    }

    @SuppressWarnings("unchecked")
    static Specification with(Specification specification, PriceSchedule prices) {
        Map<String, Object> tree = new TreeMap<>((Map<String, Object>) specification.tree());
        tree.put("prices", prices.tree());
        return Specification.fromTree(tree);
    }
}
