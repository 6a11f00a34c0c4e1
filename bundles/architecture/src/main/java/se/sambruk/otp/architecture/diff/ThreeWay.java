package se.sambruk.otp.architecture.diff;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.architecture.MergeSide;
import se.sambruk.otp.api.canonical.CanonicalJson;

/**
 * Merges what two said from what was said before them. Where no side is chosen in a conflict, something is put that does not depend on
 * whose is whose, so that what is found further on does not either.
 */
final class ThreeWay {
    private final Conflicts conflicts;

    ThreeWay(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    Facts model(Facts base, Facts ours, Facts theirs) {
        Place place = Place.of((String) base.fields().get("id"), base);
        Facts merged = said(place, base, ours, theirs);
        for (String key : keys(base, ours, theirs)) {
            Facts before = base.parts().get(key);
            Facts our = ours.parts().get(key);
            Facts their = theirs.parts().get(key);
            if (before != null && our != null && their != null && (before.same(our) || before.same(their))) {
                put(merged, key, before.same(our) ? their : our);
            } else {
                put(merged, key, concept(place(key, before, our, their), before, our, their));
            }
        }
        return merged;
    }

    /** Named by what was there before, or else in a way that does not depend on whose is whose. */
    private static Place place(String key, Facts base, Facts ours, Facts theirs) {
        Facts named = base != null
                ? base
                : Stream.of(ours, theirs)
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(Facts::canonical))
                        .orElseThrow();
        return Place.of(key.substring(Facts.CONCEPT.length()), named);
    }

    private static void put(Facts into, String key, Facts part) {
        if (part != null) {
            into.parts().put(key, part);
        }
    }

    private Facts concept(Place place, Facts base, Facts ours, Facts theirs) {
        if (ours == null || theirs == null) {
            return presence(place, base, ours, theirs);
        }
        if (!ours.kind().equals(theirs.kind())) {
            return kinds(place, base, ours, theirs);
        }
        Facts before = base == null || !base.kind().equals(ours.kind()) ? new Facts(ours.kind()) : base;
        Facts merged = said(place, before, ours, theirs);
        for (String key : keys(before, ours, theirs)) {
            Facts old = before.parts().get(key);
            Facts our = ours.parts().get(key);
            Facts their = theirs.parts().get(key);
            Place part = place.within(key);
            put(
                    merged,
                    key,
                    our == null || their == null
                            ? presence(part, old, our, their)
                            : said(part, old == null ? new Facts(our.kind()) : old, our, their));
        }
        if (place.kind() == ConceptKind.VIEW) {
            drawing(place, before, ours, theirs, merged);
        }
        return merged;
    }

    /** At least one of the two is {@code null}. */
    private Facts presence(Place place, Facts base, Facts ours, Facts theirs) {
        Facts left = ours == null ? theirs : ours;
        if (base == null || left == null) {
            return left;
        }
        if (left.says(base)) {
            return null;
        }
        Optional<MergeSide> side =
                conflicts.removedAndChanged(place, tree(place, base), tree(place, ours), tree(place, theirs));
        return side.isEmpty() ? left : of(side.get(), ours, theirs);
    }

    private Facts kinds(Place place, Facts base, Facts ours, Facts theirs) {
        if (base != null && ours.says(base)) {
            return theirs;
        }
        if (base != null && theirs.says(base)) {
            return ours;
        }
        Optional<MergeSide> side =
                conflicts.changedDifferently(place, "", tree(place, base), tree(place, ours), tree(place, theirs));
        return side.isEmpty() ? neutral(base, ours, theirs) : of(side.get(), ours, theirs);
    }

    private Facts said(Place place, Facts base, Facts ours, Facts theirs) {
        Facts merged = new Facts(ours.kind());
        TreeSet<String> paths = new TreeSet<>(base.fields().keySet());
        paths.addAll(ours.fields().keySet());
        paths.addAll(theirs.fields().keySet());
        for (String path : paths) {
            Object value = field(
                    place,
                    path,
                    base.fields().get(path),
                    ours.fields().get(path),
                    theirs.fields().get(path));
            if (value != null) {
                merged.fields().put(path, value);
            }
        }
        TreeSet<String> lists = new TreeSet<>(ours.orders().keySet());
        lists.addAll(theirs.orders().keySet());
        for (String list : lists) {
            merged.orders().put(list, Sequences.merge(base.order(list), ours.order(list), theirs.order(list)));
        }
        return merged;
    }

    private Object field(Place place, String path, Object base, Object ours, Object theirs) {
        if (Objects.equals(ours, theirs) || Objects.equals(base, theirs)) {
            return ours;
        }
        if (Objects.equals(base, ours)) {
            return theirs;
        }
        Optional<MergeSide> side = conflicts.changedDifferently(place, path, base, ours, theirs);
        if (side.isPresent()) {
            return of(side.get(), ours, theirs);
        }
        if (base != null || ours == null || theirs == null) {
            return base;
        }
        return CanonicalJson.string(ours).compareTo(CanonicalJson.string(theirs)) < 0 ? ours : theirs;
    }

    private void drawing(Place view, Facts base, Facts ours, Facts theirs, Facts merged) {
        if (Drawing.isWhole(merged, ours, theirs)) {
            return;
        }
        Optional<MergeSide> side = conflicts.drawnDifferently(
                view, Composition.drawing(base), Composition.drawing(ours), Composition.drawing(theirs));
        Facts drawn = side.isEmpty() ? neutral(base, ours, theirs) : of(side.get(), ours, theirs);
        merged.parts().clear();
        merged.parts().putAll(drawn.parts());
        for (String list : new String[] {Facts.NODES, Facts.CONNECTIONS}) {
            merged.orders().put(list, drawn.order(list));
        }
    }

    private static Facts neutral(Facts base, Facts ours, Facts theirs) {
        if (base != null) {
            return base;
        }
        return ours.canonical().compareTo(theirs.canonical()) < 0 ? ours : theirs;
    }

    private static <T> T of(MergeSide side, T ours, T theirs) {
        return side == MergeSide.OURS ? ours : theirs;
    }

    private static Map<String, Object> tree(Place place, Facts facts) {
        String id = place.part().isEmpty() ? place.id() : Composition.id(place.part());
        return facts == null ? null : Composition.tree(id, facts);
    }

    private static TreeSet<String> keys(Facts base, Facts ours, Facts theirs) {
        TreeSet<String> keys = new TreeSet<>(base.parts().keySet());
        keys.addAll(ours.parts().keySet());
        keys.addAll(theirs.parts().keySet());
        return keys;
    }
}
