package se.sambruk.otp.quality.measure;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.quality.measure.MeasuredSentence;
import se.sambruk.otp.swedish.Reading;

public class TextMeasurerTest {
    private static final String TEXT = "Kommunen köper system, t.ex. för ärenden. Vem bestämmer?";

    @Test
    public void a_text_is_told_sentence_by_sentence() {
        List<MeasuredSentence> sentences = new TextMeasurer().sentences(TEXT);
        assertEquals(2, sentences.size());
        assertEquals(
                "Vem bestämmer?",
                TEXT.substring(sentences.get(1).start(), sentences.get(1).end()));
        assertEquals(1, sentences.get(1).longWords());
    }

    @Test
    public void a_text_is_measured_as_when_a_collection_is() {
        assertEquals(Reading.of(TEXT).measure(), new TextMeasurer().measure(TEXT));
    }
}
