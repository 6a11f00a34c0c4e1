package se.sambruk.otp.pack.xlsx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.text.LocalizedText;

/** What stands in a cell is read for what it says, or told of with its cell and what to do. */
public class CellFaultsTest {
    @Test
    public void the_sample_has_no_fault() {
        Catalog catalog = Reads.catalog(Sample.book().bytes());
        assertEquals(2, catalog.requirements().size());
        assertEquals(RequirementKind.MANDATORY, first(catalog).kind());
        assertEquals(List.of("drift", "svarstid"), first(catalog).tags());
        assertEquals("prov 1.0.0", catalog.manifest().label());
    }

    @Test
    public void a_formula_is_refused_whatever_value_is_kept_with_it() {
        told("OTP-7830 Krav!F2", Sample.with(5, "<t=\"str\"><f>A1</f><v>Sidan ska visas.</v></c>"));
        told("OTP-7830 Krav!F2", Sample.with(5, "<t=\"n\"><f t=\"shared\" si=\"0\"/><v>1</v></c>"));
    }

    @Test
    public void the_cells_that_an_array_formula_fills_are_formulas_too() {
        Xlsx book = new Xlsx();
        Sample.pack(book);
        Sample.requirements(book)
                .row(Sample.requirement("PRV-DRI-001", 9, "<t=\"str\"><f t=\"array\" ref=\"J2:J3\">X</f><v>a</v></c>"))
                .row(Sample.requirement("PRV-DRI-002", 9, "<t=\"str\"><v>b</v></c>"));
        assertEquals(List.of("OTP-7830 Krav!J2", "OTP-7830 Krav!J3"), Reads.told(Reads.read(book.bytes())));
    }

    @Test
    public void a_cell_that_is_there_twice_is_refused_as_nobody_knows_which_holds() {
        String twice = "<t=\"str\"><v>Svarstid</v></c><c r=\"B2\" t=\"str\"><v>Svarstider</v></c>";
        told("OTP-7865 Krav!B2", Sample.with(1, twice));
        told("OTP-7865 Krav!B2", Sample.with(1, "<><v/></c><c r=\"B2\"/>"));
    }

    @Test
    public void an_error_value_is_refused() {
        assertTrue(told("OTP-7831 Krav!B2", Sample.with(1, "<t=\"e\"><v>#N/A</v></c>"))
                .contains("#N/A"));
    }

    @Test
    public void a_date_where_text_belongs_is_refused_and_shown() {
        assertTrue(told("OTP-7832 Krav!B2", Sample.with(1, Xlsx.styled(1, "46349")))
                .contains("2026-11-23"));
        told("OTP-7832 Krav!B2", Sample.with(1, Xlsx.styled(3, "46349")));
    }

    @Test
    public void a_date_is_read_where_one_belongs_whichever_year_the_days_are_counted_from() {
        Xlsx book = new Xlsx();
        Sample.pack(book, "Datum", Xlsx.styled(1, "46349"));
        assertEquals("2026-11-23", Reads.catalog(book.bytes()).manifest().date().toString());
        Xlsx other = new Xlsx().from1904();
        Sample.pack(other, "Datum", Xlsx.styled(1, "44887"));
        assertEquals(
                "2026-11-23", Reads.catalog(other.bytes()).manifest().date().toString());
    }

    @Test
    public void a_time_of_day_is_no_date() {
        Xlsx book = new Xlsx();
        Sample.pack(book, "Datum", Xlsx.styled(1, "46349.5"));
        told("OTP-7835 Paket!B7", book.bytes());
    }

    @Test
    public void a_percentage_is_refused_and_both_readings_are_shown() {
        Xlsx book = new Xlsx();
        Sample.pack(book);
        Sample.requirements(book).row(Sample.requirement("PRV-DRI-001", 5, "Minst {{andel}} procent."));
        book.sheet("Parametrar")
                .row("Krav-id", "Namn", "Typ", "Minst")
                .row("PRV-DRI-001", "andel", "decimaltal", Xlsx.styled(2, "0.995"));
        String text = told("OTP-7833 Parametrar!D2", book.bytes());
        assertTrue(text, text.contains("0,995") && text.contains("99,5"));
    }

    @Test
    public void a_truth_value_where_text_belongs_is_refused() {
        told("OTP-7834 Krav!B2", Sample.with(1, "<t=\"b\"><v>1</v></c>"));
    }

    @Test
    public void a_number_is_read_as_people_see_it() {
        Xlsx book = new Xlsx();
        Sample.pack(book);
        Sample.requirements(book).row(Sample.requirement("PRV-DRI-001", 5, "Minst {{andel}} procent."));
        book.sheet("Parametrar")
                .row("Krav-id", "Namn", "Typ", "Minst", "Högst", "Förval")
                .row(
                        "PRV-DRI-001",
                        "andel",
                        "decimaltal",
                        Xlsx.number("98"),
                        Xlsx.number("99.989999999999995"),
                        "99,5");
        Parameter parameter = first(Reads.catalog(book.bytes())).parameters().get("andel");
        assertEquals("98", parameter.min().orElseThrow());
        assertEquals("99.99", parameter.max().orElseThrow());
        assertEquals("99.5", parameter.defaultValue().orElseThrow());
    }

