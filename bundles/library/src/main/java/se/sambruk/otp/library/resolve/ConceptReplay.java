package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.library.ProvenanceStep;

/**
 * Rebuilds a concept of an architecture from its provenance: the proof that provenance tells everything that the layers did to it. Of a
 * view that is all but what went with exclusions, and the lines that the platform put in.
 */
public final class ConceptReplay {
    private ConceptReplay() {}

    /**
     * @param steps in the order in which they happened
     * @param bases the concepts that packs define, by content hash
     * @throws IllegalArgumentException if the steps do not begin with a definition that can be found, or a step cannot be taken
     */
    public static Concept rebuild(List<ProvenanceStep> steps, Function<ContentHash, Optional<Concept>> bases) {
        if (steps.isEmpty() || steps.get(0).action() != ProvenanceStep.Action.DEFINED) {
            throw new IllegalArgumentException("the first step does not define the concept");
        }
        ContentHash hash = new ContentHash((String) steps.get(0)
                .value()
                .orElseThrow(() -> new IllegalArgumentException("the first step says nothing of the definition")));
        Concept concept =
                bases.apply(hash).orElseThrow(() -> new IllegalArgumentException("no concept has the hash " + hash));
        for (ProvenanceStep step : steps.subList(1, steps.size())) {
            if (step.action() != ProvenanceStep.Action.AMENDED) {
                throw new IllegalArgumentException("no such step in an architecture: " + step);
            }
            Concept before = concept;
            concept = step.value()
                    .map(node -> ConceptFields.write(before, step.path(), node))
                    .orElseGet(() -> ConceptFields.remove(before, step.path()));
        }
        return concept;
    }
}
