package se.sambruk.otp.api.quality.measure;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Tells how long texts are, and how heavy to read. Pure and thread-safe. */
@ProviderType
public interface TextMeasureService {
    /** The sentences of a text that have a word, in order. */
    List<MeasuredSentence> sentences(String text);

    /** The measure of a whole text. */
    default TextMeasure measure(String text) {
        return sentences(text).stream()
                .map(sentence -> TextMeasure.of(sentence.words(), sentence.longWords(), 1, sentence.words()))
                .reduce(TextMeasure.NONE, TextMeasure::plus);
    }
}
