package se.sambruk.otp.shell.view;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Classification;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Relation;
import se.sambruk.otp.api.requirement.RelationType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Trace;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

public class NodeTextTest {
    private static final Requirement REQUIREMENT = Samples.requirement("PRV-DRI-009", RequirementKind.CONTRACT)
            .parameter(Parameter.builder("namn", ParameterType.TEXT)
                    .min("1")
                    .max("1200")
                    .build())
            .parameter(Parameter.builder("andel", ParameterType.DECIMAL)
                    .unit("procent")
                    .build())
            .build();
    private final NodeText swedish = new NodeText(REQUIREMENT, LocalizedText.SWEDISH);
    private final NodeText english = new NodeText(REQUIREMENT, Locale.ENGLISH);

    @Test
    public void numbersFollowTheLanguage() {
        assertEquals("99,8", swedish.value("parameters.andel.max", "99.8"));
        assertEquals("99.8", english.value("parameters.andel.max", "99.8"));
        assertEquals("99,8 procent", swedish.parameterValue("andel", "99.8"));
    }

    @Test
    public void theBoundsOfATextAreNumbers() {
        assertEquals("1\u00a0200", swedish.value("parameters.namn.max", "1200"));
        assertEquals("12.5", swedish.value("parameters.namn.default", "12.5"));
    }

    @Test
    public void choicesHaveNames() {
        assertEquals("obligatoriskt krav", swedish.value("kind", "mandatory"));
        assertEquals("egen drift, molntjänst (SaaS)", swedish.value("delivery", List.of("own", "saas")));
        assertEquals("framtida", swedish.value("kind", "framtida"));
    }

    @Test
    public void whatHasPartsIsWrittenAsAReaderSaysIt() {
        assertEquals(
                "konfidentialitet 2, riktighet 0, tillgänglighet 1",
                swedish.value("classification", Classification.of(2, 0, 1).tree()));
        assertEquals(
                "LOU 9:4 – likvärdighet\nPDF-A",
                swedish.value(
                        "references",
                        List.of(
                                Citation.of("LOU", "9:4", "likvärdighet").tree(),
                                Citation.of("PDF-A", "", "").tree())));
        assertEquals(
                "P-DRIFT – begränsar",
                swedish.value(
                        "traces",
                        List.of(Trace.of("P-DRIFT", TraceRole.CONSTRAINS).tree())));
        assertEquals(
                "förutsätter PRV-DRI-001",
                swedish.value(
                        "related",
                        List.of(Relation.of(new RequirementId("PRV-DRI-001"), RelationType.REQUIRES)
                                .tree())));
    }

    @Test
    public void aListOfThoseItIsLimitedToIsForAllWhenItIsEmpty() {
        assertEquals("(alla)", swedish.nothing("acquisition"));
        assertEquals("(alla)", swedish.nothing("classification"));
        assertEquals("(inget)", swedish.nothing("award"));
    }

    @Test
    public void placesHaveNames() {
        assertEquals("Lägsta värde för andel", swedish.place("parameters.andel.min"));
        assertEquals("Requirement text", english.place("text"));
        assertEquals("framtida.falt", swedish.place("framtida.falt"));
    }

    @Test
    public void everyFieldOfEverySampleCanBeWritten() {
        for (Requirement requirement : Samples.requirements()) {
            NodeText text = new NodeText(requirement, LocalizedText.SWEDISH);
            for (RequirementField<?> field : RequirementField.all()) {
                requirement.node(field).ifPresent(node -> {
                    String written = text.value(field.name(), node);
                    assertFalse(field + ": " + written, written.isBlank());
                    assertFalse(field + ": " + written, written.contains("{type=") || written.contains("[{"));
                });
            }
            for (String name : requirement.parameters().keySet()) {
                for (ParameterFacet facet : ParameterFacet.values()) {
                    FieldPath path = FieldPath.of(name, facet);
                    path.read(requirement)
                            .ifPresent(node -> assertTrue(
                                    path.toString(),
                                    !text.value(path.toString(), node).isBlank()));
                }
            }
        }
    }
}
