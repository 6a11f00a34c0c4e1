package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.library.resolve.Availability.ID;
import static se.sambruk.otp.library.resolve.Availability.amended;
import static se.sambruk.otp.library.resolve.Availability.availability;
import static se.sambruk.otp.library.resolve.Availability.base;
import static se.sambruk.otp.library.resolve.Availability.municipal;
import static se.sambruk.otp.library.resolve.Case.change;
import static se.sambruk.otp.library.resolve.Case.contract;
import static se.sambruk.otp.library.resolve.Case.exclude;
import static se.sambruk.otp.library.resolve.Case.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.Omission;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;

public class AmendmentsTest {
    @Test
    public void anAmendmentReplacesTheFieldAndNothingElse() {
        Requirement amended = amended("title", "En ny rubrik").requirement(ID);
        assertEquals(availability().set(RequirementField.TITLE, "En ny rubrik").build(), amended);
    }

    @Test
    public void anAmendedParameterIsPutInNormalForm() {
        Case made = amended("parameters.tid.min", "99,8", "parameters.tid.default", "99,90");
        Parameter parameter = made.requirement(ID).parameters().get("tid");
        assertEquals(Optional.of("99.8"), parameter.min());
        assertEquals(Optional.of("99.90"), parameter.defaultValue());
        assertEquals(
                Map.of("format", "ODF", "plan", "planen", "tid", "99.90"),
                made.specified(ID).values());
    }

    @Test
    public void layersAreAppliedFromTheBottomUpAndTheProfileLast() {
        Case made = Case.of(
                        base(),
                        municipal().amend(change(ID, "title", "Kommunens")),
                        pack("region", Layer.REGIONAL).amend(change(ID, "title", "Regionens", "rationale", "Därför.")))
                .selectAll();
        assertEquals("Kommunens", made.requirement(ID).title());
        assertEquals("Därför.", made.requirement(ID).rationale());
        assertEquals(
                "Upphandlingens",
                made.amend(change(ID, "title", "Upphandlingens"))
                        .requirement(ID)
                        .title());
        assertEquals(
                List.of("region 1.0.0", "region 1.0.0", "kommun 1.0.0", "prov-2026"),
                made.specified(ID).provenance().stream()
                        .filter(step -> step.action() == ProvenanceStep.Action.AMENDED)
                        .map(ProvenanceStep::source)
                        .toList());
    }

    @Test
    public void aTargetThatIsNotThereIsAnError() {
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Anpassningen gäller PRV-DRI-011, som inte finns i något paket i context."
                        + " Närmast är: PRV-DRI-001.",
                Case.of(base(), municipal().amend(exclude("PRV-DRI-011")))
                        .selectAll()
                        .error("OTP-2101"));
    }

    @Test
    public void aPackCannotAmendItsOwnRequirement() {
        Case.of(base().amend(exclude(ID))).selectAll().error("OTP-2102");
    }

    @Test
    public void aPackCannotAmendARequirementOfALayerAbove() {
        assertEquals(
                "nationellt 1.0.0 · OTP-INF/nationellt.yaml:2:5\n"
                        + "nationellt 1.0.0 anpassar PKN-DRI-001, som hör till kommun 1.0.0 i det kommunala lagret. Det går"
                        + " bara att anpassa krav i ett lägre lager, eller i samma lager om paketet kräver det andra.",
                Case.of(base().amend(exclude("PKN-DRI-001")), municipal().with(contract("PKN-DRI-001")))
                        .selectAll()
                        .error("OTP-2103"));
    }

    @Test
    public void aPackCanAmendOneOfItsLayerThatItRequires() {
        Case.Pack own = pack("a", Layer.MUNICIPAL).with(contract("PKN-DRI-001"));
        Case.Pack other = pack("b", Layer.MUNICIPAL).amend(change("PKN-DRI-001", "title", "Ny"));
        Case.of(base(), own, other).selectAll().error("OTP-2103");
        other.requires("a");
        assertEquals(
                "Ny",
                Case.of(base(), own, other)
                        .selectAll()
                        .requirement("PKN-DRI-001")
                        .title());
    }

    @Test
    public void anAmendmentWrittenForAnotherRevisionIsAnErrorThatNamesBoth() {
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Anpassningen är skriven för revision 3 av PRV-DRI-001, men nationellt 1.0.0 har revision 1.",
                Case.of(base(), municipal().amend(exclude(ID).writtenFor(3)))
                        .selectAll()
                        .error("OTP-2104"));
        assertEquals(
                "Ny",
                Case.of(base(), municipal().amend(change(ID, "title", "Ny").writtenFor(1)))
                        .selectAll()
                        .requirement(ID)
                        .title());
    }

    @Test
    public void whatALowerLayerExcludesCannotBeAmended() {
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Anpassningen gäller PRV-DRI-001, som redan är uteslutet: region 1.0.0 ·"
                        + " OTP-INF/region.yaml:1:5. Skäl: Behövs inte här.",
                Case.of(
                                base().with(contract("PRV-DRI-002")),
                                pack("region", Layer.REGIONAL).amend(exclude(ID)),
                                municipal().amend(change(ID, "title", "Ny")))
                        .selectAll()
                        .error("OTP-2105"));
    }

    @Test
    public void anExcludedRequirementIsOmittedWithWhoAndWhy() {
        Case made = Case.of(base().with(contract("PRV-DRI-002")), municipal().amend(exclude(ID)))
                .selectAll();
        assertEquals(List.of("PRV-DRI-002"), made.ids());
        Omission omission = made.specification().omissions().get(0);
        assertEquals(ID, omission.requirement().value());
        assertEquals(Layer.MUNICIPAL, omission.layer());
        assertEquals("kommun 1.0.0", omission.source());
        assertEquals("kommun 1.0.0 · OTP-INF/kommun.yaml:1:5", omission.location());
        assertEquals("Behövs inte här.", omission.because());
    }
}
