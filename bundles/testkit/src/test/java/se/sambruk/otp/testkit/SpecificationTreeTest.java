package se.sambruk.otp.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Provision;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Purpose;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;

public class SpecificationTreeTest {
    private final Object tree = Samples.specification().tree();

    @Test
    public void aSpecificationIsReadBackTheSame() {
        assertEquals(Samples.specification(), Specification.fromTree(tree));
        assertEquals(
                Samples.specification().contentHash(),
                Specification.fromTree(tree).contentHash());
    }

    @Test
    public void whateverIsWrongInATreeIsToldInOneWay() {
        List<Object> broken = new ArrayList<>();
        each(tree, broken::add);
        assertTrue("too few ways to go wrong: " + broken.size(), broken.size() > 300);
        for (Object wrong : broken) {
            try {
                Specification.fromTree(wrong);
            } catch (IllegalArgumentException e) {
                assertFalse(String.valueOf(e), String.valueOf(e.getMessage()).isEmpty());
            }
        }
    }

    @Test
    public void aDayThatIsNoDayIsToldOfByItsKey() {
        Map<String, Object> wrong = copy(tree);
        Map<String, Object> document = copy(wrong.get("document"));
        document.put("response-deadline", "snart");
        wrong.put("document", document);
        String said = assertThrows(IllegalArgumentException.class, () -> Specification.fromTree(wrong))
                .getMessage();
        assertTrue(said, said.contains("'response-deadline'"));
    }

