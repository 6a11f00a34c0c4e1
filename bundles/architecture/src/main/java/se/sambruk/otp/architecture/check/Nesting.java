package se.sambruk.otp.architecture.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;

/**
 * Elements drawn within another that no relation explains. What is drawn within is read as a part, a kind, or what is performed or held; a
 * relation in two steps, over an element that the view leaves out, explains it too. Worth knowing, no more: people who draw well do it
 * everywhere, also in the example that comes with Archi.
 */
final class Nesting implements ModelCheck {
    private static final Set<RelationType> WITHIN = Collections.unmodifiableSet(EnumSet.of(
            RelationType.COMPOSITION,
            RelationType.AGGREGATION,
            RelationType.ASSIGNMENT,
            RelationType.REALIZATION,
            RelationType.ACCESS));

    @Override
    public void check(CheckedModel model, Remarks remarks) {
        Map<String, Set<String>> parts = new HashMap<>();
        for (ShownView view : model.views()) {
            SortedMap<String, SortedSet<String>> unexplained = new TreeMap<>();
            for (Box box : view.boxes()) {
                String inner = box.element();
                String outer = box.container().map(Box::element).orElse("");
                if (isJudged(model, inner)
                        && isJudged(model, outer)
                        && !inner.equals(outer)
                        && !isExplained(model, outer, inner, parts)) {
                    unexplained.computeIfAbsent(outer, id -> new TreeSet<>()).add(inner);
                }
            }
            unexplained.forEach((outer, inner) -> tell(model, view, outer, List.copyOf(inner), remarks));
        }
    }

    private static boolean isJudged(CheckedModel model, String element) {
        return model.type(element).filter(type -> !type.isJunction()).isPresent();
    }

    private static boolean isExplained(CheckedModel model, String outer, String inner, Map<String, Set<String>> parts) {
        Set<String> ofOuter = parts.computeIfAbsent(outer, id -> parts(model, id));
        Set<String> wholes = wholes(model, inner);
        return ofOuter.contains(inner)
                || wholes.stream().anyMatch(ofOuter::contains)
                // The other way round: some draw what performs within what it performs, and the general within the
                // special.
                || wholes(model, outer).contains(inner);
    }

    /** What may be drawn within an element. */
    private static Set<String> parts(CheckedModel model, String element) {
        Set<String> parts = new HashSet<>();
        model.from(element).stream()
                .filter(Nesting::isWithin)
                .map(Relation::target)
                .forEach(parts::add);
        model.to(element).stream().filter(Nesting::isKind).map(Relation::source).forEach(parts::add);
        return parts;
    }

    /** What an element may be drawn within. */
    private static Set<String> wholes(CheckedModel model, String element) {
        Set<String> wholes = new HashSet<>();
        model.to(element).stream()
                .filter(Nesting::isWithin)
                .map(Relation::source)
                .forEach(wholes::add);
        model.from(element).stream()
                .filter(Nesting::isKind)
                .map(Relation::target)
                .forEach(wholes::add);
        return wholes;
    }

    private static boolean isWithin(Relation relation) {
        return relation.relationType().filter(WITHIN::contains).isPresent();
    }

    private static boolean isKind(Relation relation) {
        return relation.relationType()
                .filter(RelationType.SPECIALIZATION::equals)
                .isPresent();
    }

    private static void tell(CheckedModel model, ShownView view, String outer, List<String> inner, Remarks remarks) {
        remarks.add(
                Remarks.information("OTP-4225").concept(outer).view(view.id()).others(inner),
                model.label(view.id()),
                Remarks.names(inner.stream().map(model::label).toList()),
                model.label(outer));
    }
}
