package se.sambruk.otp.quality.measure;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.quality.measure.Measured.TAXONOMY;
import static se.sambruk.otp.quality.measure.Measured.sound;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.content.Provision;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.measure.MeasureFinding;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.testkit.Samples;

public class CitationsTest {
    private static List<MeasureFinding> citing(Reference reference, Measurement measurement) throws Exception {
        return measurement
                .covers(TAXONOMY)
                .knows(List.of(), List.of(reference))
                .add("", sound("PRV-SAK-001").build())
                .report(List.of())
                .findings()
                .stream()
                .filter(finding -> finding.requirement().isPresent())
                .toList();
    }

    private static Measurement measurement() {
        return new Measurement(MeasureLimits.USUAL, Set.of());
    }

    @Test
    public void referencesThatDoNotHoldAreFound() throws Exception {
        Reference.Builder law =
                Reference.builder("LOU", ReferenceKind.ACT, "Lagen").checked(Samples.DATE, true);
        assertEquals(List.of(), citing(law.build(), measurement()));
        Reference repealed = law.repealed(LocalDate.of(2027, 1, 1)).build();
        assertEquals("OTP-7976", citing(repealed, measurement()).get(0).code());
        assertEquals(
                FindingSeverity.ERROR, citing(repealed, measurement()).get(0).severity());
        MeasureFinding later =
                citing(repealed, measurement().asOf(LocalDate.of(2026, 12, 31))).get(0);
        assertEquals("OTP-7977", later.code());
        assertEquals(FindingSeverity.WARNING, later.severity());
    }

    @Test
    public void aReferenceThatNobodyHasReadIsToldOfOnceForAllThatCiteIt() throws Exception {
        Reference unread = Reference.builder("LOU", ReferenceKind.ACT, "Lagen").build();
        MeasureReport report = measurement()
                .covers(TAXONOMY)
                .knows(List.of(), List.of(unread))
                .add("", sound("PRV-SAK-002").build())
                .add("", sound("PRV-SAK-001").build())
                .report(List.of());
        assertEquals(1, report.findings("OTP-7978").size());
        assertEquals(
                List.of("PRV-SAK-001", "PRV-SAK-002"),
                report.findings("OTP-7978").get(0).others());
    }

    @Test
    public void aPlaceThatTheEditorsDoNotAccountForIsFoundWhereTheyAccountForAny() throws Exception {
        Reference.Builder law =
                Reference.builder("LOU", ReferenceKind.ACT, "Lagen").checked(Samples.DATE, true);
        Reference other = law.provision(Provision.of("99:9", "Något annat.", Samples.DATE, true))
                .build();
        List<MeasureFinding> found = citing(other, measurement());
        assertEquals(
                List.of("OTP-7979"), found.stream().map(MeasureFinding::code).toList());
        assertEquals(FindingSeverity.WARNING, found.get(0).severity());
    }

    @Test
    public void aPlaceThatNobodyHasReadIsToldOfOnceForAllThatCiteIt() throws Exception {
        String at = sound("PRV-SAK-001").build().references().get(0).at();
        Reference law = Reference.builder("LOU", ReferenceKind.ACT, "Lagen")
                .checked(Samples.DATE, true)
                .provision(Provision.of(at, "Något."))
                .build();
        MeasureReport report = measurement()
                .covers(TAXONOMY)
                .knows(List.of(), List.of(law))
                .add("", sound("PRV-SAK-002").build())
                .add("", sound("PRV-SAK-001").build())
                .report(List.of());
        assertEquals(List.of(), report.findings("OTP-7979"));
        assertEquals(
                List.of("PRV-SAK-001", "PRV-SAK-002"),
                report.findings("OTP-7980").get(0).others());
    }

    @Test
    public void anUnknownReferenceIsAnErrorWhereEverythingIsAtHand() throws Exception {
        Reference other = Reference.builder("LOV", ReferenceKind.ACT, "En annan lag")
                .checked(Samples.DATE, true)
                .build();
        MeasureFinding finding = citing(other, measurement()).get(0);
        assertEquals("OTP-7975", finding.code());
        assertEquals(FindingSeverity.ERROR, finding.severity());
        assertTrue(finding.remedy().toString(), finding.remedy().toString().startsWith("Menade du LOV?"));
        assertEquals(
                FindingSeverity.WARNING,
                citing(other, measurement().partly()).get(0).severity());
    }
}
