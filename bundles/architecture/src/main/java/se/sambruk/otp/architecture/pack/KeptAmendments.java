package se.sambruk.otp.architecture.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;

/** What a pack's present edition amends, as far as the model says the same: that stays as it is, with its reason. */
final class KeptAmendments {
    private final ArchitectureModel model;
    private final Optional<ArchitectureModel> below;
    private final List<ArchitectureAmendment> kept = new ArrayList<>();
    private final Map<String, Set<String>> paths = new HashMap<>();
    private final Set<String> excluded = new TreeSet<>();
    private final Set<String> astray = new TreeSet<>();

    KeptAmendments(Optional<Catalog> present, ArchitectureModel model, Optional<ArchitectureModel> below) {
        this.model = model;
        this.below = below;
        present.stream()
                .flatMap(edition -> edition.architectureAmendments().stream())
                .map(Located::value)
                .forEach(this::keep);
    }

    private void keep(ArchitectureAmendment amendment) {
        String target = amendment.target();
        Optional<Concept> concept = model.find(target);
        boolean isBelow = below.flatMap(lower -> lower.find(target)).isPresent();
        if (!isBelow) {
            // What the model has under the id is the pack's own by now.
            if (concept.isEmpty()) {
                astray.add(target);
            }
        } else if (amendment.isExclusion()) {
            if (concept.isEmpty()) {
                excluded.add(target);
                kept.add(amendment);
            }
        } else if (concept.isEmpty()) {
            // Left as it is, and it is amended.
            add(amendment);
        } else {
            saying(amendment, concept.get()).ifPresent(this::add);
        }
    }

    private void add(ArchitectureAmendment amendment) {
        kept.add(amendment);
        Set<String> amended = paths.computeIfAbsent(amendment.target(), target -> new HashSet<>());
        amended.addAll(amendment.changes().keySet());
        amended.addAll(amendment.removals());
    }

    /** As much of an amendment as a concept is as it says; the same where that is all of it. */
    private static Optional<ArchitectureAmendment> saying(ArchitectureAmendment amendment, Concept concept) {
        Map<String, Object> changes = new TreeMap<>(amendment.changes());
        changes.entrySet()
                .removeIf(change -> !Difference.at(change.getKey(), concept).equals(Optional.of(change.getValue())));
        Set<String> removals = new TreeSet<>(amendment.removals());
        removals.removeIf(path -> Difference.at(path, concept).isPresent());
        if (changes.isEmpty() && removals.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ArchitectureAmendment.change(amendment.target(), changes, removals, amendment.because()));
    }

    /** In the order in which the present edition has them. */
    List<ArchitectureAmendment> all() {
        return kept;
    }

    /** The paths of a concept that are amended already. */
    Set<String> paths(String target) {
        return paths.getOrDefault(target, Set.of());
    }

    /** What was amended in the layers below and is no longer there. */
    Collection<String> astray() {
        return astray;
    }

    /** What is left out, and all relations of the layers below that go with it. */
    Set<String> gone() {
        Set<String> gone = new HashSet<>(excluded);
        boolean more = !gone.isEmpty();
        while (more) {
            more = false;
            for (Relation relation : below.orElseThrow().relations()) {
                if (gone.contains(relation.source()) || gone.contains(relation.target())) {
                    more |= gone.add(relation.id());
                }
            }
        }
        return gone;
    }
}
