package se.sambruk.otp.api.requirement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.Locale;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.text.LocalizedText;

@RunWith(JUnitQuickcheck.class)
public class ParameterTypeTest {
    private static final Locale SV = LocalizedText.SWEDISH;

    @Test
    public void swedishAndEnglishNumbersAreTheSameValue() {
        assertEquals(Optional.of("99.5"), ParameterType.DECIMAL.normalize("99,5"));
        assertEquals(Optional.of("99.5"), ParameterType.DECIMAL.normalize(" 99.5 "));
        assertEquals(Optional.of("1200"), ParameterType.INTEGER.normalize("1 200"));
        for (String blank : new String[] {"\u00a0", "\u2009", "\u202f", "\t"}) {
            assertEquals(Optional.of("1200"), ParameterType.INTEGER.normalize(blank + "1" + blank + "200" + blank));
        }
    }

    @Test
    public void precisionIsKept() {
        assertEquals(Optional.of("99.50"), ParameterType.DECIMAL.normalize("99,50"));
        assertEquals(0, ParameterType.DECIMAL.compare("99.50", "99.5"));
    }

    @Test
    public void whatIsNoValueIsEmpty() {
        for (String wrong : new String[] {"", "1e3", "0x1", "NaN", "1,2,3", "1\n2", "tio", "1".repeat(40)}) {
            assertEquals(wrong, Optional.empty(), ParameterType.DECIMAL.normalize(wrong));
        }
        assertEquals(Optional.empty(), ParameterType.INTEGER.normalize("1,5"));
        assertEquals(Optional.empty(), ParameterType.DATE.normalize("23/11 2026"));
        assertEquals(Optional.empty(), ParameterType.DATE.normalize("2026-02-30"));
        assertEquals(Optional.empty(), ParameterType.TEXT.normalize("två\nrader"));
    }

    @Test
    public void numbersAreShownTheSwedishWay() {
        assertEquals("99,5", ParameterType.DECIMAL.display("99.5", SV));
        assertEquals("1\u00a0234\u00a0567,50", ParameterType.DECIMAL.display("1234567.50", SV));
        assertEquals("\u2212100", ParameterType.INTEGER.display("-100", SV));
        assertEquals("1,234.5", ParameterType.DECIMAL.display("1234.5", Locale.ENGLISH));
    }

    @Property
    public void aShownNumberIsReadBackAsTheSameValue(long number) {
        long bounded = number % 1_000_000_000_000_000L;
        String shown = ParameterType.INTEGER.display(Long.toString(bounded), SV);
        assertEquals(Optional.of(Long.toString(bounded)), ParameterType.INTEGER.normalize(shown));
    }

    @Property
    public void boundsAreInclusive(
            @InRange(min = "-1000", max = "1000") int low, @InRange(minInt = 0, maxInt = 500) int span) {
        Parameter parameter = Parameter.builder("x", ParameterType.INTEGER)
                .min(String.valueOf(low))
                .max(String.valueOf(low + span))
                .build();
        assertTrue(parameter.rejects(String.valueOf(low)).isEmpty());
        assertTrue(parameter.rejects(String.valueOf(low + span)).isEmpty());
        assertEquals(Optional.of(Parameter.Rejection.BELOW_MIN), parameter.rejects(String.valueOf(low - 1)));
        assertEquals(Optional.of(Parameter.Rejection.ABOVE_MAX), parameter.rejects(String.valueOf(low + span + 1)));
    }
}
