package se.sambruk.otp.format.xlsx.matrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.format.xlsx.Workbooks;
import se.sambruk.otp.format.xlsx.Workbooks.Made;
import se.sambruk.otp.testkit.Samples;

/** Makes workbooks of matrices. */
final class Matrices {
    private Matrices() {}

    static MatrixFormat format() {
        return new MatrixFormat(Workbooks.LIMITS);
    }

    static Made of(Matrix matrix) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var report = format().write(matrix, ExportContext.of(LocalizedText.SWEDISH, Samples.DATE), out);
        return new Made(out.toByteArray(), report);
    }

    /** A matrix with one row and one column, to be varied. */
    static Matrix.Builder small() {
        return Matrix.builder("Spårning", LocalizedText.SWEDISH)
                .description("Vilka krav som vilar på vilka element.")
                .axes("Krav", "Element")
                .row(MatrixHeader.of("Ett"))
                .column(MatrixHeader.of("Arkiv"));
    }
}
