package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;

/** A requirement on its way up through the layers: how it stands now, and everything that has happened to it. */
final class Working {
    /** Who put something somewhere, where that is written, and why. */
    record Origin(Source source, SourceLocation location, String because) {}

    private final Source home;
    private final Located<Requirement> base;
    private final List<ProvenanceStep> amendments = new ArrayList<>(0);
    private Map<FieldPath, Origin> origins = Map.of();
    private Requirement current;
    private Origin exclusion;

    Working(Source home, Located<Requirement> base) {
        this.home = home;
        this.base = base;
        this.current = base.value();
    }

    RequirementId id() {
        return current.id();
    }

    /** The pack that defines it. */
    Source home() {
        return home;
    }

    Located<Requirement> base() {
        return base;
    }

    Requirement current() {
        return current;
    }

    List<ProvenanceStep> amendments() {
        return amendments;
    }

    boolean isAmended() {
        return !amendments.isEmpty();
    }

    /** Who left it out of the library, and why. */
    Optional<Origin> exclusion() {
        return Optional.ofNullable(exclusion);
    }

    void exclude(Origin by) {
        exclusion = by;
    }

    void amend(FieldPath path, Object node, Origin by) {
        current = path.write(current, node);
        Object put = path.read(current).orElse(node);
        amendments.add(ProvenanceStep.of(
                ProvenanceStep.Action.AMENDED,
                path.toString(),
                by.source().layer(),
                by.source().label(),
                by.location().toString(),
                by.because(),
                put));
        if (origins.isEmpty()) {
            origins = new TreeMap<>();
        }
        origins.put(path, by);
    }

    /** Whose word stands at a path: the last to amend it, else the pack that defines the requirement. */
    Origin origin(FieldPath path) {
        Origin amended = origins.get(path);
        return amended == null ? new Origin(home, base.location(), "") : amended;
    }

    SourceLocation place(RequirementField<?> field) {
        return origins.isEmpty() || !field.isAmendable()
                ? base.location()
                : origin(FieldPath.of(field)).location();
    }
}
