package se.sambruk.otp.answers;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;

/** Numbers as people write them in texts. */
@RunWith(JUnitQuickcheck.class)
public class WrittenQuantityTest {
    @Test
    public void commasAndPointsAndEveryKindOfSpaceAreUnderstood() {
        Map.of(
                        "99,5", "99.5",
                        "99.5", "99.5",
                        "1 200", "1200",
                        "1\u00a0200,50", "1200.5",
                        "1.234.567", "1234567",
                        "1,234,567.80", "1234567.8",
                        "1.234,50", "1234.5",
                        "\u22123", "-3",
                        "+ 4", "4",
                        "1'000", "1000")
                .forEach((written, normal) -> assertEquals(
                        written,
                        normal,
                        WrittenQuantity.normal(WrittenQuantity.parse(written, ',')
                                .orElseThrow()
                                .value())));
    }

    @Test
    public void aMarkThatCouldMeanTwoThingsIsToldAndNotGuessed() {
        assertTrue(WrittenQuantity.parse("1.234", ',').orElseThrow().ambiguous());
        assertTrue(WrittenQuantity.parse("1,234", '.').orElseThrow().ambiguous());
        for (String clear : List.of("1,234", "0.123", "1.23", "1.2345", "1234.567", "1.234.567", "1.234,5")) {
            assertFalse(clear, WrittenQuantity.parse(clear, ',').orElseThrow().ambiguous());
        }
    }

    @Test
    public void whatStandsAfterIsTheUnit() {
        assertEquals(
                "timmar", WrittenQuantity.parse("10 Timmar", ',').orElseThrow().unit());
        assertEquals("%", WrittenQuantity.parse("99,5%", ',').orElseThrow().unit());
        assertEquals("", WrittenQuantity.parse(" 10 ", ',').orElseThrow().unit());
    }

    @Test
    public void whatIsNoNumberAloneIsNone() {
        for (String other : List.of(
                "",
                "tio",
                "ca 10",
                ">5",
                "10-20",
                "10,",
                ",5",
                "1 20",
                "1.2.3",
                "12.34.56",
                "1e5",
                "1,2,3",
                "--3",
                "10\u20135",
                "1.234,567,8",
                "9".repeat(19))) {
            assertNotEquals(
                    other, Optional.of(""), WrittenQuantity.parse(other, ',').map(WrittenQuantity::unit));
        }
    }

    @Property(trials = 500)
    public void anyNumberIsReadBackFromPlainDigitsWithACommaOrAPoint(BigDecimal any) {
        BigDecimal number = new BigDecimal(any.unscaledValue().mod(BigInteger.TEN.pow(15)), 4);
        for (char mark : new char[] {',', '.'}) {
            String written = number.toPlainString().replace('.', mark);
            WrittenQuantity read = WrittenQuantity.parse(written, ',').orElseThrow();
            assertEquals(0, read.value().compareTo(number));
            assertFalse(read.ambiguous());
        }
    }
}
