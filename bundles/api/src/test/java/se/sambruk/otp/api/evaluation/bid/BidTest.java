package se.sambruk.otp.api.evaluation.bid;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.arithmetic.Money;

public class BidTest {
    private static final String NAME = "Hemliga Leverantören AB";

    private static Bid full() {
        return Bid.builder("anbud-3")
                .supplier(NAME)
                .price(WrittenNumber.of("1 250 000,50"), "SEK")
                .row(PriceRow.of(
                        "1",
                        "Licenser",
                        WrittenNumber.of("10"),
                        WrittenNumber.of("125 000,05"),
                        WrittenNumber.of("1 250 000,50")))
                .row(PriceRow.of("2", "Utbildning", WrittenNumber.of("–")))
                .rowsDecision("Enligt 4.2.")
                .cost("el", WrittenNumber.of(17))
                .standing(BidStanding.REJECTED, "Krav 7 är inte uppfyllt.")
                .build();
    }

    @Test
    public void nothing_is_lost_when_a_bid_is_stored_what_cannot_be_read_included() {
        Bid bid = full();
        Bid read = Bid.fromTree(bid.tree());
        assertEquals(bid, read);
        assertEquals("–", read.rows().get(1).amount().written());
        assertEquals(NAME, read.supplier());
        assertEquals(Money.of(new BigDecimal("1250000.5"), "SEK"), read.money().orElseThrow());
    }

    @Test
    public void it_tells_its_key_and_nothing_else() {
        assertEquals("Bid[anbud-3]", full().toString());
        assertFalse(full().rows().toString().contains("250"));
        assertFalse(full().price().toString().contains("250"));
    }

    @Test
    public void a_stored_bid_that_cannot_be_read_tells_nothing_of_what_stood_there() {
        for (String key : List.of("price", "rows", "costs", "standing", "currency", "key")) {
            Map<String, Object> tree = new HashMap<>(tree());
            tree.put(key, List.of(NAME));
            IllegalArgumentException thrown =
                    assertThrows(key, IllegalArgumentException.class, () -> Bid.fromTree(tree));
            assertEquals("a stored bid has another form than this version reads", thrown.getMessage());
        }
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> Bid.builder(NAME));
        assertFalse(thrown.getMessage().contains(NAME));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree() {
        return (Map<String, Object>) full().tree();
    }

    @Test
    public void a_bid_that_is_set_aside_says_why() {
        assertThrows(IllegalArgumentException.class, () -> Bid.builder("A").standing(BidStanding.EXCLUDED, " "));
        assertThrows(
                IllegalArgumentException.class, () -> Bid.builder("A").standing(BidStanding.EVALUATED, "Varför då?"));
    }

    @Test
    public void decimals_are_those_that_were_written() {
        assertEquals(3, WrittenNumber.of("1.250").decimals());
        assertEquals(0, WrittenNumber.of("gratis").decimals());
        assertEquals(0, WrittenNumber.of(new BigDecimal("1000.000")).decimals());
        assertTrue(WrittenNumber.of("x".repeat(10_000)).written().length() <= 200);
    }

    @Test
    public void a_number_is_the_same_when_it_comes_back_from_its_tree() {
        for (String amount : List.of("0", "1250", "1.5", "0.125", "-0.001", "12.3456", "1000.000")) {
            WrittenNumber reckoned = WrittenNumber.of(new BigDecimal(amount));
            WrittenNumber again = WrittenNumber.fromTree(reckoned.tree());
            assertEquals(amount, reckoned.value(), again.value());
            assertEquals(amount, reckoned.decimals(), again.decimals());
            assertFalse(amount, again.isAmbiguous());
        }
        assertTrue(WrittenNumber.fromTree(WrittenNumber.of("1.250").tree()).isAmbiguous());
    }

    @Test
    public void a_drawing_of_lots_says_who_and_how() {
        Instant at = Instant.parse("2027-02-01T09:00:00Z");
        LotDrawing lot = LotDrawing.of(List.of("B", "A"), List.of("Åsa Öberg"), at, "Lappar i en skål.");
        assertEquals(lot, LotDrawing.fromTree(lot.tree()));
        assertFalse(lot.toString().contains("B" + ","));
        assertThrows(
                IllegalArgumentException.class, () -> LotDrawing.of(List.of("A", "A"), List.of("Åsa"), at, "Skål."));
        assertThrows(IllegalArgumentException.class, () -> LotDrawing.of(List.of("A"), List.of("Åsa"), at, "Skål."));
        assertThrows(IllegalArgumentException.class, () -> LotDrawing.of(List.of("A", "B"), List.of(), at, "Skål."));
        assertThrows(IllegalArgumentException.class, () -> LotDrawing.of(List.of("A", "B"), List.of("Åsa"), at, ""));
    }
}
