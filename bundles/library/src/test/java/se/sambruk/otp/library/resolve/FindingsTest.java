package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.Case.contract;
import static se.sambruk.otp.library.resolve.Case.ids;
import static se.sambruk.otp.library.resolve.Case.national;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Relation;
import se.sambruk.otp.api.requirement.RelationType;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.testkit.Samples;

public class FindingsTest {
    private static Case related(RelationType type) {
        return Case.of(national()
                .with(contract("PRV-DRI-001")
                        .set(RequirementField.RELATED, List.of(Relation.of(new RequirementId("PRV-DRI-002"), type))))
                .with(contract("PRV-DRI-002")
                        .set(RequirementField.RELATED, List.of(Relation.of(new RequirementId("PRV-DRI-001"), type)))));
    }

    private static Case citing(Reference.Builder reference) {
        return Case.of(national()
                        .content(c -> c.reference(reference.build()))
                        .with(contract("PRV-DRI-001")
                                .set(RequirementField.REFERENCES, List.of(Citation.of("GAMLA", "", "")))))
                .selectAll();
    }

    private static Reference.Builder old() {
        return Reference.builder("GAMLA", ReferenceKind.ACT, "Den gamla lagen").checked(Samples.DATE, true);
    }

    @Test
    public void aRequirementWithoutOneThatItNeedsIsWarnedOf() {
        assertEquals(
                "nationellt 1.0.0 · OTP-INF/nationellt.yaml:1:5\n"
                        + "PRV-DRI-001 förutsätter PRV-DRI-002 (Provkrav PRV-DRI-002), som inte är med i upphandlingen.",
                related(RelationType.REQUIRES).select(ids("PRV-DRI-001")).warning("OTP-2401"));
        assertEquals(List.of(), related(RelationType.REQUIRES).selectAll().codes());
    }

    @Test
    public void twoThatConflictAreOneError() {
        assertEquals(
                "-\nPRV-DRI-001 och PRV-DRI-002 kan inte ställas tillsammans.",
                related(RelationType.CONFLICTS).selectAll().error("OTP-2402"));
        assertEquals(
                List.of(),
                related(RelationType.CONFLICTS).select(ids("PRV-DRI-002")).codes());
    }

    @Test
    public void aRepealedReferenceIsWarnedOf() {
        assertEquals(
                "-\nDen gamla lagen (GAMLA) upphörde att gälla 2026-01-15. Ersatt av NYA. Hänvisningen finns i:"
                        + " PRV-DRI-001.",
                citing(old().repealed(LocalDate.of(2026, 1, 15)).replacedBy("NYA"))
                        .warning("OTP-2403"));
    }

    @Test
    public void aReferenceThatWillBeRepealedIsWarnedOf() {
        assertTrue(citing(old().repealed(Samples.DATE.plusDays(1)))
                .warning("OTP-2404")
                .contains("Vad som har trätt i stället är inte angivet."));
        citing(old().repealed(Samples.DATE)).warning("OTP-2403");
    }

    @Test
    public void referencesThatNobodyHasReadAreToldOfTogether() {
        assertEquals(
                "1 av hänvisningarna är inte kontrollerade mot källan: GAMLA.",
                citing(Reference.builder("GAMLA", ReferenceKind.ACT, "Den gamla lagen"))
                        .only(Severity.INFO)
                        .message()
                        .toString());
    }

    private static Case naming(String text) {
        return Case.of(national()
                        .with(contract("PRV-DRI-001").set(RequirementField.TEXT, text))
                        .with(contract("PRV-DRI-002")))
                .select(Case.ids("PRV-DRI-001"));
    }

    @Test
    public void aRequirementThatIsNamedButNotInTheProcurementIsAWarning() {
        assertEquals(
                "nationellt 1.0.0 · OTP-INF/nationellt.yaml:1:5\n"
                        + "PRV-DRI-001 nämner PRV-DRI-002 (Provkrav PRV-DRI-002), som inte är med i upphandlingen.",
                naming("Vite enligt PRV-DRI-002, eller PRV-DRI-002 b.").warning("OTP-2407"));
        assertEquals(List.of(), naming("Se PRV-DRI-001.").codes());
        assertEquals(
                List.of(),
                naming("Se PRV-DRI-009, XPRV-DRI-002 och PRV-DRI-0021.").codes());
        assertEquals(List.of(), naming("Se PRV-DRI-002.").selectAll().codes());
    }

    @Test
    public void aValueCanNameARequirementToo() {
        Case made = Case.of(national()
                        .with(contract("PRV-DRI-001")
                                .set(RequirementField.TEXT, "Vite enligt {{villkor}}.")
                                .parameter(Parameter.builder("villkor", ParameterType.TEXT)
                                        .defaultValue("PRV-DRI-002")
                                        .build()))
                        .with(contract("PRV-DRI-002")))
                .select(Case.ids("PRV-DRI-001"));
        assertEquals(List.of("OTP-2407"), made.codes());
        assertEquals(
                List.of(),
                made.set("PRV-DRI-001", "villkor", "detta villkor", "Bara ett villkor.")
                        .codes());
    }
}
