package se.sambruk.otp.quality.measure;

import static se.sambruk.otp.api.quality.FindingSeverity.INFORMATION;
import static se.sambruk.otp.api.quality.FindingSeverity.WARNING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import se.sambruk.otp.api.quality.measure.TextMeasure;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.text.LocalizedText;

/** Texts that are too long, too short or too heavy. What the Language Act asks for (2009:600 § 11) is information, as in the rules. */
final class Lengths {
    private final MeasureLimits limits;
    private final Remarks remarks;

    Lengths(MeasureLimits limits, Remarks remarks) {
        this.limits = limits;
        this.remarks = remarks;
    }

    void check(Entry entry) {
        for (Prose prose : Prose.values()) {
            for (Entry.Spot spot : entry.spots(prose)) {
                if (spot.length() > limits.sentence()) {
                    Place place = entry.place(prose, spot);
                    remarks.place(
                            "OTP-7956",
                            INFORMATION,
                            place,
                            List.of(),
                            spot.length(),
                            limits.sentence(),
                            place.opening());
                }
            }
            int words = entry.measure(prose).words();
            Bounds bounds = limits.of(prose);
            if (words > bounds.most()) {
                remarks.field("OTP-7959", WARNING, entry, prose.path(), prose.label(), words, bounds.most());
            }
            // One that is not there at all is told of as missing.
            if (words < bounds.least() && !entry.text(prose).isBlank()) {
                remarks.field("OTP-7960", WARNING, entry, prose.path(), prose.label(), words, bounds.least());
            }
        }
        TextMeasure explanation = entry.measure().explanation();
        if (explanation.isHeavierThan(limits.lix())) {
            remarks.field("OTP-7957", INFORMATION, entry, Prose.GUIDANCE.path(), decimal(explanation), limits.lix());
        }
    }

    void check(String category, TextMeasure reading) {
        if (reading.isHeavierThan(limits.lix())) {
            remarks.category("OTP-7958", INFORMATION, category, category, decimal(reading), limits.lix());
        }
    }

    private static LocalizedText decimal(TextMeasure measure) {
        String lix = measure.lix().map(BigDecimal::toPlainString).orElseThrow();
        return LocalizedText.of(
                ParameterType.DECIMAL.display(lix, LocalizedText.SWEDISH),
                ParameterType.DECIMAL.display(lix, Locale.ENGLISH));
    }
}
