package se.sambruk.otp.quality.measure;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.quality.measure.Measured.LAW;
import static se.sambruk.otp.quality.measure.Measured.TAXONOMY;
import static se.sambruk.otp.quality.measure.Measured.category;
import static se.sambruk.otp.quality.measure.Measured.found;
import static se.sambruk.otp.quality.measure.Measured.measure;
import static se.sambruk.otp.quality.measure.Measured.sound;
import static se.sambruk.otp.quality.measure.Measured.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.measure.CategoryMeasure;
import se.sambruk.otp.api.quality.measure.MeasureFinding;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

public class MeasurementTest {
    private static final Requirement.Builder COVERING = sound("PRV-DRI-900").set(RequirementField.TOPIC, "avbrott");

    @Test
    public void nothingIsSaidOfWhatIsSound() throws Exception {
        MeasureReport report = measure(sound("PRV-DRI-001"), COVERING, sound("PRV-SAK-001"));
        assertEquals(List.of(), report.findings());
        assertFalse(report.needsAttention());
    }

    @Test
    public void requirementsAreCountedByCategoryKindAndTopic() throws Exception {
        MeasureReport report = measure(
                sound("PRV-DRI-001"), sound("PRV-DRI-002", RequirementKind.CONTRACT), COVERING, sound("PRV-SAK-001"));
        assertEquals(4, report.counts().requirements());
        assertEquals(3, (int) report.counts().kinds().get(RequirementKind.MANDATORY));
        assertEquals(0, (int) report.counts().kinds().get(RequirementKind.INFORMATION));
        assertEquals(4, (int) report.counts().phases().get(VerificationPhase.BID));
        assertEquals(0, (int) report.counts().phases().get(VerificationPhase.IMPLEMENTATION));
        CategoryMeasure category = report.categories().get(0);
        assertEquals("DRI", category.code());
        assertEquals(Map.of("svarstid", 2, "avbrott", 1), category.topics());
        assertEquals(2, category.coveredTopics());
        assertEquals(
                List.of("DRI", "SAK"),
                report.categories().stream().map(CategoryMeasure::code).toList());
        assertEquals(60, report.categories().get(1).reading().words());
    }

    @Test
    public void aTopicWithoutRequirementsIsFound() throws Exception {
        MeasureFinding finding =
                measure(sound("PRV-DRI-001")).findings("OTP-7950").get(0);
        assertEquals(Optional.of("DRI"), finding.category());
        assertEquals(List.of("Avbrott", "avbrott", "DRI"), finding.arguments());
        assertEquals(FindingSeverity.WARNING, finding.severity());
    }

    @Test
    public void aTopicIsAskedForWhereTheCategoryHasTopics() throws Exception {
        assertEquals(List.of("OTP-7951 topic"), found(sound("PRV-DRI-001").set(RequirementField.TOPIC, "")));
        assertEquals(List.of("OTP-7952 topic"), found(sound("PRV-DRI-001").set(RequirementField.TOPIC, "svarstd")));
        assertEquals(List.of(), found(sound("PRV-SAK-001")));
        assertEquals(List.of("OTP-7953 category"), found(sound("PRV-XYZ-001")));
    }

    @Test
    public void aSentenceOfMoreThanThirtyWordsIsFoundWhereItStands() throws Exception {
        String sentence = words("X", "ord", 31);
        Requirement.Builder requirement =
                sound("PRV-SAK-001").set(RequirementField.GUIDANCE, "Detta är en helt egen inledning. " + sentence);
        MeasureFinding finding = measure(requirement).findings("OTP-7956").get(0);
        assertEquals(33, finding.start());
        assertEquals(33 + sentence.length(), finding.end());
        assertEquals(Optional.of("guidance"), finding.field());
        assertEquals(
                List.of(),
                measure(sound("PRV-SAK-001").set(RequirementField.GUIDANCE, words("X", "ord", 30)))
                        .findings("OTP-7956"));
    }

