package se.sambruk.otp.testkit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;

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

    private static ProvenanceStep step(ProvenanceStep.Action action, String path, String value) {
        return ProvenanceStep.of(action, path, Layer.PROCUREMENT, "prov-2026", "", "", value);
    }
}
