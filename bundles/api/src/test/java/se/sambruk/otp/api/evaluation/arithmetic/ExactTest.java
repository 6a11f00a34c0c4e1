package se.sambruk.otp.api.evaluation.arithmetic;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.text.LocalizedText;

@RunWith(JUnitQuickcheck.class)
public class ExactTest {
    private static Exact exact(long over, long under) {
        return Exact.of(over).dividedBy(Exact.of(under));
    }

    @Property(trials = 300)
    public void arithmetic_keeps_its_laws(
            int a, int b, int c, @InRange(minInt = 1, maxInt = 999) int d, @InRange(minInt = 1, maxInt = 999) int e) {
        Exact x = exact(a, d);
        Exact y = exact(b, e);
        Exact z = exact(c, d);
        assertEquals(x.plus(y), y.plus(x));
        assertEquals(x.plus(y).plus(z), x.plus(y.plus(z)));
        assertEquals(x.times(y), y.times(x));
        assertEquals(x.times(y.plus(z)), x.times(y).plus(x.times(z)));
        assertEquals(x, x.plus(y).minus(y));
        assertEquals(Exact.ZERO, x.minus(x));
        if (y.signum() != 0) {
            assertEquals(x, x.times(y).dividedBy(y));
        }
        assertEquals(Integer.signum(x.minus(y).signum()), Integer.signum(x.compareTo(y)));
    }

    @Property(trials = 300)
    public void a_number_has_one_text_and_comes_back_from_it(long over, @InRange(minInt = 1, maxInt = 5000) int under) {
        Exact number = exact(over, under);
        assertEquals(number, Exact.parse(number.toString()));
        Exact same = Exact.of(over).times(Exact.of(7)).dividedBy(Exact.of(under).times(Exact.of(7)));
        assertEquals(number.toString(), same.toString());
        assertEquals(number.hashCode(), same.hashCode());
        assertEquals(number.toString().contains("/"), number.decimal().isEmpty());
    }

    @Property(trials = 300)
    public void decimals_are_kept_as_they_are(long unscaled, @InRange(minInt = 0, maxInt = 18) int scale) {
        BigDecimal decimal = BigDecimal.valueOf(unscaled, scale);
        assertEquals(0, decimal.compareTo(Exact.of(decimal).decimal().orElseThrow()));
    }

    @Test
    public void it_is_written_as_a_decimal_where_it_is_one_and_else_as_a_fraction() {
        assertEquals("35.5", exact(71, 2).toString());
        assertEquals("250/7", exact(500, 14).toString());
        assertEquals("-250/7", exact(500, -14).toString());
        assertEquals("1200", Exact.of(new BigDecimal("1.2E3")).toString());
        assertEquals("0", Exact.of(new BigDecimal("0.000")).toString());
    }

    @Test
    public void it_is_rounded_when_asked_and_by_the_mode_asked_for() {
        assertEquals("68.71", exact(481, 7).rounded(2, RoundingMode.HALF_UP).toString());
        assertEquals("2.5", exact(5, 2).rounded(1, RoundingMode.HALF_UP).toString());
        assertEquals("3", exact(5, 2).rounded(0, RoundingMode.HALF_UP).toString());
        assertEquals("2", exact(5, 2).rounded(0, RoundingMode.HALF_EVEN).toString());
        assertEquals("-3", exact(-5, 2).rounded(0, RoundingMode.HALF_UP).toString());
        assertEquals(new BigDecimal("70.00"), Exact.of(70).decimal(2, RoundingMode.HALF_UP));
    }

    @Test
    public void people_read_it_in_their_own_way_and_see_where_it_goes_on() {
        assertEquals("1\u00a0250\u00a0000,5", exact(2_500_001, 2).display(LocalizedText.SWEDISH));
        assertEquals("≈ 68,714286", exact(481, 7).display(LocalizedText.SWEDISH));
        assertEquals("≈ 68.71", exact(481, 7).display(Locale.ENGLISH, 2));
        assertEquals("\u22125", Exact.of(-5).display(LocalizedText.SWEDISH));
    }

    @Test
    public void what_is_no_number_is_refused_without_being_repeated() {
        for (String text : List.of(
                "",
                "NaN",
                "1e9",
                "Infinity",
                "1/0",
                "1/-2",
                "1,5",
                " 1",
                "1 ",
                "٣",
                ".5",
                "5.",
                "1/2/3",
                "9".repeat(20_000))) {
            IllegalArgumentException thrown =
                    assertThrows(text, IllegalArgumentException.class, () -> Exact.parse(text));
            assertEquals("an exact number is like 35.5 or 250/7", thrown.getMessage());
        }
    }

    @Test
    public void a_number_that_would_fill_the_memory_is_refused() {
        for (String text : List.of("1E+1000000000", "1E-1000000000")) {
            assertThrows(IllegalArgumentException.class, () -> Exact.of(new BigDecimal(text)));
            assertThrows(IllegalArgumentException.class, () -> Money.of(new BigDecimal(text), "SEK"));
        }
        assertThrows(IllegalArgumentException.class, () -> Exact.of(2).power(1001));
        assertThrows(IllegalArgumentException.class, () -> Exact.of(2).power(-1));
    }

    @Test
    public void nothing_is_divided_by_zero() {
        assertThrows(ArithmeticException.class, () -> Exact.ONE.dividedBy(Exact.ZERO));
    }

    @Test
    public void powers_are_exact() {
        assertEquals("1.071225", Exact.of(new BigDecimal("1.035")).power(2).toString());
        assertEquals(Exact.ONE, Exact.ZERO.power(0));
    }

    @Test
    public void amounts_are_equal_whatever_zeros_they_end_with() {
        assertEquals(Money.of(100, "SEK"), Money.of(new BigDecimal("100.00"), "SEK"));
        assertEquals("1200 SEK", Money.of(new BigDecimal("1.2E3"), "SEK").toString());
        assertEquals(
                Money.of(100, "SEK"),
                Money.fromTree(Money.of(new BigDecimal("100.0"), "SEK").tree()));
        assertFalse(Money.of(100, "SEK").equals(Money.of(100, "EUR")));
        assertThrows(IllegalArgumentException.class, () -> Money.of(1, "kr"));
        assertTrue(Optional.of(Units.label("SEK").in(LocalizedText.SWEDISH))
                .filter("kr"::equals)
                .isPresent());
    }
}
