package se.sambruk.otp.api.export;

import java.util.List;
import se.sambruk.otp.api.problem.Problem;

/**
 * What a format could not represent, so that nothing is dropped in silence.
 *
 * @param losses warnings and information; empty if everything is in the output
 */
public record ExportReport(List<Problem> losses) {
    /** Everything is in the output. */
    public static final ExportReport COMPLETE = new ExportReport(List.of());

    public ExportReport {
        losses = List.copyOf(losses);
    }
}