    /** Gives the tree once for each node in it, with a node of another type in its place. */
    private static void each(Object node, Consumer<Object> to) {
        to.accept(node instanceof String ? Map.of("fel", 1) : "fel");
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> each(inner, other -> {
                Map<String, Object> changed = copy(map);
                changed.put((String) key, other);
                to.accept(changed);
            }));
        } else if (node instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                int at = i;
                each(items.get(i), other -> {
                    List<Object> changed = new ArrayList<>(items);
                    changed.set(at, other);
                    to.accept(changed);
                });
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Object map) {
        return new TreeMap<>((Map<String, Object>) map);
    }

    @Test
    public void theValueOfAParameterThatIsCalledGuidanceIsPublished() {
        Requirement requirement = Samples.specification().requirements().get(0).requirement().toBuilder()
                .parameter(Parameter.builder("guidance", ParameterType.TEXT).build())
                .build();
        ProvenanceStep valued = step(ProvenanceStep.Action.VALUED, "guidance", "skriftlig");
        ProvenanceStep amended = step(ProvenanceStep.Action.AMENDED, "guidance", "Hemligt råd");
        ProvenanceStep helped = step(ProvenanceStep.Action.AMENDED, "parameters.guidance.help", "Välj lågt");
        SpecifiedRequirement published = SpecifiedRequirement.of(
                        requirement, Map.of("guidance", "skriftlig"), List.of(amended, helped, valued))
                .published();
        assertEquals(List.of(valued), published.provenance());
    }

    @Test
    public void howFarTheBuyerCouldBeMovedIsNotPublished() {
        Requirement requirement = Samples.specification().requirements().get(0).requirement().toBuilder()
                .set(RequirementField.PURPOSES, List.of(Purpose.NEGOTIATE))
                .parameter(Parameter.builder("dagar", ParameterType.INTEGER)
                        .unit("arbetsdagar")
                        .min("3")
                        .max("30")
                        .defaultValue("10")
                        .help("Fem räcker.")
                        .build())
                .parameter(Parameter.builder("plats", ParameterType.CHOICE)
                        .choices(List.of("EU", "Sverige"))
                        .build())
                .build();
        List<ProvenanceStep> steps = new ArrayList<>();
        for (String path : List.of(
                "purposes",
                "parameters.dagar.min",
                "parameters.dagar.max",
                "parameters.dagar.default",
                "parameters.plats.choices")) {
            steps.add(step(ProvenanceStep.Action.AMENDED, path, "hemligt"));
        }
        ProvenanceStep unit = step(ProvenanceStep.Action.AMENDED, "parameters.dagar.unit", "arbetsdagar");
        ProvenanceStep valued = step(ProvenanceStep.Action.VALUED, "dagar", "5");
        steps.addAll(List.of(unit, valued));
        SpecifiedRequirement published = SpecifiedRequirement.of(
                        requirement, Map.of("dagar", "5", "plats", "EU"), steps)
                .published();
        assertEquals(List.of(unit, valued), published.provenance());
        assertEquals(List.of(), published.requirement().purposes());
        assertEquals(
                Map.of("type", "integer", "unit", "arbetsdagar"),
                published.requirement().parameters().get("dagar").tree());
        assertEquals(
                Map.of("type", "choice"),
                published.requirement().parameters().get("plats").tree());
        assertEquals(Map.of("dagar", "5", "plats", "EU"), published.values());
    }

    @Test
    public void whatTheEditorsNotedOnReferencesIsNotPublished() {
        Reference reference = Reference.builder("LOU", ReferenceKind.ACT, "Lag (2016:1145) om offentlig upphandling")
                .number("SFS 2016:1145")
                .shortTitle("LOU")
                .version("t.o.m. SFS 2025:360")
                .source("https://exempel.invalid/lou")
                .equivalent(true)
                .repealed(LocalDate.of(2030, 1, 1))
                .replacedBy("NYA-LOU")
                .checked(LocalDate.of(2026, 11, 1), true)
                .note("Skriven ur minnet.")
                .build();
        Map<String, Object> visible = copy(reference.tree());
        visible.keySet().removeAll(List.of("checked", "verified", "note"));
        assertEquals(visible, reference.published().tree());
        assertEquals("everything else is shown", 10, visible.size());
        Specification published = Samples.specification().published();
        assertFalse(published.references().isEmpty());
        published.references().forEach(shown -> assertEquals(shown.published(), shown));
        assertEquals(published, published.published());
    }

    @Test
    public void whatDoesNotHoldInTheProcurementIsNotCited() {
        Requirement requirement = Samples.specification().requirements().get(0).requirement().toBuilder()
                .set(
                        RequirementField.REFERENCES,
                        List.of(
                                Citation.of("LOU", "9:4", ""),
                                Citation.of("LOU", "19:2", ""),
                                Citation.of("LOU", "1:2", ""),
                                Citation.of("LOU", "3:1", ""),
                                Citation.of("NAMNLÖS", "9:4", "")))
                .build();
        Reference act = Reference.builder("LOU", ReferenceKind.ACT, "Lag (2016:1145) om offentlig upphandling")
                .provision(Provision.of("9:4", "Eller likvärdig.").under(Regime.DIRECTIVE))
                .provision(Provision.of("19:2", "Principerna.").under(Regime.CHAPTER_19))
                .provision(Provision.of("1:2", "Vad lagen gäller."))
                .build();
        assertEquals(
                List.of("LOU 9:4", "LOU 1:2", "LOU 3:1", "NAMNLÖS 9:4"), cited(Regime.DIRECTIVE, requirement, act));
        assertEquals(
                List.of("LOU 19:2", "LOU 1:2", "LOU 3:1", "NAMNLÖS 9:4"), cited(Regime.CHAPTER_19, requirement, act));
        assertEquals(List.of("LOU 1:2", "LOU 3:1", "NAMNLÖS 9:4"), cited(Regime.CHAPTER_19A, requirement, act));
    }

    @Test
    public void aReferenceThatNothingCitesAnyMoreIsNotListed() {
        Requirement requirement = Samples.specification().requirements().get(0).requirement().toBuilder()
                .set(RequirementField.REFERENCES, List.of(Citation.of("LOU", "9:4", "")))
                .build();
        Reference act = Reference.builder("LOU", ReferenceKind.ACT, "Lag (2016:1145) om offentlig upphandling")
                .provision(Provision.of("9:4", "Eller likvärdig.").under(Regime.DIRECTIVE))
                .build();
        assertEquals(1, under(Regime.DIRECTIVE, requirement, act).references().size());
        Specification below = under(Regime.CHAPTER_19, requirement, act);
        assertEquals(List.of(), below.references());
        assertEquals(below, below.published());
    }

    private static List<String> cited(Regime regime, Requirement requirement, Reference reference) {
        return under(regime, requirement, reference).requirements().get(0).requirement().references().stream()
                .map(citation -> citation.reference() + " " + citation.at())
                .toList();
    }

    /** What suppliers see of a procurement with one requirement. */
    private static Specification under(Regime regime, Requirement requirement, Reference reference) {
        Map<String, Object> facts = copy(Samples.specification().procurement().tree());
        facts.put("regime", regime.wire());
        return Specification.builder(
                        ProcurementFacts.fromTree(facts),
                        Samples.specification().document())
                .requirement(SpecifiedRequirement.of(
                        requirement,
                        Samples.specification().requirements().get(0).values(),
                        List.of()))
                .reference(reference)
                .build()
                .published();
    }

    private static ProvenanceStep step(ProvenanceStep.Action action, String path, String value) {
        return ProvenanceStep.of(action, path, Layer.PROCUREMENT, "prov-2026", "", "", value);
    }
}
