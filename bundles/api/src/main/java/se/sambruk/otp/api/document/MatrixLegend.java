package se.sambruk.otp.api.document;

import java.util.Objects;

/**
 * An entry of a matrix's legend.
 *
 * @param sample a cell as it can stand in the matrix; its note is not shown
 * @param meaning what such a cell tells; not blank
 */
public record MatrixLegend(MatrixCell sample, String meaning) {
    public MatrixLegend {
        Objects.requireNonNull(sample);
        if (meaning.isBlank()) {
            throw new IllegalArgumentException("a legend tells what " + sample + " means");
        }
    }
}