    @Test
    public void formatted_text_is_kept_without_its_formatting_and_told_of_once() {
        Xlsx book = new Xlsx();
        String rich = book.shared("<r><t>Sidan </t></r><r><rPr><b/></rPr><t>ska</t></r><r><t> visas.</t></r>");
        Sample.pack(book);
        Sample.requirements(book)
                .row(Sample.requirement("PRV-DRI-001", 5, rich))
                .row(Sample.requirement("PRV-DRI-002", 5, rich));
        PackReading reading = Reads.read(book.bytes());
        assertEquals(List.of("OTP-7860 Krav!F2"), Reads.told(reading));
        assertEquals("Sidan ska visas.", first(Reads.catalog(reading)).text());
    }

    @Test
    public void line_breaks_are_kept_and_spaces_around_a_text_are_not() {
        Xlsx book = new Xlsx();
        String shared =
                book.shared("<t xml:space=\"preserve\">  Första._x000D_\nAndra.\u00a0 </t><rPh><t>nej</t></rPh>");
        Sample.pack(book);
        Sample.requirements(book).row(Sample.requirement(" PRV-DRI-001 ", 5, shared, 2, " Obligatoriskt  krav "));
        assertEquals("Första.\nAndra.", first(Reads.catalog(book.bytes())).text());
    }

    @Test
    public void an_empty_required_cell_is_told_of_with_what_belongs_there() {
        PackReading reading = Reads.read(Sample.with(6, "  "));
        assertEquals(
                "OTP-7840  prov 1.0.0 · OTP-INF/lokala-krav.xlsx, blad Krav, cell G2\nPRV-DRI-001 saknar Motiv.\n"
                        + "Gör så här: Fyll i cellen. Vad som går fel utan kravet.",
                reading.problems().get(0).describe(LocalizedText.SWEDISH));
        assertEquals(1, reading.problems().size());
    }

    @Test
    public void a_word_that_is_not_in_the_list_is_told_of_with_the_one_that_was_meant() {
        String text = told("OTP-7841 Krav!C2", Sample.with(2, "obligatorisk krav"));
        assertTrue(text, text.contains("Menade du ”obligatoriskt krav”?"));
    }

    @Test
    public void words_are_understood_in_both_languages_and_as_in_yaml() {
        for (String word : List.of("mandatory", "Ska-krav", "MANDATORY REQUIREMENT", "obligatoriskt\u00a0krav")) {
            assertEquals(
                    RequirementKind.MANDATORY,
                    first(Reads.catalog(Sample.with(2, word))).kind());
        }
    }

    @Test
    public void values_of_several_parts_are_read_line_by_line() {
        Requirement requirement = first(Reads.catalog(
                Sample.with(8, "anbud: anbudsgivaren beskriver\n\n drift |följs upp | på möte\n| och en gång till")));
        assertEquals(
                "anbudsgivaren beskriver", requirement.verification().get(0).method());
        assertEquals(
                "följs upp | på möte\noch en gång till",
                requirement.verification().get(1).method());
    }

    @Test
    public void a_line_that_lacks_a_part_is_told_of() {
        String text = told("OTP-7843 Krav!I2", Sample.with(8, "drift |"));
        assertTrue(text, text.contains("hur det visas"));
    }

    @Test
    public void the_same_rules_hold_as_for_yaml() {
        told("OTP-1210 Krav!A2", Sample.with(0, "ANN-DRI-001"));
        told("OTP-1211 Krav!E2", Sample.with(4, "SAK"));
        told("OTP-1214 Krav!F2", Sample.with(5, "Inom {{tid}} sekunder."));
        told("OTP-1115 Krav!B2", Sample.with(1, "x".repeat(121)));
        told("OTP-1116 Krav!B2", Sample.with(1, "två\nrader"));
        told("OTP-1006 Krav!B2", Sample.with(1, "osyn\u200bligt"));
        told("OTP-1227 Krav!C2", Sample.with(8, ""));
    }

    @Test
    public void a_requirement_twice_is_told_of_with_where_the_first_one_is() {
        Xlsx book = Sample.book();
        book.sheetNamed("Krav").row(Sample.requirement("PRV-DRI-001"));
        String text = told("OTP-1212 Krav!A4", book.bytes());
        assertTrue(text, text.contains("OTP-INF/lokala-krav.xlsx!Krav, rad 2"));
    }

    @Test
    public void all_faults_are_told_of_at_once_by_place() {
        Xlsx book = new Xlsx();
        Sample.pack(book, "Version", "ett", "Lager", "-");
        Sample.requirements(book)
                .row(Sample.requirement("PRV-DRI-001", 2, "kanske", 6, ""))
                .row(Sample.requirement("PRV-DRI-002", 3, "<t=\"n\"><f>1</f></c>"));
        assertEquals(
                List.of(
                        "OTP-7841 Krav!C2",
                        "OTP-7840 Krav!G2",
                        "OTP-7830 Krav!D3",
                        "OTP-7852 Paket",
                        "OTP-1123 Paket!B6"),
                Reads.told(Reads.read(book.bytes())));
    }

    @Test
    public void english_readers_are_told_in_english() {
        Problem problem = Reads.read(Sample.with(2, "maybe")).problems().get(0);
        assertTrue(
                problem.describe(Locale.ENGLISH),
                problem.describe(Locale.ENGLISH).contains("sheet Krav, cell C2"));
        assertTrue(problem.describe(Locale.ENGLISH).contains("contract condition"));
    }

    private static Requirement first(Catalog catalog) {
        return catalog.requirements().get(0).value();
    }

    private static String told(String expected, byte[] workbook) {
        PackReading reading = Reads.read(workbook);
        assertEquals(List.of(expected), Reads.told(reading));
        return reading.problems().get(0).toString();
    }
}
