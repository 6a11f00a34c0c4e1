package se.sambruk.otp.kravmaster;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.BeforeClass;
import org.junit.Test;
import se.sambruk.otp.api.quality.measure.MeasureFinding;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.quality.measure.MeasureLimits;
import se.sambruk.otp.quality.measure.Measurement;

/** What {@code requirement:quality} says of the library. */
public class LanguageTest {
    /** A third as alike as an editor is told of. */
    private static final int LIKENESS = 20;

    /** Text, motive and guidance together: as in a newspaper's longer articles, and not as in an authority's. */
    private static final int LIX = 52;

    /** That nobody has read a standard that costs money is said in the library, and no fault of a text. */
    private static final Set<String> UNREAD = Set.of("OTP-7978", "OTP-7980");

    private static MeasureReport usual;
    private static MeasureReport strict;

    @BeforeClass
    public static void measure() throws InterruptedException {
        usual = Measurement.of(Kravmaster.catalog(), MeasureLimits.USUAL);
        strict = Measurement.of(
                Kravmaster.catalog(), MeasureLimits.USUAL.withLikeness(LIKENESS).withLix(LIX));
    }

    @Test
    public void an_editor_has_nothing_to_mend() {
        assertEquals(List.of(), told(usual, Set.of()));
    }

    @Test
    public void no_text_motive_or_guidance_is_nearly_another() {
        assertEquals(List.of(), told(strict, Set.of("OTP-7970", "OTP-7971", "OTP-7973")));
    }

    @Test
    public void each_category_reads_with_ease() {
        assertEquals(List.of(), told(strict, Set.of("OTP-7958")));
    }

    @Test
    public void all_of_the_library_was_measured() {
        assertEquals(Kravmaster.requirements().count(), usual.requirements().size());
        assertTrue(usual.requirements().stream().allMatch(r -> r.text().words() > 0));
    }

    private static List<String> told(MeasureReport report, Set<String> codes) {
        return report.findings().stream()
                .filter(finding -> codes.isEmpty() ? !UNREAD.contains(finding.code()) : codes.contains(finding.code()))
                .map(LanguageTest::said)
                .toList();
    }

    private static String said(MeasureFinding finding) {
        return finding.code() + " "
                + finding.requirement().or(finding::category).orElse("") + " " + finding.message();
    }
}
