package se.sambruk.otp.quality.measure;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static se.sambruk.otp.quality.measure.Measured.TAXONOMY;
import static se.sambruk.otp.quality.measure.Measured.measure;
import static se.sambruk.otp.quality.measure.Measured.sound;
import static se.sambruk.otp.quality.measure.Measured.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.quality.measure.MeasureFinding;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;

public class LikenessTest {
    @Test
    public void requirementsThatSayNearlyTheSameAreFoundOnceForEachField() throws Exception {
        String one = "Tjänsten ska svara inom {{tid}} sekunder på varje fråga som handläggaren ställer till registret.";
        String other = one.replace("{{tid}}", "{{sekunder}}").replace("registret", "systemet");
        MeasureReport report = measure(
                sound("PRV-SAK-002").set(RequirementField.TEXT, other),
                sound("PRV-SAK-001").set(RequirementField.TEXT, one),
                sound("PRV-SAK-003"));
        List<MeasureFinding> pairs = report.findings("OTP-7970");
        assertEquals(1, pairs.size());
        assertEquals(Optional.of("PRV-SAK-001"), pairs.get(0).requirement());
        assertEquals(List.of("PRV-SAK-002"), pairs.get(0).others());
        // 12 sequences each of which 11 are common: 11 of 13.
        assertEquals(List.of("Kravtexten", "PRV-SAK-002", "84"), pairs.get(0).arguments());
    }

    @Test
    public void thoseThatSayTheSameAreToldOfOnceTogetherAndOnceBesideAnother() throws Exception {
        String same =
                "Tjänsten ska svara inom {{tid}} sekunder på varje fråga som handläggaren ställer till registret.";
        List<Requirement.Builder> requirements = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            String text = i % 2 == 0 ? same : same.toUpperCase(Locale.ROOT).replace("{{TID}}", "{{annan}}");
            requirements.add(sound(String.format("PRV-SAK-%03d", i)).set(RequirementField.TEXT, text));
        }
        requirements.add(sound("PRV-SAK-013").set(RequirementField.TEXT, same.replace("registret", "systemet")));
        List<MeasureFinding> told =
                measure(requirements.toArray(Requirement.Builder[]::new)).findings("OTP-7970").stream()
                        .filter(finding -> finding.field().equals(Optional.of("text")))
                        .toList();
        assertEquals(2, told.size());
        MeasureFinding group = told.stream()
                .filter(finding -> finding.others().size() == 11)
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("PRV-SAK-001"), group.requirement());
        assertEquals("PRV-SAK-002", group.others().get(0));
        assertEquals("100", group.arguments().get(2));
        MeasureFinding pair =
                told.stream().filter(finding -> finding != group).findFirst().orElseThrow();
        assertEquals(Optional.of("PRV-SAK-001"), pair.requirement());
        assertEquals(List.of("PRV-SAK-013"), pair.others());
        assertEquals("84", pair.arguments().get(2));
    }

    @Test
    public void whatIsNearlyTheSameIsToldOfAlsoWhereTheFirstOfBothAreOneRequirementInTwoPacks() throws Exception {
        String one = words("X", "ord", 20);
        String other = one.replace(".", " sist.");
        Measurement measurement = new Measurement(MeasureLimits.USUAL, Set.of()).covers(TAXONOMY);
        measurement
                .add("a", sound("PRV-SAK-001").set(RequirementField.TEXT, one).build())
                .add("b", sound("PRV-SAK-001").set(RequirementField.TEXT, other).build())
                .add("b", sound("PRV-SAK-002").set(RequirementField.TEXT, other).build());
        assertEquals(
                List.of("PRV-SAK-001 [PRV-SAK-002]", "PRV-SAK-001 [PRV-SAK-002]"),
                measurement.report(List.of()).findings("OTP-7970").stream()
                        .filter(finding -> finding.field().equals(Optional.of("text")))
                        .map(finding -> finding.requirement().orElseThrow() + " " + finding.others())
                        .toList());
    }

    @Test
    public void moreWordsThanCanBeNumberedAreAFaultWithARemedy() {
        Vocabulary vocabulary = new Vocabulary(3);
        vocabulary.numbers(List.of("ett", "två", "ett", "tre", "två"));
        ProblemException fault = assertThrows(ProblemException.class, () -> vocabulary.numbers(List.of("ett", "fyra")));
        assertEquals("OTP-7905", fault.problems().get(0).code());
    }

    @Test
    public void theSameRequirementInAnotherPackIsNoDuplicate() throws Exception {
        Requirement requirement = sound("PRV-SAK-001").build();
        MeasureReport report = new Measurement(MeasureLimits.USUAL, Set.of())
                .covers(TAXONOMY)
                .add("nationellt", requirement)
                .add("kommun", requirement)
                .report(List.of());
        assertEquals(List.of(), report.findings("OTP-7970"));
    }

    @Test
    public void whenThereAreTooManyPairsThatIsSaid() throws Exception {
        MeasureLimits few =
                new MeasureLimits(30, 60, new Bounds(0, 99), new Bounds(0, 99), new Bounds(0, 99), 60, 2, 99, 0, 1000);
        String same = words("X", "ord", 20);
        MeasureReport report = measure(
                few,
                sound("PRV-SAK-001").set(RequirementField.TEXT, same),
                sound("PRV-SAK-002").set(RequirementField.TEXT, same.replace(".", " sist.")),
                sound("PRV-SAK-003").set(RequirementField.TEXT, same.replace(".", " slut.")));
        assertEquals(2, report.findings("OTP-7970").size());
        assertEquals(
                List.of("Kravtexten", "2"), report.findings("OTP-7973").get(0).arguments());
    }
}
