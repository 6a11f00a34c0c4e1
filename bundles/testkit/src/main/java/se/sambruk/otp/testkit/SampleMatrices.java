package se.sambruk.otp.testkit;

import java.util.List;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.document.MatrixTone;
import se.sambruk.otp.api.document.MatrixTotal;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.text.LocalizedText;

/** The matrices behind {@link Samples}. */
final class SampleMatrices {
    private static final int CATEGORIES = 10;
    private static final int LAYERS = 7;
    /** Without a factor in common with the number of groups, so that each row and column gets some. */
    private static final int EVERY = 10;

    private SampleMatrices() {}

    static Matrix full() {
        Matrix.Builder matrix = Matrix.builder("Krav per område och element", LocalizedText.SWEDISH)
                .description(
                        "Hur många krav i varje område som vilar på varje element. Arkivet har flest. Drift saknar krav på arkivet.")
                .organization("Provkommun")
                .notice("Förhandsvisning, ej fastställd")
                .metadata(new MetadataEntry("type", "Dokumenttyp", "Matris"))
                .metadata(new MetadataEntry("approved-by", "Godkänd av", ""))
                .metadata(new MetadataEntry("version", "Version", "1.0"))
                .axes("Område", "Element")
                .row(MatrixHeader.of("DRI", "Drift").within("Förvaltning"))
                .row(MatrixHeader.of("SÄK", "Säkerhet").within("Förvaltning"))
                .row(MatrixHeader.of("Arkiv och bevarande"))
                .column(MatrixHeader.of("K-WEBB", "Kommunens webbplats").within("Applikation"))
                .column(MatrixHeader.of("K-ARENDE", "Ärendeknutpunkt").within("Applikation"))
                .column(MatrixHeader.of("K-ARKIV", "Mellan- och e-arkiv").within("Applikation"))
                .column(MatrixHeader.of("Molntjänst").within("Teknik"))
                .column(MatrixHeader.of("Anmärkning"))
                .total(MatrixTotal.SUM)
                .rowTotals("Summa")
                .columnTotals("Alla områden");
        int[][] numbers = {{0, 1, -1, 3}, {4, 2, 1, 1_250}, {-1, -1, 5, -1}};
        for (int row = 0; row < numbers.length; row++) {
            for (int column = 0; column < numbers[row].length; column++) {
                int number = numbers[row][column];
                if (number >= 0) {
                    matrix.cell(row, column, MatrixCell.of(number).in(MatrixTone.heat(number, 5)));
                }
            }
        }
        return matrix.cell(
                        0,
                        2,
                        MatrixCell.of("saknas").in(MatrixTone.MISSING).noted("Kravet är under arbete. Se förslaget."))
                .cell(0, 4, MatrixCell.of("klart").in(MatrixTone.OK))
                .cell(1, 4, MatrixCell.of("delvis").in(MatrixTone.WARNING))
                .cell(2, 0, MatrixCell.of("berörs ej").in(MatrixTone.MUTED))
                .cell(2, 1, MatrixCell.of(7).noted("Av dem är två valbara."))
                .legend(MatrixCell.of(1).in(MatrixTone.HEAT_1), "Få krav.")
                .legend(MatrixCell.of(5).in(MatrixTone.HEAT_5), "Flest krav.")
                .legend(
                        MatrixCell.of("saknas").in(MatrixTone.MISSING),
                        "Området har inga krav på elementet, men borde ha det.")
                .build();
    }

    static Matrix many(int rows, int columns) {
        Matrix.Builder matrix = Matrix.builder("Spårning av krav till element", LocalizedText.SWEDISH)
                .description("Vilka krav som vilar på vilka element.")
                .axes("Krav", "Element")
                .rowTotals("Antal")
                .columnTotals("Antal");
        for (int row = 0; row < rows; row++) {
            matrix.row(MatrixHeader.of("PRV-" + row, "Kravet med nummer " + row + " i samlingen")
                    .within("Område " + row * CATEGORIES / rows));
            for (int column = row % EVERY; column < columns; column += EVERY) {
                matrix.cell(row, column, MatrixCell.of("●"));
            }
        }
        for (int column = 0; column < columns; column++) {
            matrix.column(
                    MatrixHeader.of("E-" + column, "Elementet " + column).within("Lager " + column * LAYERS / columns));
        }
        return matrix.build();
    }

    static Matrix unusual(List<String> texts) {
        Matrix.Builder matrix = Matrix.builder("Ovanliga texter " + texts.get(4), LocalizedText.SWEDISH)
                .description(texts.get(13))
                .organization(texts.get(1))
                .notice(texts.get(4))
                .metadata(new MetadataEntry("type", "Dokumenttyp", texts.get(5)))
                .axes("Rad " + texts.get(4), "Kolumn " + texts.get(5))
                .rowTotals("Antal " + texts.get(6))
                .columnTotals("Antal " + texts.get(7));
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            matrix.row(MatrixHeader.of(text, text).within(text))
                    .column(MatrixHeader.of(text, text).within(text))
                    .cell(i, i, MatrixCell.of(text).noted(text))
                    .legend(MatrixCell.of(text), text);
        }
        return matrix.build();
    }
}
