package se.sambruk.otp.api.document;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;

/** No word of a table is broken on paper as long as another column has room to spare. */
public class ColumnWidthsTest {
    private static List<Double> made(ColumnWidths widths, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(i -> Math.round(widths.width(i) * 10) / 10.0)
                .toList();
    }

    private static ColumnWidths widths(List<Integer> given, List<Double> least) {
        return ColumnWidths.of(given, least, 100);
    }

    @Test
    public void columns_with_room_for_their_words_are_as_the_table_says() {
        ColumnWidths widths = widths(List.of(1, 4), List.of(20.0, 30.0));
        assertEquals(List.of(20.0, 80.0), made(widths, 2));
        assertEquals(List.of(), widths.narrow());
    }

    @Test
    public void one_that_is_too_narrow_takes_of_what_the_others_have_to_spare_as_much_as_they_have() {
        ColumnWidths widths = widths(List.of(1, 3, 6), List.of(25.0, 20.0, 30.0));
        assertEquals(List.of(25.0, 26.3, 48.8), made(widths, 3));
        assertEquals(List.of(), widths.narrow());
    }

    @Test
    public void one_without_a_word_keeps_half_of_what_it_was_given() {
        ColumnWidths widths = widths(List.of(1, 1), List.of(75.0, 0.0));
        assertEquals(List.of(75.0, 25.0), made(widths, 2));
        assertEquals(List.of(), widths.narrow());
    }

    @Test
    public void where_the_room_is_too_little_the_widest_give_and_are_told_of() {
        ColumnWidths widths = widths(List.of(1, 1, 1), List.of(10.0, 60.0, 80.0));
        assertEquals(List.of(10.0, 45.0, 45.0), made(widths, 3));
        assertEquals(List.of(1, 2), widths.narrow());
    }

    @Test
    public void many_columns_with_the_same_words_stay_equal() {
        ColumnWidths widths = widths(Collections.nCopies(25, 8), Collections.nCopies(25, 12.0));
        assertEquals(Collections.nCopies(25, 4.0), made(widths, 25));
        assertEquals(25, widths.narrow().size());
    }

    @Test
    public void words_end_at_spaces_and_after_hyphens_but_not_after_a_single_letter() {
        assertEquals(
                List.of("Meddelanden", "och/", "eller", "e-arkiv", "svars-", "tid", "av", "tal"),
                ColumnWidths.words("Meddelanden och/eller e-arkiv svars-tid av\u00adtal"));
    }

    @Test
    public void a_date_and_a_designation_are_one_word_and_a_period_of_two_dates_is_not() {
        assertEquals(
                List.of(
                        "Krav",
                        "OTP-DRI-003,",
                        "(556222-3346)",
                        "2026-12-01",
                        "2026-",
                        "11-",
                        "02\u2013",
                        "2027-",
                        "03-",
                        "01"),
                ColumnWidths.words("Krav OTP-DRI-003, (556222-3346) 2026-12-01 2026-11-02\u20132027-03-01"));
    }

    @Test
    public void an_address_and_a_fingerprint_are_no_words_but_a_long_compound_is() {
        String compound = "upphandlingsdokumentationsansvarige";
        assertEquals(
                List.of("Se", "https:/", compound),
                ColumnWidths.words("Se https://exempel.example.organisationen.example " + compound + " "
                        + "3f9a1c0b77de".repeat(4)));
    }

    @Test
    public void each_column_has_its_word() {
        assertThrows(IllegalArgumentException.class, () -> widths(List.of(1, 1), List.of(1.0)));
    }
}
