package se.sambruk.otp.publication;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.quality.measure.TextMeasureService;

/** A text is taken apart once, and measured as it would be alone. */
public class KnownSentencesTest {
    private final List<String> asked = new ArrayList<>();
    private final TextMeasureService known = new KnownSentences(text -> {
        asked.add(text);
        return Variants.MEASURE.sentences(text);
    });

    @Test
    public void each_text_is_asked_for_once() {
        known.sentences("En mening. Två meningar.");
        known.measure("En mening. Två meningar.");
        known.sentences("En annan.");
        assertEquals(List.of("En mening. Två meningar.", "En annan."), asked);
    }

    @Test
    public void it_says_what_it_was_told() {
        String text = "En mening. Två meningar.";
        assertEquals(Variants.MEASURE.sentences(text), known.sentences(text));
        assertEquals(Variants.MEASURE.measure(text), known.measure(text));
    }
}
