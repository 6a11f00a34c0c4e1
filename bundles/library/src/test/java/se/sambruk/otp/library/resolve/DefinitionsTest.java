package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.library.resolve.Case.contract;
import static se.sambruk.otp.library.resolve.Case.national;
import static se.sambruk.otp.library.resolve.Case.pack;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Relation;
import se.sambruk.otp.api.requirement.RelationType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Trace;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.testkit.Samples;

public class DefinitionsTest {
    private static final Reference LOU =
            Reference.builder("LOU", ReferenceKind.ACT, "Lag om upphandling").build();

    private static Case.Pack base() {
        return national().with(contract("PRV-DRI-001"));
    }

    @Test
    public void whatTwoPacksDefineAlikeIsFine() {
        Case.Pack same = pack("kommun", Layer.MUNICIPAL)
                .with(contract("PRV-DRI-001"))
                .content(c -> c.category(Case.DRIFT).reference(LOU));
        assertEquals(
                List.of("PRV-DRI-001"),
                Case.of(base().content(c -> c.reference(LOU)), same).selectAll().ids());
    }

    @Test
    public void aRequirementThatTwoPacksDefineDifferentlyIsAnError() {
        Case.Pack other = pack("kommun", Layer.MUNICIPAL)
                .with(contract("PRV-DRI-001").set(RequirementField.TITLE, "En annan rubrik"));
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Kravet PRV-DRI-001 i kommun 1.0.0 finns också i nationellt 1.0.0 · OTP-INF/nationellt.yaml:1:5,"
                        + " med annat innehåll.",
                Case.of(base(), other).selectAll().error("OTP-2031"));
    }

    @Test
    public void oneUidForTwoRequirementsIsAnError() {
        Requirement first = contract("PRV-DRI-001").build();
        Requirement.Builder second = Requirement.builder(new RequirementId("PRV-DRI-002"), first.uid(), 1)
                .set(RequirementField.TITLE, first.title())
                .set(RequirementField.KIND, RequirementKind.CONTRACT)
                .set(RequirementField.FULFILLED, first.fulfilled())
                .set(RequirementField.CATEGORY, "DRI")
                .set(RequirementField.TEXT, first.text());
        Case.of(base().with(second)).selectAll().error("OTP-2032");
    }

    @Test
    public void otherThingsThatTwoPacksDefineDifferentlyAreErrorsThatNameBoth() {
        Case.Pack other = pack("kommun", Layer.MUNICIPAL)
                .content(c -> c.category(Category.of("DRI", "Annat namn", "", List.of(), List.of()))
                        .reference(Reference.builder("LOU", ReferenceKind.ACT, "En annan lag")
                                .build())
                        .element(Element.of("P-DRIFT", "principle", "Annan", ""))
                        .term(Term.of("Ärende", "Något annat."))
                        .benefit(Benefit.of("2", "En annan nytta", List.of())));
        Case made = Case.of(base().content(c -> c.reference(LOU).term(Term.of("ärende", "En fråga."))), other)
                .selectAll();
        assertEquals(List.of("OTP-2033", "OTP-2034", "OTP-2035", "OTP-2036", "OTP-2037"), made.codes());
        assertEquals(
                "Kravområdet DRI definieras olika i nationellt 1.0.0 och kommun 1.0.0.",
                made.resolve().problems().get(0).message().toString());
    }

    @Test
    public void whatARequirementLeadsToIsInTheContext() {
        Case made = Case.of(national()
                        .with(contract("PRV-DRO-001"))
                        .with(contract("PRV-DRI-002").set(RequirementField.TOPIC, "tillganglihet"))
                        .with(contract("PRV-DRI-003")
                                .set(RequirementField.REFERENCES, List.of(Citation.of("LOU", "", "")))
                                .set(RequirementField.TRACES, List.of(Trace.of("P-DRIF", TraceRole.USES)))
                                .set(RequirementField.BENEFITS, List.of("9z"))
                                .set(
                                        RequirementField.RELATED,
                                        List.of(Relation.of(new RequirementId("PRV-DRI-004"), RelationType.SEE)))))
                .selectAll();
        assertEquals(List.of("OTP-2041", "OTP-2042", "OTP-2043", "OTP-2044", "OTP-2045", "OTP-2046"), made.codes());
        List<String> messages = made.resolve().problems().stream()
                .map(p -> p.location().map(l -> l.line() + ": ").orElse("") + p.message())
                .toList();
        assertEquals(
                "1: PRV-DRO-001 hör till kravområdet DRO, som inget paket i context definierar. Närmast är: DRI.",
                messages.get(0));
        assertEquals(
                "2: PRV-DRI-002 hör till ämnet tillganglihet, som inte finns i kravområdet DRI."
                        + " Närmast är: tillganglighet.",
                messages.get(1));
        assertEquals("3: PRV-DRI-003 hänvisar till LOU, som inget paket i context definierar.", messages.get(2));
        assertEquals(
                "3: PRV-DRI-003 är kopplat till kravet PRV-DRI-004, som inte finns i något paket i context."
                        + " Närmast är: PRV-DRI-002, PRV-DRI-003, PRV-DRO-001.",
                messages.get(5));
    }

    @Test
    public void aDeadLinkThatAnAmendmentMakesIsToldOfWhereTheAmendmentStands() {
        Case made = Case.of(
                        base(),
                        pack("kommun", Layer.MUNICIPAL).amend(Case.change("PRV-DRI-001", "benefits", List.of("9z"))))
                .selectAll();
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "PRV-DRI-001 anger nyttopunkten 9z, som inget paket i context definierar.",
                made.error("OTP-2045"));
    }

    @Test
    public void aDeadLinkThatAnAmendmentMendsIsNoFault() {
        Case made = Case.of(
                        national().with(contract("PRV-DRI-001").set(RequirementField.BENEFITS, List.of("9z"))),
                        pack("kommun", Layer.MUNICIPAL).amend(Case.change("PRV-DRI-001", "benefits", List.of("2c"))))
                .selectAll();
        assertEquals(List.of("2c"), made.requirement("PRV-DRI-001").benefits());
    }

    @Test
    public void aCategorysBenefitsAreInTheContext() {
        Case.of(base().content(c -> c.category(Category.of("INT", "Gränssnitt", "", List.of("9z"), List.of()))))
                .selectAll()
                .error("OTP-2047");
    }

    @Test
    public void onlyCategoriesWithRequirementsAreInTheSpecificationInThePacksOrder() {
        Case made = Case.of(pack("nationellt", Layer.NATIONAL)
                        .content(c -> c.category(Category.of("SAK", "Säkerhet", "", List.of(), List.of()))
                                .category(Category.of("INT", "Gränssnitt", "", List.of(), List.of()))
                                .category(Case.DRIFT))
                        .with(contract("PRV-DRI-001"))
                        .with(contract("PRV-SAK-002"))
                        .with(contract("PRV-SAK-001")))
                .selectAll();
        assertEquals(List.of("PRV-SAK-001", "PRV-SAK-002", "PRV-DRI-001"), made.ids());
        assertEquals(
                List.of("SAK", "DRI"),
                made.specification().categories().stream().map(Category::code).toList());
    }

    @Test
    public void referencesAreThoseThatAreCited() {
        Case made = Case.of(base().content(c -> c.reference(LOU)
                                .reference(Reference.builder("ÄSL", ReferenceKind.ACT, "Älvlagen")
                                        .checked(Samples.DATE, true)
                                        .build())
                                .reference(
                                        Reference.builder("OSL", ReferenceKind.ACT, "Offentlighets- och sekretesslag")
                                                .checked(Samples.DATE, true)
                                                .build()))
                        .with(contract("PRV-DRI-002")
                                .set(
                                        RequirementField.REFERENCES,
                                        List.of(Citation.of("ÄSL", "1", ""), Citation.of("OSL", "", "")))))
                .selectAll();
        assertEquals(
                List.of("OSL", "ÄSL"),
                made.specification().references().stream().map(Reference::id).toList());
    }
}
