package se.sambruk.otp.pack.xlsx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.problem.SourceLocation;

/** Sets of values: a value on each row, and what belongs together put together, wherever its rows lie. */
public class ParameterSetFaultsTest {
    private static Xlsx book(String[]... rows) {
        Xlsx book = Sample.book();
        Xlsx.Sheet sheet = book.sheet("Parameteruppsättningar")
                .row("Uppsättning", "Titel", "Skäl", "Krav-id", "Parameter", "Värde", "Skäl för värdet");
        for (String[] row : rows) {
            sheet.row(row);
        }
        return book;
    }

    private static String[] row(String... cells) {
        return cells;
    }

    private static PackReading told(List<String> expected, String[]... rows) {
        PackReading reading = Reads.read(book(rows).bytes());
        assertEquals(expected, Reads.told(reading));
        return reading;
    }

    @Test
    public void the_rows_of_a_set_need_not_lie_together_and_only_the_first_says_what_it_is() {
        List<ParameterSet> sets = Reads.catalog(book(
                                row("liten", "Liten", "Få.", "OTP-DRI-003", "tid", "99,0"),
                                row("stor", "Stor", "Många.", "OTP-DRI-003", "tid", "99,9"),
                                row("liten", "", "", "OTP-DRI-003", "dagar", Xlsx.number("5"), "Jouren."))
                        .bytes())
                .parameterSets();
        assertEquals(
                List.of("liten dagar=5 Jouren.", "liten tid=99,0 Få.", "stor tid=99,9 Många."),
                sets.stream()
                        .flatMap(set -> set.settings().stream()
                                .map(setting -> set.id() + " " + setting.parameter() + "=" + setting.value() + " "
                                        + set.because(setting)))
                        .toList());
    }

    @Test
    public void a_row_of_no_set_is_told_of_each_time_and_for_nothing_else() {
        told(
                List.of("OTP-7840 Parameteruppsättningar!A3", "OTP-7840 Parameteruppsättningar!A4"),
                row("liten", "Liten", "Få.", "OTP-DRI-003", "tid", "99,0"),
                row("", "", "", "OTP-DRI-003", "dagar", "5"),
                row("", "", "", "OTP-DRI-003", "plan", "planen"));
    }

    @Test
    public void a_set_that_is_called_two_things_is_told_of_with_where_it_begins() {
        PackReading reading = told(
                List.of("OTP-7853 Parameteruppsättningar!B3"),
                row("liten", "Liten", "Få.", "OTP-DRI-003", "tid", "99,0"),
                row("liten", "Mindre", "Få.", "OTP-DRI-003", "dagar", "5"));
        String text = reading.problems().get(0).toString();
        assertTrue(text, text.contains("Titel är en annan än på rad 2, där uppsättningen liten börjar."));
    }

    @Test
    public void a_value_twice_is_told_of_with_where_it_was_first() {
        PackReading reading = told(
                List.of("OTP-7854 Parameteruppsättningar!E3"),
                row("liten", "Liten", "Få.", "OTP-DRI-003", "tid", "99,0"),
                row("liten", "", "", "OTP-DRI-003", "tid", "99,1"));
        String text = reading.problems().get(0).toString();
        assertTrue(text, text.contains("har redan ett värde för tid i OTP-DRI-003, på rad 2"));
    }

    @Test
    public void a_set_removes_nothing() {
        told(
                List.of("OTP-7855 Parameteruppsättningar!F2", "OTP-7855 Parameteruppsättningar!F3"),
                row("liten", "Liten", "Få.", "OTP-DRI-003", "tid", "(ta bort)"),
                row("liten", "", "", "OTP-DRI-003", "dagar", "(Remove)"));
    }

    @Test
    public void the_cell_that_names_the_parameter_is_where_a_value_stands() {
        Catalog catalog = Reads.catalog(
                book(row("liten", "Liten", "Få.", "OTP-DRI-003", "tid", "99,0")).bytes());
        ParameterSet set = catalog.parameterSets().get(0);
        SourceLocation place = catalog.place(set, set.settings().get(0)).orElseThrow();
        assertEquals(Optional.of("Parameteruppsättningar"), place.sheet());
        assertEquals(Optional.of("E2"), place.cell());
    }

    @Test
    public void a_formula_is_no_name_and_no_value() {
        String formula = "<t=\"str\"><f>A1</f><v>liten</v></c>";
        told(
                List.of(
                        "OTP-7830 Parameteruppsättningar!A2",
                        "OTP-7830 Parameteruppsättningar!D3",
                        "OTP-7830 Parameteruppsättningar!F4"),
                row(formula, "Liten", "Få.", "OTP-DRI-003", "tid", "99,0"),
                row("stor", "Stor", "Många.", formula, "tid", "99,9"),
                row("stor", "", "", "OTP-DRI-003", "dagar", formula));
    }

    @Test
    public void a_place_in_a_law_may_stand_alone_and_have_blanks_in_it() {
        Xlsx book = Sample.book();
        book.sheet("Hänvisningar")
                .row("Id", "Slag", "Titel", "Ställen")
                .row(
                        "LAG",
                        "lag",
                        "Lag om prov",
                        "22 §\nart. 28.3 g\n9:4 | 2026-11-30 | ja | direktivstyrd | Vad som står där.");
        assertEquals(
                List.of("22 § false null", "art. 28.3 g false null", "9:4 true DIRECTIVE"),
                Reads.catalog(book.bytes()).references().get(0).provisions().stream()
                        .map(provision -> provision.at() + " " + provision.isVerified() + " "
                                + provision.regime().orElse(null))
                        .toList());
    }
}
