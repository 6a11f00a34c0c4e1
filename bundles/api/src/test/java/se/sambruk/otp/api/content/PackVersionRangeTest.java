package se.sambruk.otp.api.content;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Optional;
import org.junit.Test;

public class PackVersionRangeTest {
    private static boolean includes(String range, String version) {
        return PackVersionRange.parse(range).orElseThrow().includes(PackVersion.of(version));
    }

    @Test
    public void aRangeIsReadInOsgiNotation() {
        assertTrue(includes("[4.0,5)", "4.0.0"));
        assertTrue(includes("[4.0,5)", "4.99.7"));
        assertFalse(includes("[4.0,5)", "5.0.0"));
        assertFalse(includes("(4.0,5]", "4.0.0"));
        assertTrue(includes("(4.0,5]", "5.0.0"));
        assertFalse(includes("(4.0,5]", "5.0.1"));
        assertTrue(includes("4.1", "17.0.0"));
        assertFalse(includes("4.1", "4.0.9"));
    }

    @Test
    public void whatIsNoRangeIsEmpty() {
        for (String wrong : new String[] {"", "[4,", "[5,4]", "[4,4)", "(4,4]", "fyra", "[4.0.0.1,5)", "-1"}) {
            assertEquals(wrong, Optional.empty(), PackVersionRange.parse(wrong));
        }
    }

    @Test
    public void aRangeIsWrittenSoThatItIsReadBackTheSame() {
        for (String text : new String[] {"[4.0.0,5.0.0)", "(1.2.3,1.2.4]", "4.1.0"}) {
            assertEquals(text, PackVersionRange.parse(text).orElseThrow().toString());
        }
    }

    @Test
    public void aRangeThatWouldBeReadBackAsAnotherCannotBeMade() {
        PackVersion four = PackVersion.of("4");
        assertThrows(IllegalArgumentException.class, () -> new PackVersionRange(four, false, null, false));
        assertThrows(IllegalArgumentException.class, () -> new PackVersionRange(four, true, four, false));
        assertTrue(new PackVersionRange(four, true, four, true).includes(four));
    }
}
