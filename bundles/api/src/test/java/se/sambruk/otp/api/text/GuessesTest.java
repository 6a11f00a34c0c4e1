package se.sambruk.otp.api.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.AbstractList;
import java.util.List;
import org.junit.Test;

public class GuessesTest {
    /** Names {@code OTP-0} and on, which counts how many of them are looked at. */
    private static final class Names extends AbstractList<String> {
        private final int size;
        private int looks;

        Names(int size) {
            this.size = size;
        }

        @Override
        public String get(int index) {
            looks++;
            return "OTP-" + index;
        }

        @Override
        public int size() {
            return size;
        }
    }

    @Test
    public void a_name_is_guessed_at_like_any_other() {
        assertEquals(List.of("bok"), new Guesses().to("bik", List.of("bok", "annat")));
    }

    @Test
    public void many_unknown_names_among_many_are_not_all_looked_for() {
        Guesses guesses = new Guesses();
        Names names = new Names(10_000);
        int guessed = 0;
        for (int i = 0; i < 400; i++) {
            guessed += guesses.to("OTP-x" + i, names).isEmpty() ? 0 : 1;
        }
        assertEquals(20, guessed);
        assertTrue(names.looks + " looks", names.looks <= 200_000);
        assertFalse(guesses.isGuessing());
    }

    @Test
    public void many_unknown_names_among_few_are_all_looked_for() {
        Guesses guesses = new Guesses();
        for (int i = 0; i < 400; i++) {
            assertEquals(List.of("drift"), guesses.to("drfit", List.of("drift", "vara", "regel")));
        }
    }

    @Test
    public void the_first_guess_is_made_however_many_names_there_are() {
        Guesses guesses = new Guesses();
        assertFalse(guesses.to("OTP-1x", new Names(300_000)).isEmpty());
        assertEquals(List.of(), guesses.to("OTP-1x", new Names(1)));
    }
}
