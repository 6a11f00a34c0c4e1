package se.sambruk.otp.publication;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.sambruk.otp.api.quality.measure.MeasuredSentence;
import se.sambruk.otp.api.quality.measure.TextMeasureService;

/** Takes each text apart once: most readers have most texts in common, and what is too heavy is asked about again. Thread-safe. */
final class KnownSentences implements TextMeasureService {
    private final TextMeasureService service;
    private final Map<String, List<MeasuredSentence>> known = new ConcurrentHashMap<>();

    KnownSentences(TextMeasureService service) {
        this.service = service;
    }

    @Override
    public List<MeasuredSentence> sentences(String text) {
        return known.computeIfAbsent(text, service::sentences);
    }
}
