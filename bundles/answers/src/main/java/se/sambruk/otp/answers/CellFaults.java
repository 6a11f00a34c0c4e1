package se.sambruk.otp.answers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.answers.AnswerRow;
import se.sambruk.otp.api.answers.GivenField;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;

/** What whoever read a file told of single cells: it belongs to the row that the cell stands in, as the reason why its answer does not count. */
final class CellFaults {
    /** Of a source without cells. */
    static final CellFaults NONE = new CellFaults(List.of());

    private final Map<SourceLocation, List<Problem>> byPlace = new HashMap<>();

    CellFaults(List<Problem> problems) {
        problems.forEach(problem -> problem.location()
                .ifPresent(place ->
                        byPlace.computeIfAbsent(place, key -> new ArrayList<>()).add(problem)));
    }

    /** What was told of the cells that a supplier wrote in, in one row. */
    List<Problem> of(AnswerRow row) {
        return places(row)
                .flatMap(place -> byPlace.getOrDefault(place, List.of()).stream())
                .toList();
    }

    /** Whether what was told of a cell keeps its content from being taken for what it seems. */
    boolean areGraveAt(AnswerRow row, GivenField field) {
        return row.given(field)
                .map(cell -> byPlace.getOrDefault(cell.place(), List.of()))
                .filter(told -> told.stream().anyMatch(problem -> problem.severity() == Severity.ERROR))
                .isPresent();
    }

    /** Those of some problems that are of no row's cells. */
    static List<Problem> others(List<Problem> problems, Collection<AnswerRow> rows) {
        Set<SourceLocation> places = rows.stream().flatMap(CellFaults::places).collect(Collectors.toSet());
        return problems.stream()
                .filter(problem -> problem.location().filter(places::contains).isEmpty())
                .toList();
    }

    private static Stream<SourceLocation> places(AnswerRow row) {
        return Stream.of(GivenField.values()).flatMap(field -> row.given(field).map(ReadCell::place).stream());
    }
}
