package se.sambruk.otp.workbook;

import static org.junit.Assert.assertEquals;

import org.junit.Test;
import se.sambruk.otp.workbook.CellFormats.Look;

/** A number's format tells whether people see a date, a percentage or a number. */
public class CellFormatsTest {
    @Test
    public void formats_are_told_by_their_letters_outside_quotes_colours_and_languages() {
        expect(Look.DATE, "yyyy\\-mm\\-dd", "[$-41D]d\\ mmmm\\ yyyy", "[h]:mm:ss", "[Red]dd/mm/yy", "MM/DD/YYYY");
        expect(Look.PERCENT, "0%", "0.00\\ %", "[Magenta]0.0%");
        expect(
                Look.NUMBER,
                "General",
                "#,##0.00\\ \"kr\"",
                "\"dagar\"\\ 0",
                "[Magenta]0",
                "0.00E+00",
                "@",
                "0\\d",
                "_-* #,##0\\ \"kr\"_-");
    }

    private static void expect(Look look, String... codes) {
        for (String code : codes) {
            assertEquals(code, look, CellFormats.custom(code));
        }
    }
}