    @Test
    public void lixIsJudgedOverRationaleAndGuidanceTogether() throws Exception {
        // 60 + 60 words, all of them long, in sentences of 20: 20 + 100.
        String heavy = words("X", "verksamhet", 20) + " " + words("Y", "verksamhet", 20) + " ";
        Requirement.Builder requirement = sound("PRV-SAK-001")
                .set(RequirementField.RATIONALE, heavy + words("Z", "verksamhet", 20))
                .set(RequirementField.GUIDANCE, heavy.replace("verksamhet", "myndighet") + words("Z", "myndighet", 20));
        MeasureReport report = measure(requirement);
        MeasureFinding finding = report.findings("OTP-7957").get(0);
        assertEquals(List.of("120,0", "60"), finding.arguments());
        assertEquals(1, report.findings("OTP-7958").size());
        assertEquals(
                List.of(),
                measure(MeasureLimits.USUAL.withLix(120), requirement).findings("OTP-7957"));
    }

    @Test
    public void lixIsWrittenAsOtherNumbersAre() throws Exception {
        String endless = "ord ".repeat(1200).strip() + ".";
        MeasureFinding finding = measure(sound("PRV-SAK-001")
                        .set(RequirementField.RATIONALE, endless)
                        .set(RequirementField.GUIDANCE, ""))
                .findings("OTP-7957")
                .get(0);
        assertTrue(
                finding.message().toString(),
                finding.message().in(LocalizedText.SWEDISH).contains("LIX 1\u00a0200,0;"));
        assertTrue(
                finding.message().in(Locale.ENGLISH),
                finding.message().in(Locale.ENGLISH).contains("LIX 1,200.0;"));
    }

    @Test
    public void textsOutsideTheirBoundsAreFound() throws Exception {
        assertEquals(
                List.of("OTP-7960 text"), found(sound("PRV-SAK-001").set(RequirementField.TEXT, "Det ska gå bra.")));
        String long1 = IntStream.range(0, 6)
                .mapToObj(i -> words("L" + (char) ('A' + i), "ord", 19))
                .collect(Collectors.joining(" "));
        assertEquals(List.of("OTP-7959 text"), found(sound("PRV-SAK-001").set(RequirementField.TEXT, long1)));
    }

    @Test
    public void aTopicThatTheCategoryDoesNotHaveCoversNothing() throws Exception {
        CategoryMeasure category = measure(
                        sound("PRV-DRI-001"), sound("PRV-DRI-002").set(RequirementField.TOPIC, "påhittat"))
                .categories()
                .get(0);
        assertEquals(Map.of("svarstid", 1, "avbrott", 0), category.topics());
        assertEquals(1, category.coveredTopics());
    }

    @Test
    public void categoriesAreHeldAgainstTheMean() throws Exception {
        List<Category> taxonomy = List.of(category("AAA"), category("BBB"), category("CCC"));
        List<Requirement> requirements = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            requirements.add(sound("PRV-AAA-00" + i).build());
        }
        requirements.add(sound("PRV-BBB-001").build());
        requirements.add(sound("PRV-BBB-002").build());
        requirements.add(sound("PRV-CCC-001").build());
        MeasureReport report = Measurement.of(taxonomy, List.of(LAW), requirements, MeasureLimits.USUAL);
        // The mean is 4: half of it is 2, twice 8.
        assertEquals(
                List.of("OTP-7955 AAA", "OTP-7954 CCC"),
                report.findings().stream()
                        .map(finding ->
                                finding.code() + " " + finding.category().orElse(""))
                        .toList());
    }

    @Test
    public void onlyTheAskedCategoriesAreMeasured() throws Exception {
        MeasureReport report = new Measurement(MeasureLimits.USUAL, Set.of("SAK"))
                .covers(TAXONOMY)
                .knows(List.of(), List.of(LAW))
                .add("", sound("PRV-DRI-001").build())
                .add("", sound("PRV-SAK-001").build())
                .report(List.of());
        assertEquals(1, report.counts().requirements());
        assertEquals(1, report.categories().size());
        assertEquals(List.of(), report.findings());
    }

    @Test
    public void aPackInMemoryIsMeasuredByItself() throws Exception {
        MeasureReport report = Measurement.of(Samples.catalog(), MeasureLimits.USUAL);
        assertEquals(List.of("provpaket 1.0.0"), report.sources());
        assertEquals(8, report.counts().requirements());
        assertTrue(report.needsAttention());
    }
}
