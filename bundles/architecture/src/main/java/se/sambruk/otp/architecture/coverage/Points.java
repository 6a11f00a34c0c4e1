package se.sambruk.otp.architecture.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.BenefitCoverage;
import se.sambruk.otp.api.architecture.ElementCoverage;
import se.sambruk.otp.api.architecture.RequirementCoverage;
import se.sambruk.otp.api.content.Benefit;

/** The points of the benefits, with what leads to each. */
final class Points {
    private Points() {}

    static List<BenefitCoverage> of(
            List<Benefit> benefits, List<RequirementCoverage> rows, List<ElementCoverage> columns, Reach reach) {
        Map<String, Set<String>> requirements = new HashMap<>();
        Map<String, Set<String>> naming = new HashMap<>();
        for (RequirementCoverage row : rows) {
            row.reached().forEach(point -> sorted(requirements, point).add(row.id()));
            row.benefits().forEach(point -> sorted(naming, point).add(row.id()));
        }
        Map<String, List<String>> elements = new HashMap<>();
        for (ElementCoverage column : columns) {
            for (String point : column.reached()) {
                if (!reach.standingFor(point).contains(column.id())) {
                    elements.computeIfAbsent(point, id -> new ArrayList<>()).add(column.id());
                }
            }
        }
        List<BenefitCoverage> points = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Benefit benefit : benefits) {
            for (Benefit.Point point : benefit.points()) {
                if (known.add(point.id())) {
                    points.add(BenefitCoverage.of(
                            benefit.id(),
                            point.id(),
                            point.title(),
                            reach.standingFor(point.id()),
                            elements.getOrDefault(point.id(), List.of()),
                            sorted(requirements, point.id()).stream().toList(),
                            sorted(naming, point.id()).stream().toList()));
                }
            }
        }
        return points;
    }

    private static Set<String> sorted(Map<String, Set<String>> sets, String point) {
        return sets.computeIfAbsent(point, id -> new TreeSet<>());
    }
}
