package se.sambruk.otp.architecture.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.CoverageReport;
import se.sambruk.otp.api.architecture.CoverageRequest;
import se.sambruk.otp.api.architecture.ElementCoverage;
import se.sambruk.otp.api.architecture.RequirementCoverage;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.requirement.Trace;
import se.sambruk.otp.api.requirement.TraceRole;

/** The requirements as rows, and how many of each category rest on each element. */
final class Rows {
    private Rows() {}

    static List<RequirementCoverage> of(CoverageRequest request, Reach reach) {
        Map<String, Integer> ranks = new HashMap<>();
        request.categories().forEach(category -> ranks.putIfAbsent(category.code(), ranks.size()));
        return request.requirements().stream()
                .map(source -> row(source, request, reach))
                .sorted(Comparator.comparingInt(
                                (RequirementCoverage row) -> ranks.getOrDefault(row.category(), ranks.size()))
                        .thenComparing(row -> ranks.containsKey(row.category()) ? "" : row.category())
                        .thenComparing(RequirementCoverage::id)
                        .thenComparing(RequirementCoverage::pack))
                .toList();
    }

    private static RequirementCoverage row(CoverageRequest.Source source, CoverageRequest request, Reach reach) {
        Map<String, Set<TraceRole>> elements = new TreeMap<>();
        Set<String> missing = new TreeSet<>();
        for (Trace trace : source.requirement().traces()) {
            if (request.model().element(trace.element()).isPresent()) {
                elements.computeIfAbsent(trace.element(), id -> EnumSet.noneOf(TraceRole.class))
                        .add(trace.role());
            } else {
                missing.add(trace.element());
            }
        }
        return RequirementCoverage.of(
                source.pack(),
                source.requirement(),
                elements,
                missing.stream().toList(),
                reach.from(elements.keySet()));
    }

    static List<CoverageReport.Heat> heat(
            List<Category> categories, List<RequirementCoverage> rows, List<ElementCoverage> columns) {
        Map<String, Integer> places = new HashMap<>();
        columns.forEach(column -> places.put(column.id(), places.size()));
        Map<String, int[]> counts = new HashMap<>();
        Set<String> unknown = new TreeSet<>();
        for (RequirementCoverage row : rows) {
            unknown.add(row.category());
            int[] of = counts.computeIfAbsent(row.category(), code -> new int[columns.size()]);
            for (String element : row.elements().keySet()) {
                // Junctions have no column.
                Integer place = places.get(element);
                if (place != null) {
                    of[place]++;
                }
            }
        }
        Map<String, String> names = new HashMap<>();
        List<String> codes = new ArrayList<>();
        for (Category category : categories) {
            if (names.putIfAbsent(category.code(), category.name()) == null) {
                codes.add(category.code());
                unknown.remove(category.code());
            }
        }
        codes.addAll(unknown);
        int[] none = new int[columns.size()];
        return codes.stream()
                .map(code -> new CoverageReport.Heat(
                        code, names.getOrDefault(code, ""), boxed(counts.getOrDefault(code, none))))
                .toList();
    }

    private static List<Integer> boxed(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
