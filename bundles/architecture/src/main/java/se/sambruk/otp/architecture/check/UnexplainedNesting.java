package se.sambruk.otp.architecture.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.Nesting;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.architecture.shared.Phrases;

/**
 * Elements drawn within another that no relation explains. What {@link Nesting} tells explains it; so does a relation the other way round or
 * in two steps, over an element that the view leaves out, and what the outer makes real or holds. Worth knowing, no more: people who draw
 * well do it everywhere, also in the example that comes with Archi.
 */
final class UnexplainedNesting implements ModelCheck {
    /** What people draw within what does it, though it is not read so. */
    private static final Set<RelationType> DRAWN_WITHIN =
            Collections.unmodifiableSet(EnumSet.of(RelationType.REALIZATION, RelationType.ACCESS));

    @Override
    public void check(CheckedModel model, Remarks remarks) {
        Map<String, Set<String>> parts = new HashMap<>();
        for (ShownView view : model.views()) {
            SortedMap<String, SortedSet<String>> unexplained = new TreeMap<>();
            for (Nesting.Pair pair : view.nesting().pairs()) {
                if (isJudged(model, pair.inner())
                        && isJudged(model, pair.outer())
                        && !pair.inner().equals(pair.outer())
                        && !isExplained(model, pair, parts)) {
                    unexplained
                            .computeIfAbsent(pair.outer(), id -> new TreeSet<>())
                            .add(pair.inner());
                }
            }
            unexplained.forEach((outer, inner) -> tell(model, view, outer, List.copyOf(inner), remarks));
        }
    }

    private static boolean isJudged(CheckedModel model, String element) {
        return model.type(element).filter(type -> !type.isJunction()).isPresent();
    }

    private static boolean isExplained(CheckedModel model, Nesting.Pair pair, Map<String, Set<String>> parts) {
        Set<String> ofOuter = parts.computeIfAbsent(pair.outer(), id -> parts(model, id));
        return ofOuter.contains(pair.inner())
                || wholes(model, pair.inner()).stream().anyMatch(ofOuter::contains)
                // The other way round: some draw what performs within what it performs, and the general within the
                // special.
                || wholes(model, pair.outer()).contains(pair.inner());
    }

    /** What may be drawn within an element. */
    private static Set<String> parts(CheckedModel model, String element) {
        Set<String> parts = new HashSet<>();
        explaining(model, element)
                .filter(pair -> pair.outer().equals(element))
                .forEach(pair -> parts.add(pair.inner()));
        return parts;
    }

    /** What an element may be drawn within. */
    private static Set<String> wholes(CheckedModel model, String element) {
        Set<String> wholes = new HashSet<>();
        explaining(model, element)
                .filter(pair -> pair.inner().equals(element))
                .forEach(pair -> wholes.add(pair.outer()));
        return wholes;
    }

    /** What the relations of an element explain. */
    private static Stream<Nesting.Pair> explaining(CheckedModel model, String element) {
        return Stream.concat(model.from(element).stream(), model.to(element).stream())
                .flatMap(relation -> Stream.concat(Nesting.telling(relation).stream(), drawnWithin(relation).stream()));
    }

    private static Optional<Nesting.Pair> drawnWithin(Relation relation) {
        return relation.isAny(DRAWN_WITHIN)
                ? Optional.of(new Nesting.Pair(relation.source(), relation.target()))
                : Optional.empty();
    }

    private static void tell(CheckedModel model, ShownView view, String outer, List<String> inner, Remarks remarks) {
        remarks.add(
                Remarks.information("OTP-4225").concept(outer).view(view.id()).others(inner),
                model.label(view.id()),
                Phrases.some(inner.stream().map(model::label).toList()),
                model.label(outer));
    }
}
