package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.library.ProvenanceStep;

/** A concept of an architecture on its way up through the layers: how it stands now, and everything that has happened to it. */
final class WorkingConcept {
    private final Source home;
    private final Concept base;
    private List<ProvenanceStep> amendments = List.of();
    private Concept current;
    private Working.Origin exclusion;

    WorkingConcept(Source home, Concept base) {
        this.home = home;
        this.base = base;
        this.current = base;
    }

    String id() {
        return base.id();
    }

    /** The pack that defines it. */
    Source home() {
        return home;
    }

    Concept base() {
        return base;
    }

    Concept current() {
        return current;
    }

    /** Who left it out, and why. */
    Optional<Working.Origin> exclusion() {
        return Optional.ofNullable(exclusion);
    }

    void exclude(Working.Origin by) {
        exclusion = by;
    }

    /**
     * @param node what is put at the path; nothing where what stands there is removed
     */
    void amend(String path, Optional<Object> node, Working.Origin by) {
        current =
                node.isPresent() ? ConceptFields.write(current, path, node.get()) : ConceptFields.remove(current, path);
        if (amendments.isEmpty()) {
            amendments = new ArrayList<>();
        }
        amendments.add(ProvenanceStep.of(
                ProvenanceStep.Action.AMENDED,
                path,
                by.source().layer(),
                by.source().label(),
                by.written(),
                by.because(),
                ConceptFields.read(current, path).orElse(null)));
    }

    /** What has happened to it, from its definition on. */
    List<ProvenanceStep> provenance() {
        List<ProvenanceStep> steps = new ArrayList<>(1 + amendments.size());
        steps.add(ProvenanceStep.of(
                ProvenanceStep.Action.DEFINED,
                "",
                home.layer(),
                home.label(),
                "",
                "",
                base.contentHash().hex()));
        steps.addAll(amendments);
        return steps;
    }
}
