package se.sambruk.otp.export.trial;

import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.document.MatrixTone;
import se.sambruk.otp.api.document.MatrixTotal;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.text.LocalizedText;

/** A matrix of a few rows and columns, with groups, numbers and words, a note, totals and a legend. */
final class SampleMatrix {
    private SampleMatrix() {}

    static Matrix make() {
        MatrixCell three = MatrixCell.of(3).in(MatrixTone.heat(3));
        return Matrix.builder("Provmatris – åäö ÅÄÖ & <tecken>", LocalizedText.SWEDISH)
                .description("Skrivs när ett format provas. Visar hur många krav av varje slag som rör varje element.")
                .organization("Provkommun")
                .notice("Prov")
                .metadata(new MetadataEntry("type", "Dokumenttyp", "Prov"))
                .axes("Område", "Element")
                .row(MatrixHeader.of("DRI", "Drift").within("Teknik"))
                .row(MatrixHeader.of("INT", "Integration").within("Teknik"))
                .row(MatrixHeader.of("=1+1"))
                .column(MatrixHeader.of("K-1", "E-tjänst").within("Applikation"))
                .column(MatrixHeader.of("K-2", "Ärende").within("Applikation"))
                .column(MatrixHeader.of("Arkiv"))
                .cell(0, 0, three)
                .cell(0, 2, MatrixCell.of("=SUM(A1)"))
                .cell(1, 1, MatrixCell.of(1).noted("Bara vid överlämnande."))
                .total(MatrixTotal.SUM)
                .rowTotals("Summa")
                .columnTotals("Summa")
                .legend(three, "Många krav")
                .build();
    }
}
