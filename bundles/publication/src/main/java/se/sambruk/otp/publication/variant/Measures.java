package se.sambruk.otp.publication.variant;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.sambruk.otp.api.quality.measure.TextMeasure;
import se.sambruk.otp.api.quality.measure.TextMeasureService;

/** Measures of texts, each taken once for all who read it. Thread-safe. */
final class Measures {
    private final TextMeasureService service;
    private final Map<String, TextMeasure> taken = new ConcurrentHashMap<>();

    Measures(TextMeasureService service) {
        this.service = service;
    }

    TextMeasure of(String text) {
        return text.isBlank() ? TextMeasure.NONE : taken.computeIfAbsent(text, service::measure);
    }
}
