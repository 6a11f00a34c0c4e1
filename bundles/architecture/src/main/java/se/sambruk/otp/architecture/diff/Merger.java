package se.sambruk.otp.architecture.diff;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.MergeChoices;
import se.sambruk.otp.api.architecture.MergeConflict;
import se.sambruk.otp.api.architecture.MergeSide;
import se.sambruk.otp.api.architecture.ModelMerge;

/** Merges two models from a third: field by field, and then looks whether what is left still holds together. Not thread-safe. */
final class Merger {
    private final Conflicts conflicts;
    private final Facts base;
    private final Facts ours;
    private final Facts theirs;
    private final Set<Link> ourLinks;
    private final Set<Link> theirLinks;

    private Merger(ArchitectureModel base, ArchitectureModel ours, ArchitectureModel theirs, MergeChoices choices) {
        Shape shape = Shape.of(base, ours, theirs);
        this.conflicts = new Conflicts(choices, relation -> called(relation, base, ours, theirs));
        this.base = Decomposition.of(base, shape);
        this.ours = Decomposition.of(ours, shape);
        this.theirs = Decomposition.of(theirs, shape);
        this.ourLinks = Link.of(ours);
        this.theirLinks = Link.of(theirs);
    }

    /** As before the two changed it; where it was not there, in a way that does not depend on whose is whose. */
    private static LanguageText called(
            String relation, ArchitectureModel base, ArchitectureModel ours, ArchitectureModel theirs) {
        return called(relation, base)
                .or(() -> Stream.of(ours, theirs)
                        .flatMap(model -> called(relation, model).stream())
                        .min(Comparator.comparing(LanguageText::text)))
                .orElse(LanguageText.EMPTY);
    }

    private static Optional<LanguageText> called(String relation, ArchitectureModel model) {
        return model.relation(relation).map(found -> ArchitectureNames.called(model, found));
    }

    static ModelMerge merge(
            ArchitectureModel base, ArchitectureModel ours, ArchitectureModel theirs, MergeChoices choices) {
        return new Merger(base, ours, theirs, choices).merged();
    }

    private ModelMerge merged() {
        Facts merged = new ThreeWay(conflicts).model(base, ours, theirs);
        Set<Link> cut = new HashSet<>();
        boolean restored;
        ArchitectureModel model;
        do {
            restored = false;
            keepFolders(merged);
            model = Composition.model(merged);
            for (Map.Entry<String, Set<Link>> loss : lost(model).entrySet()) {
                restored |= settle(loss.getKey(), loss.getValue(), merged, cut);
            }
            // Each round puts something back, and nothing is taken away before the last.
        } while (restored);
        List<MergeConflict> all = conflicts.all();
        boolean open = all.stream().anyMatch(conflict -> conflict.chosen().isEmpty());
        return ModelMerge.of(open ? null : Pruning.without(cut, model), all);
    }

    /** What is missing in the merged model, and what there needs it though no side had it without. */
    private Map<String, Set<Link>> lost(ArchitectureModel model) {
        Map<String, Set<Link>> lost = new TreeMap<>();
        for (Link link : Link.of(model)) {
            if (model.find(link.to()).isEmpty() && isBroken(link)) {
                lost.computeIfAbsent(link.to(), id -> new LinkedHashSet<>()).add(link);
            }
        }
        return lost;
    }

    private boolean isBroken(Link link) {
        boolean our = ourLinks.contains(link);
        boolean their = theirLinks.contains(link);
        return (our || their) && (!our || has(ours, link.to())) && (!their || has(theirs, link.to()));
    }

    private static boolean has(Facts side, String id) {
        Facts concept = side.parts().get(Facts.CONCEPT + id);
        return concept != null && !concept.kind().equals(ConceptKind.ITEM.wire());
    }

    /** Whether something was put back. */
    private boolean settle(String id, Set<Link> links, Facts merged, Set<Link> cut) {
        String key = Facts.CONCEPT + id;
        boolean our = has(ours, id);
        if (our == has(theirs, id)) {
            // Both have it, and it went by a choice.
            cut.addAll(links);
            return false;
        }
        Facts kept = (our ? ours : theirs).parts().get(key);
        MergeSide keeper = our ? MergeSide.OURS : MergeSide.THEIRS;
        List<String> users =
                new TreeSet<>(links.stream().map(Link::from).toList()).stream().toList();
        Optional<MergeSide> side =
                conflicts.removedAndUsed(Place.of(id, kept), users, tree(id, base), tree(id, ours), tree(id, theirs));
        if (side.isPresent() && side.get() == keeper) {
            merged.parts().put(key, kept);
            return true;
        }
        if (side.isPresent()) {
            cut.addAll(links);
        }
        return false;
    }

    private static Map<String, Object> tree(String id, Facts side) {
        return has(side, id) ? Composition.tree(id, side.parts().get(Facts.CONCEPT + id)) : null;
    }

    /** Puts back folders that something is in. */
    private void keepFolders(Facts merged) {
        TreeSet<String> needed = new TreeSet<>();
        merged.parts().forEach((key, part) -> {
            if (key.startsWith(Facts.FOLDER)) {
                needed.add(key.substring(Facts.FOLDER.length()));
            } else {
                part.folders().forEach(path -> needed.add((String) path));
            }
        });
        for (String path : needed) {
            for (String at = path; at != null; at = FolderPath.outer(at)) {
                String key = Facts.FOLDER + at;
                merged.parts().computeIfAbsent(key, folder -> Stream.of(ours, theirs, base)
                        .map(side -> side.parts().get(folder))
                        .filter(part -> part != null)
                        .findFirst()
                        .orElseThrow());
            }
        }
    }
}
