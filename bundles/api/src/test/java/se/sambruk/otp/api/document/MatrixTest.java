package se.sambruk.otp.api.document;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.text.LocalizedText;

public class MatrixTest {
    /** WCAG 2.2, 1.4.6. */
    private static final double CONTRAST = 7;

    @Test
    public void cells_are_found_where_they_were_put_and_nowhere_else() {
        Matrix matrix = twoByThree()
                .cell(1, 2, MatrixCell.of("●"))
                .cell(0, 1, MatrixCell.of(4))
                .cell(0, 0, MatrixCell.of(3))
                .build();
        assertEquals(Optional.of(MatrixCell.of("●")), matrix.cell(1, 2));
        assertEquals(Optional.empty(), matrix.cell(1, 1));
        assertEquals(Set.of(0, 1), matrix.cells(0).keySet());
        assertThrows(UnsupportedOperationException.class, () -> matrix.cells(0).clear());
    }

    @Test
    public void totals_count_cells_or_add_up_numbers() {
        Matrix.Builder matrix = twoByThree()
                .cell(0, 0, MatrixCell.of(3))
                .cell(0, 1, MatrixCell.of("saknas"))
                .cell(1, 0, MatrixCell.of(4));
        assertEquals(List.of(2L, 1L, 0L), matrix.build().allColumnTotals());
        assertEquals(2, matrix.build().rowTotal(0));
        Matrix sums = matrix.total(MatrixTotal.SUM).build();
        assertEquals(List.of(7L, 0L, 0L), sums.allColumnTotals());
        assertEquals(3, sums.rowTotal(0));
    }

    @Test
    public void the_grand_total_is_that_of_its_rows_and_of_its_columns() {
        Matrix.Builder matrix = twoByThree()
                .cell(0, 0, MatrixCell.of(3))
                .cell(0, 1, MatrixCell.of("saknas"))
                .cell(1, 0, MatrixCell.of(4));
        assertEquals(3, matrix.build().grandTotal());
        assertEquals(7, matrix.total(MatrixTotal.SUM).build().grandTotal());
        assertEquals(0, twoByThree().build().grandTotal());
    }

    @Test
    public void neighbours_of_one_group_stand_together_and_all_stand_somewhere() {
        Matrix matrix = Matrix.builder("Titel", LocalizedText.SWEDISH)
                .description("Visar.")
                .axes("Krav", "Element")
                .row(MatrixHeader.of("r1").within("A"))
                .row(MatrixHeader.of("r2").within("A"))
                .row(MatrixHeader.of("r3"))
                .row(MatrixHeader.of("r4").within("A"))
                .build();
        assertEquals(
                List.of(new MatrixGroup("A", 0, 2), new MatrixGroup("", 2, 1), new MatrixGroup("A", 3, 1)),
                matrix.rowGroups());
        assertEquals(2, matrix.rowGroups().get(0).end());
        assertEquals(List.of(), matrix.columnGroups());
        refused("a group has rows or columns: A", () -> new MatrixGroup("A", 0, 0));
    }

    @Test
    public void it_has_notes_if_any_cell_has() {
        assertTrue(twoByThree()
                .cell(1, 2, MatrixCell.of(1).noted("Läs här."))
                .build()
                .hasNotes());
        assertFalse(twoByThree().cell(1, 2, MatrixCell.of(1).noted(" ")).build().hasNotes());
    }

    @Test
    public void what_cannot_be_shown_is_refused_when_it_is_made() {
        refused("a matrix has a title", () -> Matrix.builder(" ", LocalizedText.SWEDISH)
                .build());
        refused("a matrix has a description", () -> twoByThree().description("").build());
        refused(
                "a matrix has a name for what its columns are",
                () -> twoByThree().axes("Krav", "").build());
        refused(
                "row 0 has a cell outside the columns",
                () -> twoByThree().cell(0, 3, MatrixCell.of(1)).build());
        refused(
                "row 0 has a cell outside the columns",
                () -> twoByThree().cell(0, -1, MatrixCell.of(1)).build());
        refused(
                "a cell is outside the rows",
                () -> twoByThree().cell(2, 0, MatrixCell.of(1)).build());
        refused(
                "row 1 has column 1 twice",
                () -> twoByThree().cell(1, 1, MatrixCell.of(1)).cell(1, 1, MatrixCell.of(2)));
        refused("a cell that says nothing is left out", () -> MatrixCell.of(" "));
        refused("a row or a column has a title, K-1 has none", () -> MatrixHeader.of("K-1", ""));
        refused("a legend tells what 1 means", () -> new MatrixLegend(MatrixCell.of(1), ""));
        refused("heat goes from 0 to 5, got 6", () -> MatrixTone.heat(6));
    }

    @Test
    public void heat_is_zero_for_nothing_and_five_for_the_most() {
        assertEquals(MatrixTone.HEAT_0, MatrixTone.heat(0, 9));
        assertEquals(MatrixTone.HEAT_1, MatrixTone.heat(1, 1_000));
        assertEquals(MatrixTone.HEAT_3, MatrixTone.heat(5, 9));
        assertEquals(MatrixTone.HEAT_5, MatrixTone.heat(9, 9));
        assertEquals(MatrixTone.HEAT_5, MatrixTone.heat(10, 9));
        assertEquals(MatrixTone.HEAT_0, MatrixTone.heat(0, 0));
    }

    @Test
    public void every_tone_is_read_by_its_name_and_has_readable_text() {
        for (MatrixTone tone : MatrixTone.values()) {
            assertEquals(tone, WireValue.of(MatrixTone.class, tone.wire()));
            double light = Math.max(luminance(tone.ground()), luminance(tone.ink()));
            double dark = Math.min(luminance(tone.ground()), luminance(tone.ink()));
            double contrast = (light + 0.05) / (dark + 0.05);
            assertTrue(tone + " has a contrast of " + contrast, contrast >= CONTRAST);
        }
    }

    @Test
    public void the_degrees_of_heat_get_darker_and_darker() {
        for (int degree = 1; degree <= MatrixTone.HOTTEST; degree++) {
            assertTrue(luminance(MatrixTone.heat(degree).ground())
                    < luminance(MatrixTone.heat(degree - 1).ground()));
        }
    }

    private static Matrix.Builder twoByThree() {
        return Matrix.builder("Spårning", LocalizedText.SWEDISH)
                .description("Vilka krav som vilar på vilka element.")
                .axes("Krav", "Element")
                .row(MatrixHeader.of("PRV-1", "Ett"))
                .row(MatrixHeader.of("PRV-2", "Två"))
                .column(MatrixHeader.of("Arkiv"))
                .column(MatrixHeader.of("Webb"))
                .column(MatrixHeader.of("Logg"));
    }

    private static void refused(String why, ThrowingRunnable making) {
        assertEquals(why, assertThrows(IllegalArgumentException.class, making).getMessage());
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String rgb) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < weights.length; i++) {
            double share = Integer.parseInt(rgb.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
