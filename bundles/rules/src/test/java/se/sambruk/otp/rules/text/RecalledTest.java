package se.sambruk.otp.rules.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

public class RecalledTest {
    private final List<String> asked = new ArrayList<>();
    private final Recalled longWords = Recalled.of(word -> {
        asked.add(word);
        return word.length() > 6;
    });

    @Test
    public void a_word_is_asked_for_once_wherever_it_stands() {
        assertTrue(longWords.isIn(Analysis.of("Vi ska vi sällan ska göra vi ska Leverantören")));
        assertTrue(longWords.isIn(Analysis.of("Göra vi ska LEVERANTÖREN")));
        assertEquals(List.of("vi", "ska", "sällan", "göra", "leverantören"), asked);
        assertFalse(longWords.isIn(Analysis.of("Vi ska göra")));
    }

    @Test
    public void numbers_and_codes_are_asked_for_each_time_as_there_is_no_end_to_them() {
        assertFalse(longWords.isIn(Analysis.of("17 V2 17")));
        assertEquals(List.of("17", "v2", "17"), asked);
    }

    @Test
    public void more_words_than_are_remembered_at_first_are_told_apart() {
        String text = IntStream.range(0, 2_000)
                .mapToObj(i -> "ord" + "abcdefghij".charAt(i % 10) + "klmnopqrst".charAt(i / 10 % 10)
                        + "uvwxyzåäöé".charAt(i / 100 % 10) + (i / 1_000 > 0 ? "ab" : ""))
                .collect(Collectors.joining(" "));
        Analysis analysis = Analysis.of(text);
        for (int round = 0; round < 2; round++) {
            for (Token token : analysis.tokens()) {
                assertEquals(token.lower(), token.lower().length() > 6, longWords.is(token));
            }
        }
        assertEquals(asked.size(), asked.stream().distinct().count());
    }
}
