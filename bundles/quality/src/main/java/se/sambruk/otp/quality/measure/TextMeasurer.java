package se.sambruk.otp.quality.measure;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.quality.measure.MeasuredSentence;
import se.sambruk.otp.api.quality.measure.TextMeasureService;
import se.sambruk.otp.swedish.Reading;

/** Measures single texts as measuring a collection does. */
@Component
public final class TextMeasurer implements TextMeasureService {
    @Override
    public List<MeasuredSentence> sentences(String text) {
        return Reading.of(text).sentences().stream()
                .map(sentence ->
                        new MeasuredSentence(sentence.start(), sentence.end(), sentence.words(), sentence.longWords()))
                .toList();
    }
}
