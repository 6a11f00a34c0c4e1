package se.sambruk.otp.plugins.diagnosis;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import se.sambruk.otp.api.text.LocalizedText;

@RunWith(JUnitQuickcheck.class)
public class RangeTest {
    @Property
    public void aFilterSaysTheSameAsTheRangeItWasMadeOf(
            @InRange(min = "0", max = "3") int floor,
            @InRange(min = "0", max = "3") int more,
            @InRange(min = "0", max = "3") int asked,
            boolean leftOpen,
            boolean rightClosed) {
        VersionRange range = new VersionRange(
                leftOpen ? VersionRange.LEFT_OPEN : VersionRange.LEFT_CLOSED,
                new Version(1, floor, 0),
                new Version(1, floor + more, 0),
                rightClosed ? VersionRange.RIGHT_CLOSED : VersionRange.RIGHT_OPEN);
        Version version = new Version(1, asked, 0);
        assertEquals(
                range.toFilterString("version"),
                range.includes(version),
                Range.of(range.toFilterString("version")).includes(version));
    }

    private static String said(String range) {
        Object said =
                Range.of(new VersionRange(range).toFilterString("version")).said();
        return said instanceof LocalizedText text ? text.in(LocalizedText.SWEDISH) : said.toString();
    }

    @Test
    public void itIsSaidInWords() {
        assertEquals("", Range.of("(osgi.wiring.package=x)").said());
        assertEquals(" (version 1.3 eller senare)", said("1.3"));
        assertEquals(" (version 1.3 eller senare, före 2.0)", said("[1.3,2)"));
        assertEquals(" (version 1.3.1 till och med 1.4)", said("[1.3.1,1.4]"));
        assertEquals(" (version 1.3)", said("[1.3,1.3]"));
    }

    @Test
    public void itIsAboveWhatIsTooOldForIt() {
        Range range = Range.of(new VersionRange("[1.3,2)").toFilterString("version"));
        assertTrue(range.isAbove(Version.parseVersion("1.2.9")));
        assertFalse(range.isAbove(Version.parseVersion("1.3")));
        assertFalse(range.isAbove(Version.parseVersion("2.0")));
    }
}
