package se.sambruk.otp.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.ResponseType;

public class SamplesTest {
    @Test
    public void theSampleRequirementsUseEveryField() {
        for (RequirementField<?> field : RequirementField.all()) {
            assertTrue("no sample has " + field, Samples.requirements().stream().anyMatch(r -> r.node(field)
                    .isPresent()));
        }
    }

    @Test
    public void theSampleRequirementsUseEveryKindAnswerAndTypeOfParameter() {
        Set<RequirementKind> kinds = EnumSet.noneOf(RequirementKind.class);
        Set<ResponseType> answers = EnumSet.noneOf(ResponseType.class);
        Set<ParameterType> parameters = EnumSet.noneOf(ParameterType.class);
        for (Requirement requirement : Samples.requirements()) {
            kinds.add(requirement.kind());
            answers.add(requirement.response().type());
            requirement.parameters().values().forEach(p -> parameters.add(p.type()));
        }
        assertEquals(EnumSet.allOf(RequirementKind.class), kinds);
        assertEquals(EnumSet.allOf(ResponseType.class), answers);
        assertEquals(EnumSet.allOf(ParameterType.class), parameters);
    }

    @Test
    public void theSampleSpecificationIsReadBackFromItsTree() {
        Specification sample = Samples.specification();
        assertEquals(sample, Specification.fromTree(sample.tree()));
        assertEquals(sample.contentHash(), Samples.specification().contentHash());
    }

    @Test
    public void theSampleSpecificationHoldsSomethingOfEverything() {
        Specification sample = Samples.specification();
        for (List<?> part : List.of(
                sample.sources(),
                sample.categories(),
                sample.requirements(),
                sample.omissions(),
                sample.references(),
                sample.terms())) {
            assertFalse(part.isEmpty());
        }
        assertTrue(sample.letterhead().isPresent());
        assertTrue(sample.requirements().stream()
                .allMatch(r ->
                        r.values().keySet().equals(r.requirement().parameters().keySet())));
    }

    @Test
    public void aLargeSampleHasAsManyDistinctRequirementsAsAskedFor() {
        Set<String> ids = new HashSet<>();
        for (SpecifiedRequirement r : Samples.specification(500).requirements()) {
            ids.add(r.requirement().id().value());
        }
        assertEquals(500, ids.size());
        assertTrue(Samples.emptySpecification().requirements().isEmpty());
    }

    @Test
    public void unusualTextsHaveACanonicalForm() {
        String json = CanonicalJson.string(Samples.unusualSpecification().tree());
        assertTrue(json.contains("\\u0001"));
        assertEquals(
                Samples.unusualTexts().size(),
                Samples.unusualSpecification().requirements().size());
    }
}
