package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** All that two models say differently. Empty if, and only if, they are equal. */
public final class ModelDiff extends TreeValue {
    private final List<ConceptChange> changes;

    private ModelDiff(List<ConceptChange> changes) {
        this.changes = List.copyOf(changes);
    }

    public static ModelDiff of(List<ConceptChange> changes) {
        return new ModelDiff(changes);
    }

    /** By {@link ConceptKind}, then by id. */
    public List<ConceptChange> changes() {
        return changes;
    }

    /** Those of a kind that were added, removed or changed. */
    public List<ConceptChange> changes(ConceptKind concept, ChangeKind kind) {
        return changes.stream()
                .filter(change -> change.concept() == concept && change.kind() == kind)
                .toList();
    }

    /** What happened to an element, a relation, a view or a folder; empty if nothing. */
    public Optional<ConceptChange> find(ConceptKind concept, String id) {
        return changes.stream()
                .filter(change -> change.concept() == concept && change.id().equals(id))
                .findFirst();
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter().put("changes", changes).done();
    }
}
