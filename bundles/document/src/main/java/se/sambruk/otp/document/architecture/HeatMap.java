package se.sambruk.otp.document.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.sambruk.otp.api.architecture.CoverageReport;
import se.sambruk.otp.api.architecture.CoverageReport.Heat;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.document.MatrixTone;
import se.sambruk.otp.api.document.MatrixTotal;

/** Categories by the elements that their requirements rest on. */
final class HeatMap {
    private final CoverageReport report;
    private final Columns columns;

    HeatMap(CoverageReport report, Locale locale) {
        this.report = report;
        this.columns = new Columns(locale);
    }

    Matrix make() {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < report.elements().size(); i++) {
            if (!report.elements().get(i).requirements().isEmpty()) {
                shown.add(i);
            }
        }
        long greatest = report.heat().stream()
                .flatMap(heat -> heat.counts().stream())
                .mapToLong(Integer::longValue)
                .max()
                .orElse(0);
        Matrix.Builder matrix = Matrix.builder(columns.text("heat.title"), columns.locale())
                .description(columns.text("heat.description", report.heat().size(), shown.size(), greatest))
                .axes(columns.text("heat.rows"), columns.text("trace.columns"))
                .total(MatrixTotal.SUM);
        shown.forEach(column -> matrix.column(columns.of(report.elements().get(column))));
        int row = 0;
        for (Heat heat : report.heat()) {
            matrix.row(MatrixHeader.of(heat.category(), heat.name().isBlank() ? heat.category() : heat.name()));
            for (int column = 0; column < shown.size(); column++) {
                long count = heat.counts().get(shown.get(column));
                if (count > 0) {
                    matrix.cell(row, column, MatrixCell.of(count).in(MatrixTone.heat(count, greatest)));
                }
            }
            row++;
        }
        if (greatest > 0) {
            matrix.legend(MatrixCell.of(1).in(MatrixTone.heat(1, greatest)), columns.text("heat.few"));
            matrix.legend(MatrixCell.of(greatest).in(MatrixTone.heat(greatest, greatest)), columns.text("heat.many"));
        }
        return matrix.rowTotals(columns.text("heat.row-total"))
                .columnTotals(columns.text("heat.column-total"))
                .build();
    }
}
