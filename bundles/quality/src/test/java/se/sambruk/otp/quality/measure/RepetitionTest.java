package se.sambruk.otp.quality.measure;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.quality.measure.Measured.LAW;
import static se.sambruk.otp.quality.measure.Measured.TAXONOMY;
import static se.sambruk.otp.quality.measure.Measured.measure;
import static se.sambruk.otp.quality.measure.Measured.sound;
import static se.sambruk.otp.quality.measure.Measured.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.Test;
import se.sambruk.otp.api.quality.measure.MeasureFinding;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;

public class RepetitionTest {
    @Test
    public void aSentenceThatStandsTwiceIsFoundWhateverTheFieldAndTheCapitals() throws Exception {
        MeasureReport report = measure(
                sound("PRV-SAK-001")
                        .set(RequirementField.RATIONALE, words("A", "egen", 9) + " Det kostar ungefär en arbetsdag."),
                sound("PRV-SAK-002")
                        .set(RequirementField.GUIDANCE, "DET kostar, ungefär, en arbetsdag! " + words("B", "egen", 9)));
        List<MeasureFinding> twice = report.findings("OTP-7971");
        assertEquals(1, twice.size());
        assertEquals(Optional.of("rationale"), twice.get(0).field());
        assertEquals(
                List.of("Det kostar ungefär en arbetsdag.", "2", "PRV-SAK-002"),
                twice.get(0).arguments());
    }

    @Test
    public void aSentenceTwiceInOneRequirementConcernsNoOther() throws Exception {
        String cost = " Det kostar ungefär en arbetsdag.";
        MeasureFinding twice = measure(sound("PRV-SAK-001")
                        .set(RequirementField.RATIONALE, words("A", "egen", 9) + cost)
                        .set(RequirementField.GUIDANCE, words("B", "egen", 9) + cost))
                .findings("OTP-7971")
                .get(0);
        assertEquals(List.of(), twice.others());
        assertEquals("PRV-SAK-001", twice.arguments().get(2));
    }

    @Test
    public void whatTwoPacksHaveOfOneRequirementIsNoRepetition() throws Exception {
        Measurement measurement = new Measurement(MeasureLimits.USUAL.withOpenings(1), Set.of())
                .covers(TAXONOMY)
                .knows(TAXONOMY, List.of(LAW));
        for (String pack : List.of("ett", "annat")) {
            measurement.add(pack, sound("PRV-SAK-001").build());
        }
        MeasureReport report = measurement.report(List.of());
        assertEquals(List.of(), report.findings("OTP-7970"));
        assertEquals(List.of(), report.findings("OTP-7971"));
        assertEquals(List.of(), report.findings("OTP-7972"));
    }

    @Test
    public void shortSentencesMayStandTwice() throws Exception {
        MeasureReport report = measure(
                sound("PRV-SAK-001").set(RequirementField.GUIDANCE, "Se även bilagan. " + words("A", "egen", 9)),
                sound("PRV-SAK-002").set(RequirementField.GUIDANCE, "Se även bilagan. " + words("B", "egen", 9)));
        assertEquals(List.of(), report.findings("OTP-7971"));
    }

    @Test
    public void anOpeningThatMoreThanSoManyHaveIsFound() throws Exception {
        Requirement.Builder[] requirements = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> sound("PRV-SAK-00" + i)
                        .set(RequirementField.GUIDANCE, "Används när någon ställer " + words("S" + i, "fråga", 9)))
                .toArray(Requirement.Builder[]::new);
        MeasureFinding finding = measure(MeasureLimits.USUAL.withOpenings(3), requirements)
                .findings("OTP-7972")
                .get(0);
        assertEquals("Används när någon ställer", finding.arguments().get(0));
        assertEquals(4, finding.others().size());
        assertEquals(
                List.of(),
                measure(MeasureLimits.USUAL.withOpenings(4), requirements).findings("OTP-7972"));
    }
}
