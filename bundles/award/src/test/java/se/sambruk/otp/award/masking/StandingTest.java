package se.sambruk.otp.award.masking;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;

/** A number that is nowhere in the copy gives nothing away, and one that may be there is taken to be. */
public class StandingTest {
    private static final Exact PRICE = Exact.parse("365000");
    private static final Exact WITH_DECIMALS = Exact.parse("16499.5");

    private static Standing after(String... texts) {
        Standing standing = new Standing(List.of(PRICE, WITH_DECIMALS));
        for (String text : texts) {
            standing.read(Optional.of(List.of(text)));
        }
        return standing;
    }

    @Test
    public void a_number_that_no_file_says_does_not_stand() {
        Standing standing = after("Anbudet kostar 36 500 kr, och 3,65 gånger mer.", "Diarienummer 365");
        assertFalse(standing.holds(PRICE));
        assertFalse(standing.holds(WITH_DECIMALS));
    }

    @Test
    public void a_number_stands_however_it_is_written() {
        for (String written :
                List.of("365000", "365 000 kr", "365\u00a0000,00", "365.000", "{\"price\":\"365000.00\"}")) {
            assertTrue(written, after("Inget.", written).holds(PRICE));
        }
        for (String written : List.of("16 499,5", "16\u202f499,50 kr", "16499.5")) {
            assertTrue(written, after(written).holds(WITH_DECIMALS));
            assertFalse("only that", after(written).holds(PRICE));
        }
    }

    @Test
    public void all_may_stand_in_a_file_that_nobody_can_read() {
        Standing standing = after("Inget.");
        standing.read(Optional.empty());
        assertTrue(standing.holds(PRICE));
        assertTrue(standing.holds(WITH_DECIMALS));
    }

    @Test
    public void what_is_in_every_case_or_is_written_rounded_is_not_looked_for() {
        Exact third = Exact.parse("1000").dividedBy(Exact.of(3));
        Standing standing = new Standing(List.of(Exact.ZERO, Exact.parse("7.5"), third));
        assertTrue(standing.holds(Exact.ZERO));
        assertTrue(standing.holds(Exact.parse("7.5")));
        assertTrue(standing.holds(third));
    }
}
