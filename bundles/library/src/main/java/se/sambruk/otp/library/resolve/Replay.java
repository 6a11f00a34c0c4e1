package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Requirement;

/**
 * Rebuilds a requirement of a specification from its provenance: the proof that provenance tells everything that happened. Not
 * for a published specification, which does not tell everything.
 */
public final class Replay {
    private Replay() {}

    /**
     * @param steps in the order in which they happened
     * @param bases the requirements that packs define, by content hash
     * @throws IllegalArgumentException if the steps do not begin with a definition that can be found, or a step cannot be taken
     */
    public static SpecifiedRequirement rebuild(
            List<ProvenanceStep> steps, Function<ContentHash, Optional<Requirement>> bases) {
        if (steps.isEmpty() || steps.get(0).action() != ProvenanceStep.Action.DEFINED) {
            throw new IllegalArgumentException("the first step does not define the requirement");
        }
        ContentHash hash = new ContentHash((String) value(steps.get(0)));
        Requirement requirement = bases.apply(hash)
                .orElseThrow(() -> new IllegalArgumentException("no requirement has the hash " + hash));
        Map<String, String> values = new TreeMap<>();
        for (ProvenanceStep step : steps.subList(1, steps.size())) {
            switch (step.action()) {
                case AMENDED -> requirement = amended(requirement, step);
                case VALUED -> values.put(step.path(), (String) value(step));
                case SELECTED -> {
                    // changes nothing in the requirement
                }
                case DEFINED -> throw new IllegalArgumentException("the requirement is defined twice");
            }
        }
        return SpecifiedRequirement.of(requirement, values, steps);
    }

    private static Requirement amended(Requirement requirement, ProvenanceStep step) {
        FieldPath path = path(step);
        return step.value().map(node -> path.write(requirement, node)).orElseGet(() -> path.remove(requirement));
    }

    private static FieldPath path(ProvenanceStep step) {
        return FieldPath.parse(step.path())
                .orElseThrow(() -> new IllegalArgumentException("no field is named " + step.path()));
    }

    private static Object value(ProvenanceStep step) {
        return step.value()
                .orElseThrow(() ->
                        new IllegalArgumentException("a step says nothing of what it put at '" + step.path() + "'"));
    }
}
