package se.sambruk.otp.document.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.BenefitCoverage;
import se.sambruk.otp.api.architecture.CoverageReport;
import se.sambruk.otp.api.architecture.ElementCoverage;
import se.sambruk.otp.api.architecture.RequirementCoverage;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.document.MatrixTone;
import se.sambruk.otp.api.requirement.TraceRole;

/** Requirements by the elements that they rest on, and by the benefit points that they name and reach. */
final class TraceMatrix {
    private final CoverageReport report;
    private final Columns columns;

    TraceMatrix(CoverageReport report, Locale locale) {
        this.report = report;
        this.columns = new Columns(locale);
    }

    Matrix make() {
        // An element that nothing rests on is told of among the findings; here it would be an empty column.
        List<ElementCoverage> elements = report.elements().stream()
                .filter(covered -> !covered.requirements().isEmpty())
                .toList();
        Matrix.Builder matrix = Matrix.builder(columns.text("trace.title"), columns.locale())
                .description(columns.text(
                        "trace.description",
                        report.requirements().size(),
                        elements.size(),
                        report.benefits().size()))
                .axes(columns.text("trace.rows"), columns.text("trace.columns"));
        elements.forEach(covered -> matrix.column(columns.of(covered)));
        report.benefits()
                .forEach(point -> matrix.column(
                        MatrixHeader.of(point.id(), point.title()).within(columns.text("trace.benefits"))));
        Map<String, Integer> elementColumn = new HashMap<>();
        elements.forEach(covered -> elementColumn.put(covered.id(), elementColumn.size()));
        Map<String, Integer> pointColumn = new HashMap<>();
        report.benefits().stream()
                .map(BenefitCoverage::id)
                .forEach(id -> pointColumn.put(id, elements.size() + pointColumn.size()));
        int row = 0;
        for (RequirementCoverage requirement : report.requirements()) {
            matrix.row(MatrixHeader.of(requirement.id(), title(requirement)).within(requirement.category()));
            cells(matrix, row, requirement, elementColumn, pointColumn);
            row++;
        }
        legend(matrix);
        return matrix.rowTotals(columns.text("trace.row-total"))
                .columnTotals(columns.text("trace.column-total"))
                .build();
    }

    private static String title(RequirementCoverage requirement) {
        return requirement.title().isBlank() ? requirement.id() : requirement.title();
    }

    private void cells(
            Matrix.Builder matrix,
            int row,
            RequirementCoverage requirement,
            Map<String, Integer> elementColumn,
            Map<String, Integer> pointColumn) {
        requirement
                .elements()
                .forEach((element, roles) -> matrix.cell(row, elementColumn.get(element), MatrixCell.of(mark(roles))));
        for (String point : requirement.benefits()) {
            Integer column = pointColumn.get(point);
            if (column != null) {
                matrix.cell(
                        row,
                        column,
                        requirement.unreached().contains(point)
                                ? MatrixCell.of(columns.text("trace.named")).in(MatrixTone.WARNING)
                                : MatrixCell.of(columns.text("trace.reached")).in(MatrixTone.OK));
            }
        }
    }

    private String mark(Set<TraceRole> roles) {
        return roles.stream().map(this::mark).sorted().collect(Collectors.joining(" "));
    }

    private String mark(TraceRole role) {
        return columns.text("trace.role." + role.wire());
    }

    private void legend(Matrix.Builder matrix) {
        for (TraceRole role : TraceRole.values()) {
            matrix.legend(
                    MatrixCell.of(mark(role)),
                    columns.text("trace.meaning", ArchitectureNames.of(role).in(columns.locale())));
        }
        matrix.legend(
                MatrixCell.of(columns.text("trace.reached")).in(MatrixTone.OK), columns.text("trace.reached.meaning"));
        matrix.legend(
                MatrixCell.of(columns.text("trace.named")).in(MatrixTone.WARNING), columns.text("trace.named.meaning"));
    }
}
