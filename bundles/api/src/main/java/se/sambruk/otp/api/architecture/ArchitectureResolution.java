package se.sambruk.otp.api.architecture;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;

/** The model that the packs of a context make together, layer upon layer, and where each value of it came from. Immutable. */
public final class ArchitectureResolution {
    private final ArchitectureModel model;
    private final List<PackRef> packs;
    private final Map<String, List<ProvenanceStep>> provenance;
    private final List<Problem> problems;

    private ArchitectureResolution(
            ArchitectureModel model,
            List<PackRef> packs,
            Map<String, List<ProvenanceStep>> provenance,
            List<Problem> problems) {
        this.model = model;
        this.packs = List.copyOf(packs);
        Map<String, List<ProvenanceStep>> copy = new LinkedHashMap<>();
        provenance.forEach((id, steps) -> copy.put(id, List.copyOf(steps)));
        this.provenance = Collections.unmodifiableMap(copy);
        this.problems = List.copyOf(problems);
    }

    /**
     * @param model {@code null} if, and only if, any problem is an error
     * @param packs from the bottom up
     * @param provenance by the id of each concept: which pack defined it, and which changed what in it, in order
     */
    public static ArchitectureResolution of(
            ArchitectureModel model,
            List<PackRef> packs,
            Map<String, List<ProvenanceStep>> provenance,
            List<Problem> problems) {
        if ((model == null) != problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("there is a model, or there are errors: " + problems);
        }
        return new ArchitectureResolution(model, packs, provenance, problems);
    }

    /** Views that show all relations have been given them; empty if, and only if, any problem is an error. */
    public Optional<ArchitectureModel> model() {
        return Optional.ofNullable(model);
    }

    /** From the bottom up. */
    public List<PackRef> packs() {
        return packs;
    }

    /** What happened to a concept on its way into the model; paths are those of {@link ArchitectureAmendment}. */
    public List<ProvenanceStep> provenance(String concept) {
        return provenance.getOrDefault(concept, List.of());
    }

    /**
     * What the model has of its own beside some of the packs: the concepts that none of them defines. That a municipality's pack stands upon
     * a reference architecture does not make the municipality have it.
     *
     * @throws java.util.NoSuchElementException if there is no model
     */
    public ArchitectureModel modelBeside(Collection<PackRef> others) {
        Set<String> labels = others.stream().map(PackRef::label).collect(Collectors.toSet());
        return model().orElseThrow().only(concept -> provenance(concept.id()).stream()
                .noneMatch(step -> step.action() == ProvenanceStep.Action.DEFINED && labels.contains(step.source())));
    }

    /** Errors first, then warnings and information, each in a fixed order. */
    public List<Problem> problems() {
        return problems;
    }
}
