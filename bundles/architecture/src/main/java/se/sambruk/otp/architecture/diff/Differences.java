package se.sambruk.otp.architecture.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.ChangeKind;
import se.sambruk.otp.api.architecture.ConceptChange;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.architecture.FieldChange;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ModelDiff;

/** Compares two models that are taken apart. Not thread-safe. */
final class Differences {
    private final ArchitectureModel before;
    private final ArchitectureModel after;
    private final List<ConceptChange> changes = new ArrayList<>();

    private Differences(ArchitectureModel before, ArchitectureModel after) {
        this.before = before;
        this.after = after;
    }

    static ModelDiff between(ArchitectureModel before, ArchitectureModel after) {
        Shape shape = Shape.of(before, after);
        Differences differences = new Differences(before, after);
        differences.model(Decomposition.of(before, shape), Decomposition.of(after, shape));
        differences.changes.sort(Comparator.comparing(ConceptChange::concept)
                .thenComparing(ConceptChange::id)
                .thenComparing(ConceptChange::kind));
        return ModelDiff.of(differences.changes);
    }

    private void model(Facts before, Facts after) {
        Map<String, FieldChange> own = new TreeMap<>();
        said("", before, after, own);
        if (!own.isEmpty()) {
            add(ChangeKind.CHANGED, (String) after.fields().get("id"), after, own);
        }
        TreeSet<String> keys = new TreeSet<>(before.parts().keySet());
        keys.addAll(after.parts().keySet());
        for (String key : keys) {
            Facts old = before.parts().get(key);
            Facts fresh = after.parts().get(key);
            String id = key.substring(Facts.CONCEPT.length());
            if (old != null && fresh != null && old.kind().equals(fresh.kind())) {
                if (old.same(fresh)) {
                    continue;
                }
                concept(id, old, fresh);
            } else {
                // One of another kind under the same id is another concept.
                whole(ChangeKind.REMOVED, id, old);
                whole(ChangeKind.ADDED, id, fresh);
            }
        }
    }

    private void concept(String id, Facts before, Facts after) {
        Map<String, FieldChange> fields = new TreeMap<>();
        said("", before, after, fields);
        parts(before, after, fields);
        if (!fields.isEmpty()) {
            add(ChangeKind.CHANGED, id, after, fields);
        }
    }

    private void whole(ChangeKind kind, String id, Facts facts) {
        if (facts == null) {
            return;
        }
        Facts nothing = new Facts(facts.kind());
        Map<String, FieldChange> fields = new TreeMap<>();
        said("", kind == ChangeKind.ADDED ? nothing : facts, kind == ChangeKind.ADDED ? facts : nothing, fields);
        parts(kind == ChangeKind.ADDED ? nothing : facts, kind == ChangeKind.ADDED ? facts : nothing, fields);
        add(kind, id, facts, fields);
    }

    private void add(ChangeKind kind, String id, Facts facts, Map<String, FieldChange> fields) {
        String type = facts.fields().get("type") instanceof String text ? text : "";
        changes.add(ConceptChange.of(
                facts.conceptKind(),
                kind,
                id,
                type,
                called(kind == ChangeKind.REMOVED ? before : after, id, facts),
                new ArrayList<>(fields.values())));
    }

    private static LanguageText called(ArchitectureModel model, String id, Facts facts) {
        return facts.conceptKind() == ConceptKind.RELATION
                ? model.relation(id)
                        .map(relation -> ArchitectureNames.called(model, relation))
                        .orElseThrow()
                : Languages.join("name", facts.fields());
    }

    /** Fields and orders, without what it is made of. */
    private static void said(String prefix, Facts before, Facts after, Map<String, FieldChange> into) {
        TreeSet<String> paths = new TreeSet<>(before.fields().keySet());
        paths.addAll(after.fields().keySet());
        for (String path : paths) {
            put(prefix + path, before.fields().get(path), after.fields().get(path), into);
        }
        TreeSet<String> lists = new TreeSet<>(before.orders().keySet());
        lists.retainAll(after.orders().keySet());
        for (String list : lists) {
            List<List<String>> moved = Sequences.moved(before.order(list), after.order(list));
            if (!moved.isEmpty()) {
                put(prefix + "order." + list, moved.get(0), moved.get(1), into);
            }
        }
    }

    private static void parts(Facts before, Facts after, Map<String, FieldChange> into) {
        TreeSet<String> keys = new TreeSet<>(before.parts().keySet());
        keys.addAll(after.parts().keySet());
        for (String key : keys) {
            Facts old = before.parts().get(key);
            Facts fresh = after.parts().get(key);
            if (old != null && fresh != null) {
                said(key + ".", old, fresh, into);
            } else {
                put(key, old == null ? null : old.fields(), fresh == null ? null : fresh.fields(), into);
            }
        }
    }

    private static void put(String path, Object before, Object after, Map<String, FieldChange> into) {
        if (!Objects.equals(before, after)) {
            into.put(path, FieldChange.of(path, before, after));
        }
    }
}
