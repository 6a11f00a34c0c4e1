package se.sambruk.otp.api.quality.measure;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.LocalizedText;

public class MeasureTypesTest {
    private static final LocalizedText SOMETHING = LocalizedText.of("Något.");

    @Test
    public void lixIsWordsForEachSentenceAndTheShareOfLongWords() {
        TextMeasure text = TextMeasure.of(120, 34, 9, 20);
        // 120/9 + 3400/120 = 13.33 + 28.33
        assertEquals("41.7", text.lix().orElseThrow().toPlainString());
        assertTrue(text.isHeavierThan(41));
        assertFalse(text.isHeavierThan(42));
    }

    @Test
    public void lixIsJudgedByItsExactValue() {
        // 100/4 + 35 = 60, and with one sentence fewer a little more than 60 that people see as 68.3.
        assertFalse(TextMeasure.of(100, 35, 4, 30).isHeavierThan(60));
        assertTrue(TextMeasure.of(100, 35, 3, 40).isHeavierThan(60));
        // 2401/48 + 10: 60.02, which is written 60.0.
        TextMeasure near = TextMeasure.of(2401, 240, 48, 60);
        assertEquals("60.0", near.lix().orElseThrow().toPlainString());
        assertTrue(near.isHeavierThan(60));
    }

    @Test
    public void fewerThanAHundredWordsAreNotJudged() {
        assertEquals(Optional.empty(), TextMeasure.of(99, 99, 1, 99).lix());
        assertFalse(TextMeasure.of(99, 99, 1, 99).isHeavierThan(1));
    }

    @Test
    public void textsAreAddedWithTheLongestSentenceOfAny() {
        TextMeasure sum = TextMeasure.of(60, 10, 5, 20).plus(TextMeasure.of(40, 2, 2, 30));
        assertEquals(TextMeasure.of(100, 12, 7, 30), sum);
        assertEquals(sum, sum.plus(TextMeasure.NONE));
    }

    @Test
    public void numbersThatCannotBeOfOneTextAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> TextMeasure.of(5, 6, 1, 5));
        assertThrows(IllegalArgumentException.class, () -> TextMeasure.of(5, 1, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> TextMeasure.of(0, 0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> TextMeasure.of(5, 1, 1, 6));
    }

    @Test
    public void whatCannotBeAskedForIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> MeasureRequest.ofPacks(List.of()));
        MeasureRequest.Builder request = MeasureRequest.ofLibrary();
        assertThrows(IllegalArgumentException.class, () -> request.likeness(101));
        assertThrows(IllegalArgumentException.class, () -> request.likeness(0));
        assertThrows(IllegalArgumentException.class, () -> request.lix(0));
        assertThrows(IllegalArgumentException.class, () -> request.openings(0));
    }

    @Test
    public void aFieldIsThatOfARequirement() {
        MeasureFinding.Builder finding = MeasureFinding.builder("OTP-7951", FindingSeverity.WARNING)
                .field("topic")
                .message(SOMETHING, SOMETHING);
        assertThrows(IllegalArgumentException.class, finding::build);
        assertEquals(
                Optional.of("topic"), finding.requirement("PRV-DRI-001").build().field());
    }

    @Test
    public void informationNeedsNoAttention() {
        RequirementCounts none = RequirementCounts.builder().build();
        MeasureReport.Builder report =
                MeasureReport.builder(none).findings(List.of(finding(FindingSeverity.INFORMATION)));
        assertFalse(report.build().needsAttention());
        assertTrue(report.findings(List.of(finding(FindingSeverity.WARNING)))
                .build()
                .needsAttention());
        assertEquals(2, report.build().findings("PRV-0001").size());
    }

    private static MeasureFinding finding(FindingSeverity severity) {
        return MeasureFinding.builder("PRV-0001", severity)
                .message(SOMETHING, SOMETHING)
                .build();
    }

    @Test
    public void aTopicIsCoveredWhenItHasARequirement() {
        CategoryMeasure category = CategoryMeasure.of(
                "DRI",
                "Drift",
                RequirementCounts.builder().build(),
                Map.of("svarstid", 2, "avbrott", 0),
                TextMeasure.NONE);
        assertEquals(1, category.coveredTopics());
    }
}
