package se.sambruk.otp.content.profile;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PricePeriod;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.content.tree.Limits;

/** What a profile asks for in prices comes out as it was meant, and its faults with their places. */
public class PriceShapeTest {
    private static final String PROFILE = """
            procurement:
              {id: a, title: T, buyer: {name: N}, acquisition: other, regime: "19", delivery: own, date: 2026-11-23}
            context: [kravmaster]
            select: [{}]
            document: {title: T}
            price:
            """;

    private static ProfileReading read(String price) {
        String text = PROFILE + price.indent(2);
        return new ProfileParser(Limits.DEFAULT)
                .read("profil.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static PriceSchedule schedule(String price) {
        ProfileReading reading = read(price);
        assertEquals(List.of(), reading.problems());
        return reading.profile().orElseThrow().prices().orElseThrow();
    }

    private static List<String> told(String price) {
        return read(price).problems().stream()
                .map(problem ->
                        problem.code() + " " + problem.location().orElseThrow().line())
                .toList();
    }

    @Test
    public void everythingIsRead() {
        PriceSchedule schedule = schedule("""
                currency: EUR
                decimals: 4
                lots: [{id: A, title: Norr}, {id: B, title: Söder}]
                items:
                  - {id: P-01, description: Månadsavgift per användare, unit: användare, volume: 250, period: month, times: 48, lot: A}
                  - {id: P-02, description: Införande, unit: styck, volume: "1,5", option: true, evaluated: false, lot: B}
                """);
        assertEquals("EUR", schedule.currency());
        assertEquals(4, schedule.decimals());
        assertEquals(2, schedule.lots().size());
        PriceItem first = schedule.items().get(0);
        assertEquals(PricePeriod.MONTH, first.period());
        assertEquals(48, first.times());
        assertEquals(Optional.of("A"), first.lot());
        assertEquals(true, first.isEvaluated());
        PriceItem second = schedule.items().get(1);
        assertEquals(new BigDecimal("1.5"), second.volume());
        assertEquals(PricePeriod.ONCE, second.period());
        assertEquals(true, second.isOption());
        assertEquals(false, second.isEvaluated());
        assertEquals(schedule, PriceSchedule.fromTree(schedule.tree()));
    }

    @Test
    public void theLeastIsSwedishMoneyWithTwoDecimals() {
        PriceSchedule schedule = schedule("items: [{id: P1, description: D, unit: st, volume: 1}]");
        assertEquals("SEK", schedule.currency());
        assertEquals(2, schedule.decimals());
    }

    @Test
    public void faultsAreToldWithTheirPlaces() {
        assertEquals(List.of("OTP-1106 7"), told("items: []"));
        assertEquals(List.of("OTP-1311 7", "OTP-1310 8", "OTP-1312 9"), told("""
                currency: kr
                items: [{id: P1, description: D, unit: st, volume: 0},
                  {id: "P 2", description: D, unit: st, volume: 1}]
                """));
        assertEquals(List.of("OTP-1315 8", "OTP-1316 9"), told("""
                items:
                  - {id: P1, description: D, unit: st, volume: 1, period: month}
                  - {id: P2, description: D, unit: st, volume: 1, times: 4}
                """));
        assertEquals(List.of("OTP-1313 9"), told("""
                items:
                  - {id: P1, description: D, unit: st, volume: 1}
                  - {id: p1, description: E, unit: st, volume: 1}
                """));
    }

    @Test
    public void lotsAndPricesBelongTogether() {
        assertEquals(List.of("OTP-1314 8"), told("items:\n  - {id: P1, description: D, unit: st, volume: 1, lot: A}"));
        assertEquals(List.of("OTP-1318 7", "OTP-1317 9"), told("""
                lots: [{id: A, title: Norr}]
                items:
                  - {id: P1, description: D, unit: st, volume: 1}
                """));
    }
}
