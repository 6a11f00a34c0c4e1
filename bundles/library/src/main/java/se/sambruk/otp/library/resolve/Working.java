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
    /**
     * Who put something somewhere, and why.
     *
     * @param location where that is written, to point at in messages
     * @param written where that is written, as provenance tells it
     */
    record Origin(Source source, SourceLocation location, String written, String because) {}

    private final Source home;
    private final Located<Requirement> base;
    private List<ProvenanceStep> amendments = List.of();
    private Map<FieldPath, Origin> origins = Map.of();
    private Requirement current;
    private Origin exclusion;
    private Rule selection;
    private String written;

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

    /** Who left it out of the library, and why. */
    Optional<Origin> exclusion() {
        return Optional.ofNullable(exclusion);
    }

    /** The first rule of the profile that selected it. */
    Optional<Rule> selection() {
        return Optional.ofNullable(selection);
    }

    boolean isSelected() {
        return selection != null;
    }

    void select(Rule by) {
        if (selection == null) {
            selection = by;
        }
    }

    void deselect() {
        selection = null;
    }

    void exclude(Origin by) {
        exclusion = by;
    }

    /**
     * @param node what is put at the path; nothing where what stands there is removed
     */
    void amend(FieldPath path, Optional<Object> node, Origin by) {
        current = node.isPresent() ? path.write(current, node.get()) : path.remove(current);
        if (amendments.isEmpty()) {
            amendments = new ArrayList<>();
        }
        Object put = node.isEmpty() ? null : path.read(current).orElse(node.get());
        amendments.add(ProvenanceStep.of(
                ProvenanceStep.Action.AMENDED,
                path.toString(),
                by.source().layer(),
                by.source().label(),
                by.written(),
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
        return amended == null ? new Origin(home, base.location(), written(), "") : amended;
    }

    /** Where its pack defines it, as provenance tells it. */
    String written() {
        if (written == null) {
            written = base.location().toString();
        }
        return written;
    }

    SourceLocation place(RequirementField<?> field) {
        return origins.isEmpty() || !field.isAmendable()
                ? base.location()
                : origin(FieldPath.of(field)).location();
    }
}
