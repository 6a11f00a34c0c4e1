package se.sambruk.otp.api.publication;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.text.LocalizedText;

public class PublicationStatusTest {
    private static List<String> names(Locale language) {
        return Stream.of(PublicationStatus.values())
                .map(status -> status.displayName().in(language))
                .toList();
    }

    @Test
    public void each_has_one_name_in_either_language() {
        assertEquals(
                List.of("arbetsversion", "förslag till utgåva", "utgiven", "indragen"), names(LocalizedText.SWEDISH));
        assertEquals(List.of("draft", "proposed edition", "published", "withdrawn"), names(Locale.ENGLISH));
    }
}
