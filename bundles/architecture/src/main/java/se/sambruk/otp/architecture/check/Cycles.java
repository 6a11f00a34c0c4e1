package se.sambruk.otp.architecture.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;

/** Elements that are kinds or parts of themselves by way of others. What is so directly is told of by {@link RelationEnds}. */
final class Cycles implements ModelCheck {
    private static final int LONGEST = 8;

    @Override
    public void check(CheckedModel model, Remarks remarks) {
        find(model, "OTP-4240", EnumSet.of(RelationType.SPECIALIZATION), remarks);
        find(model, "OTP-4241", EnumSet.of(RelationType.COMPOSITION, RelationType.AGGREGATION), remarks);
    }

    private static void find(CheckedModel model, String code, Set<RelationType> types, Remarks remarks) {
        Map<String, SortedSet<String>> next = new TreeMap<>();
        for (Relation relation : model.relations()) {
            if (relation.isAny(types)
                    && model.model().element(relation.source()).isPresent()
                    && model.model().element(relation.target()).isPresent()
                    && !relation.source().equals(relation.target())) {
                next.computeIfAbsent(relation.source(), id -> new TreeSet<>()).add(relation.target());
            }
        }
        for (SortedSet<String> knot : new Knots(next).find()) {
            List<String> cycle = Knots.shortestCycle(knot, next);
            remarks.add(
                    Remarks.error(code)
                            .concept(knot.first())
                            .others(knot.stream().skip(1).toList()),
                    path(model, cycle),
                    knot.size());
        }
    }

    private static String path(CheckedModel model, List<String> cycle) {
        String path = cycle.stream().limit(LONGEST).map(model::label).collect(Collectors.joining(" → "));
        return (cycle.size() > LONGEST ? path + " → …" : path) + " → " + cycle.get(0);
    }
}
